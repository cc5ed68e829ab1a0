import type { HouseholdView } from '@kairan/functions/households/contract.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { Loading } from '../../ui/loading.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Problem } from '../office-home/problem.tsx'
import { useInvitation } from './use-invitation.ts'

/** The code of one household as a QR code and large enough to be copied from the other side of a table, and until when it is valid. */
export function InvitationDialog({ household, onClose }: { household: HouseholdView; onClose: () => void }) {
  const { t } = useTranslation('office')
  const { number, label } = household
  const invitation = useInvitation(household.id)
  return (
    <Dialog title={t('homes.codeTitle', { number, label })} isOpen onClose={onClose}>
      {invitation.isError && <Problem error={invitation.error} onRetry={() => void invitation.refetch()} />}
      {!invitation.data && !invitation.isError && <Loading />}
      {invitation.data && (
        <>
          <QrCode value={invitation.data.url} label={t('homes.qr')} className="mx-auto w-full max-w-60" />
          <p className="my-4 rounded-8 bg-solid-gray-50 py-4 text-center font-mono text-[clamp(1.75rem,11vw,3rem)] font-bold tracking-wider">
            {invitation.data.display}
          </p>
          <p>{t('homes.codeHow')}</p>
          <p className="mt-2 font-bold">{t('homes.codeUntil', { time: timeInWords(invitation.data.expiresAt) })}</p>
          <p className="mt-2">{t('homes.codeFamily')}</p>
        </>
      )}
      <Button className="mt-5 w-full" onClick={onClose}>
        {t('close')}
      </Button>
    </Dialog>
  )
}
