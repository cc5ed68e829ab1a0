import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { japanDayOf } from '../../ui/japanese-date.ts'
import { type FoundProblem, problemsOf } from './draft.ts'
import { type Hours, timingProblem } from './timing.ts'
import type { DraftWork } from './use-draft.ts'
import { useEstimate } from './use-estimate.ts'
import { useQuietHours } from './use-quiet-hours.ts'
import { useTiming } from './use-timing.ts'

interface SendPlanParts {
  circular: CircularView | null
  sender: AreaName
  work: DraftWork
  /** Whether one looks at a step that shows what it would mean. */
  asking: boolean
}

/** When the draft shall go out, what that means by the area's hours and the month's messages, and what is still wrong. */
export function useSendPlan({ circular, sender, work, asking }: SendPlanParts) {
  const { draft, kept, saveState } = work
  const { choice, choose } = useTiming(circular, kept?.circularId)
  const isSaved = saveState.kind === 'saved' || saveState.kind === 'untouched'
  const estimate = useEstimate(asking && isSaved ? kept : null)
  const hours: Hours = {
    quietHours: useQuietHours(sender.id),
    urgent: draft.category === 'emergency',
    quietUntil: estimate.data?.quietUntil ?? null,
    nextDigestAt: estimate.data?.nextDigestAt,
  }
  const now = Date.now()
  const wrong = timingProblem(choice, { now, confirmBy: draft.confirmBy, ...hours })
  const problems: FoundProblem[] = [
    ...problemsOf(draft, japanDayOf(new Date(now))),
    ...(wrong ? [{ step: 'when' as const, problem: wrong }] : []),
  ]
  return { choice, choose, hours, estimate, problems }
}
export type SendPlan = ReturnType<typeof useSendPlan>
