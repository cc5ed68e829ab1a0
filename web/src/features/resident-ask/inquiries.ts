import type {
  ask,
  askOn,
  closeInquiry,
  listHelpTexts,
  listMyInquiries,
  MyInquiry,
} from '@kairan/functions/inquiries/contract.ts'
import type { TOPICS } from '@kairan/functions/inquiries/topics.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** An answer may come while the page is open. */
const LOOK_AGAIN_MS = 60_000

/** What the reader has asked, the last one first. */
export const myInquiries = queryOptions({
  queryKey: ['inquiries'],
  queryFn: ({ signal }) => call<typeof listMyInquiries>('GET', '/api/inquiries', { signal }),
  refetchInterval: LOOK_AGAIN_MS,
  retryOnMount: false,
})

/** Questions with answers that the officers have kept for everybody. */
export const helpTexts = queryOptions({
  queryKey: ['help-texts'],
  queryFn: ({ signal }) => call<typeof listHelpTexts>('GET', '/api/help-texts', { query: {}, signal }),
  retryOnMount: false,
})

/** Does something with an inquiry; the list shows what came of it at once. */
function useInquiry<Input>(act: (input: Input) => Promise<MyInquiry>) {
  const store = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (changed) =>
      store.setQueryData(myInquiries.queryKey, (known) => {
        const others = known?.inquiries.filter(({ id }) => id !== changed.id) ?? []
        const place = known?.inquiries.findIndex(({ id }) => id === changed.id) ?? -1
        return { inquiries: place < 0 ? [changed, ...others] : others.toSpliced(place, 0, changed) }
      }),
  })
}

export interface NewQuestion {
  /** Made once a question, so that a second press is the same question. */
  key: string
  topic: (typeof TOPICS)[number]
  circularId: string | null
  text: string
}

export const useAsk = () =>
  useInquiry((question: NewQuestion) => call<typeof ask>('POST', '/api/inquiries', { body: question }))

export const useAskOn = (inquiryId: string) =>
  useInquiry((words: { key: string; text: string }) =>
    call<typeof askOn>('POST', '/api/inquiries/{inquiryId}/more', { params: { inquiryId }, body: words }),
  )

export const useClose = (inquiryId: string) =>
  useInquiry(() => call<typeof closeInquiry>('POST', '/api/inquiries/{inquiryId}/close', { params: { inquiryId } }))
