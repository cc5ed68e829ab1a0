import type { answerInquiry, listInquiries, OfficeInquiry } from '@kairan/functions/inquiries/contract.ts'
import { INQUIRY_STATUSES, type InquiryStatusName } from '@kairan/functions/inquiries/topics.ts'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { CallFailure } from '../../api/call-failure.ts'

const REFRESH_MS = 30_000

const inquiriesOf = (areaId: string, status: InquiryStatusName, signal: AbortSignal) =>
  call<typeof listInquiries>('GET', '/api/office/inquiries', { query: { areaId, status }, signal }).then(
    ({ inquiries }) => inquiries,
  )

/** What an area's residents have asked and the office may answer, in one state, the last said first. */
export const useInquiries = (areaId: string, status: InquiryStatusName, enabled = true) =>
  useQuery({
    queryKey: ['office-inquiries', areaId, status],
    queryFn: ({ signal }) => inquiriesOf(areaId, status, signal),
    refetchInterval: REFRESH_MS,
    enabled,
  })

/** One inquiry, in whatever state it is by now: somebody else may answer while it is being read. */
const oneInquiry = (areaId: string, inquiryId: string) =>
  queryOptions({
    queryKey: ['office-inquiry', areaId, inquiryId],
    queryFn: async ({ signal }): Promise<OfficeInquiry> => {
      for (const status of INQUIRY_STATUSES) {
        const found = (await inquiriesOf(areaId, status, signal)).find(({ id }) => id === inquiryId)
        if (found) return found
      }
      throw new CallFailure({ status: 404, code: 'inquiry-gone', detail: '', fields: [] })
    },
    refetchInterval: REFRESH_MS,
  })

export const useOneInquiry = (areaId: string, inquiryId: string) => useQuery(oneInquiry(areaId, inquiryId))

export interface Answer {
  /** Made once an answer, so that a second press is the same answer. */
  key: string
  /** How many entries stood on the page. */
  seen: number
  text: string
}

/** Answers an inquiry. Whether it worked or not, what stands there now is shown. */
export function useAnswer(areaId: string, inquiryId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (answer: Answer) =>
      call<typeof answerInquiry>('POST', '/api/inquiries/{inquiryId}/answer', { params: { inquiryId }, body: answer }),
    onSuccess: (inquiry) => queries.setQueryData(oneInquiry(areaId, inquiryId).queryKey, inquiry),
    onSettled: (_, error) =>
      Promise.all([
        error && queries.invalidateQueries({ queryKey: ['office-inquiry', areaId, inquiryId] }),
        queries.invalidateQueries({ queryKey: ['office-inquiries'] }),
      ]),
  })
}

/** Whether something was said since the officer looked. */
export const isChanged = (error: unknown): boolean => error instanceof CallFailure && error.code === 'inquiry-changed'
