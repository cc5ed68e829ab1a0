import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Problem } from '../../office-home/problem.tsx'
import { type Client, useRemoveClient } from './clients.ts'

interface RemoveClientProps {
  client: Client
  onClose: () => void
  onRemoved: () => void
}

/** The last question before a program's key is worth nothing. */
export function RemoveClient({ client: { id, name }, onClose, onRemoved }: RemoveClientProps) {
  const { t } = useTranslation('office')
  const remove = useRemoveClient()
  return (
    <Dialog role="alertdialog" title={t('hazardSettings.clients.removeTitle', { name })} isOpen onClose={onClose}>
      <p>{t('hazardSettings.clients.removeWords')}</p>
      {remove.isError && <Problem error={remove.error} kept={t('hazardSettings.clients.kept')} />}
      <div className="mt-5 grid gap-3">
        <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate(id, { onSuccess: onRemoved })}>
          {t(remove.isPending ? 'hazardSettings.clients.removing' : 'hazardSettings.clients.removeYes')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  )
}
