import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { closeSurvey, getAnswers, moveDeadline } from '@kairan/functions/circulars/survey/contract.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type CallOutput, call } from '../../../api/call.ts'
import { circularKey } from '../use-reach.ts'

/** The answers to a circular's questions in one area, as the server gives them. */
export type AnswersView = CallOutput<typeof getAnswers>

/** An answer shows on the officer's page within this time, as a 確認しました does. */
const REFRESH_MS = 3_000
/** Once no more answers are taken, somebody else may still move the deadline. */
const ENDED_REFRESH_MS = 30_000

const answersKey = (circularId: string) => ['answers', circularId] as const

/** How the survey was answered in an area (left out: the widest one may see), kept fresh while the page is visible. */
export const useAnswers = ({ circularId, areaId }: { circularId: string; areaId: string | undefined }) =>
  useQuery({
    queryKey: [...answersKey(circularId), areaId],
    queryFn: ({ signal }) =>
      call<typeof getAnswers>('GET', '/api/circulars/{circularId}/answers', {
        params: { circularId },
        query: { areaId },
        signal,
      }),
    refetchInterval: ({ state }) => (state.data?.open === false ? ENDED_REFRESH_MS : REFRESH_MS),
  })

/** Another last day for answers, or none. */
export function useMoveDeadline(circularId: string, { onDone }: { onDone: () => void }) {
  const onSuccess = useShowChanged(circularId, onDone)
  return useMutation({
    mutationFn: (until: string | null) =>
      call<typeof moveDeadline>('PUT', '/api/circulars/{circularId}/survey/until', {
        params: { circularId },
        body: { until },
      }),
    onSuccess,
  })
}

/** No more answers from now on. */
export function useCloseSurvey(circularId: string, { onDone }: { onDone: () => void }) {
  const onSuccess = useShowChanged(circularId, onDone)
  return useMutation({
    mutationFn: () =>
      call<typeof closeSurvey>('POST', '/api/circulars/{circularId}/survey/close', { params: { circularId } }),
    onSuccess,
  })
}

function useShowChanged(circularId: string, onDone: () => void) {
  const queries = useQueryClient()
  return async (changed: CircularView): Promise<void> => {
    queries.setQueryData(circularKey(circularId), changed)
    await queries.invalidateQueries({ queryKey: answersKey(circularId) })
    onDone()
  }
}
