import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { releaseCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { Problem } from '../office-home/problem.tsx'
import { useStep } from './use-step.ts'

/** Ends the wait now. */
export const useRelease = (circularId: string) =>
  useStep(circularId, () =>
    call<typeof releaseCircular>('POST', '/api/circulars/{circularId}/release', { params: { circularId } }),
  )

/** 今すぐ送る (on paper alone 今すぐ配りはじめる) during the hold: whoever pressed 送る a moment ago has answered the question already. */
export function ReleaseButton({ circular }: { circular: CircularView }) {
  const { t } = useTranslation('office')
  const release = useRelease(circular.id)
  const onPaper = circular.office?.timing?.kind === 'paper'
  const words = onPaper
    ? { now: t('waiting.handOutNow'), pending: t('waiting.handingOut') }
    : { now: t('waiting.releaseNow'), pending: t('waiting.releasing') }
  return (
    <div className="grid">
      <Button busy={release.isPending} onClick={() => release.mutate()}>
        {release.isPending ? words.pending : words.now}
      </Button>
      {release.isError && <Problem error={release.error} />}
    </div>
  )
}
