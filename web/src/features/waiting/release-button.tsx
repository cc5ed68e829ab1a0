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

/** 今すぐ送る during the hold: whoever pressed 送る a moment ago has answered the question already. */
export function ReleaseButton({ circular }: { circular: CircularView }) {
  const { t } = useTranslation('office')
  const release = useRelease(circular.id)
  return (
    <div className="grid">
      <Button busy={release.isPending} onClick={() => release.mutate()}>
        {t(release.isPending ? 'waiting.releasing' : 'waiting.releaseNow')}
      </Button>
      {release.isError && <Problem error={release.error} />}
    </div>
  )
}
