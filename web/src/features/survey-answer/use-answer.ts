import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { Answers } from '@kairan/functions/circulars/survey/answers.ts'
import type { answerSurvey, getMyAnswer } from '@kairan/functions/circulars/survey/contract.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { LISTS, oneCircular } from '../resident-circulars/circulars.ts'

/** What the household (or the person) has answered, and why it cannot be changed. */
export const myAnswer = (circularId: string) =>
  queryOptions({
    queryKey: ['answer', circularId],
    queryFn: ({ signal }) =>
      call<typeof getMyAnswer>('GET', '/api/circulars/{circularId}/answer', { params: { circularId }, signal }),
  })

/**
 * Answers a circular's survey; whoever answers has read it, so page and list learn that it is confirmed too.
 * @param onSaved told even where the form that asked is gone by then
 */
export function useAnswer({ id, version }: Pick<CircularView, 'id' | 'version'>, onSaved: () => void) {
  const store = useQueryClient()
  return useMutation({
    mutationFn: (answers: Answers) =>
      call<typeof answerSurvey>('PUT', '/api/circulars/{circularId}/answer', {
        params: { circularId: id },
        body: { circularVersion: version, answers },
      }),
    onSuccess: ({ confirmed, ...answer }) => {
      onSaved()
      store.setQueryData(myAnswer(id).queryKey, answer)
      store.setQueryData(
        oneCircular(id).queryKey,
        (circular) => circular && answeredIn(circular, { confirmed, answer }),
      )
      return store.invalidateQueries({ queryKey: LISTS })
    },
  })
}

type Mine = NonNullable<CircularView['mine']>

const answeredIn = (
  circular: CircularView,
  { confirmed, answer }: Pick<Mine, 'confirmed'> & { answer: { answered: { at: string } | null } },
): CircularView => {
  const { mine } = circular
  if (!mine?.survey) return circular
  const survey = { ...mine.survey, answeredAt: answer.answered?.at ?? null }
  return { ...circular, mine: { canConfirm: mine.canConfirm && confirmed === null, confirmed, survey } }
}
