import type { publishCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { circularKey } from '../circular-reach/use-reach.ts'
import { codeOf } from './keep-draft.ts'
import { forgetTiming } from './keep-timing.ts'
import { timingOf } from './timing.ts'
import type { DraftWork } from './use-draft.ts'
import { estimateKey } from './use-estimate.ts'
import type { SendPlan } from './use-send-plan.ts'

/** 送る: saves what is not saved, submits exactly that version with its timing, and goes to the circular's page. */
export function usePublish(work: DraftWork, plan: SendPlan) {
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const publish = useMutation({
    mutationFn: async () => {
      const timing = timingOf(plan.choice)
      const saved = await work.flush()
      if (!saved || !timing) throw new Error('the draft could not be saved before sending')
      const { circularId, version } = saved
      return call<typeof publishCircular>('POST', '/api/circulars/{circularId}/publish', {
        params: { circularId },
        body: { version, timing },
      })
    },
    onSuccess: (circular) => {
      forgetTiming(circular.id)
      queries.setQueryData(circularKey(circular.id), circular)
      navigate(`/o/circulars/${circular.id}`, { replace: true })
      window.scrollTo(0, 0)
    },
    // Somebody else may have used the month's messages meanwhile: the page behind the question says how things stand now.
    onError: () => queries.invalidateQueries({ queryKey: estimateKey(work.kept?.circularId ?? '') }),
  })
  const error = work.saveState.kind === 'failed' ? work.saveState.error : publish.error
  return { ...publish, error, code: codeOf(error), circularId: work.kept?.circularId }
}
export type Publishing = ReturnType<typeof usePublish>
