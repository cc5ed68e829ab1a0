import type {
  changeHelpText,
  deleteHelpText,
  HelpTextView,
  listHelpTexts,
  writeHelpText,
} from '@kairan/functions/inquiries/contract.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** As the model has them (help-text.ts brings zod along). */
export const HELP_QUESTION_LIMIT = 100
export const HELP_ANSWER_LIMIT = 1_000

/** The questions with answers that the office keeps for an area, the newest first. */
export const useHelpTexts = (areaId: string) =>
  useQuery({
    queryKey: ['office-help-texts', areaId],
    queryFn: async ({ signal }) =>
      (await call<typeof listHelpTexts>('GET', '/api/help-texts', { query: { areaId }, signal })).helpTexts,
  })

export interface HelpWords {
  question: string
  answer: string
}

/** What is written: a new one (from an inquiry or freely), or other words for one that is there. */
export type HelpTextPlace = { kind: 'new'; areaId: string; inquiryId: string | null } | { kind: 'old'; id: string }

/** Keeps or changes a help text; the lists follow. */
export function useKeepHelpText(place: HelpTextPlace) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (words: HelpWords): Promise<HelpTextView> =>
      place.kind === 'old'
        ? call<typeof changeHelpText>('PUT', '/api/help-texts/{helpTextId}', {
            params: { helpTextId: place.id },
            body: words,
          })
        : call<typeof writeHelpText>('POST', '/api/help-texts', {
            body: { ...words, areaId: place.areaId, inquiryId: place.inquiryId },
          }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['office-help-texts'] }),
        queries.invalidateQueries({ queryKey: ['office-inquiry'] }),
      ]),
  })
}

/** Throws a help text away; the list follows. */
export function useDropHelpText({ id }: Pick<HelpTextView, 'id'>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      call<typeof deleteHelpText>('DELETE', '/api/help-texts/{helpTextId}', { params: { helpTextId: id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['office-help-texts'] }),
  })
}
