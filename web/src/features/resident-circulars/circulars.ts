import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type {
  confirmCircular,
  getCircular,
  listMyChoices,
  listMyCirculars,
  undoConfirmation,
} from '@kairan/functions/circulars/contract.ts'
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { ListWish } from './list-wish.ts'

/** How often an open list looks for something new (while the page is seen). */
const LOOK_AGAIN_MS = 60_000

/** Of every list of circulars, whatever is wanted of it. */
export const LISTS = ['circulars']

/** The reader's own circulars, page by page: from the newest, or those in which words stand from the best. */
export const myCirculars = ({ words, category, senderAreaId }: ListWish) =>
  infiniteQueryOptions({
    queryKey: [...LISTS, { words, category, senderAreaId }],
    queryFn: ({ pageParam, signal }) =>
      call<typeof listMyCirculars>('GET', '/api/circulars', {
        query: {
          before: pageParam,
          words: words || undefined,
          category: category || undefined,
          senderAreaId: senderAreaId || undefined,
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.older ?? undefined,
    // What was found stays as it is while one looks through it.
    refetchInterval: words ? false : LOOK_AGAIN_MS,
    retryOnMount: false,
  })

/** How long what there is to choose from is taken as it was. */
const CHOICES_KEPT_MS = 600_000

/** By which senders and categories the list can be narrowed down. */
export const myChoices = queryOptions({
  queryKey: ['circular-choices'],
  queryFn: ({ signal }) => call<typeof listMyChoices>('GET', '/api/circular-choices', { signal }),
  staleTime: CHOICES_KEPT_MS,
})

/** One circular. Fails with status 404 for whoever it was not meant for. */
export const oneCircular = (circularId: string) =>
  queryOptions({
    queryKey: ['circular', circularId],
    queryFn: ({ signal }) =>
      call<typeof getCircular>('GET', '/api/circulars/{circularId}', { params: { circularId }, signal }),
    retryOnMount: false,
  })

/** The same in Japanese, as it was written, for readers of another language. */
export const inOriginal = (circularId: string) =>
  queryOptions({
    queryKey: ['circular', circularId, 'original'],
    queryFn: ({ signal }) =>
      call<typeof getCircular>('GET', '/api/circulars/{circularId}', {
        params: { circularId },
        query: { language: 'ja' },
        signal,
      }),
  })

type Confirmed = NonNullable<CircularView['mine']>['confirmed']

/** Changes whether the household has confirmed; the page and the list learn of it at once. */
function useNote(circularId: string, note: () => Promise<{ confirmed: Confirmed }>) {
  const store = useQueryClient()
  return useMutation({
    mutationFn: note,
    onSuccess: ({ confirmed }) => {
      store.setQueryData(oneCircular(circularId).queryKey, (circular) =>
        circular?.mine ? { ...circular, mine: { ...circular.mine, confirmed } } : circular,
      )
      return store.invalidateQueries({ queryKey: LISTS })
    },
  })
}

/** 「確認しました」 for the whole household. Pressed twice, the first counts. */
export const useConfirm = (circularId: string) =>
  useNote(circularId, () =>
    call<typeof confirmCircular>('POST', '/api/circulars/{circularId}/receipts', { params: { circularId } }),
  )

/** 「押しまちがえた」: takes the confirmation back; the server lets it for a minute. */
export const useUndo = (circularId: string) =>
  useNote(circularId, () =>
    call<typeof undoConfirmation>('DELETE', '/api/circulars/{circularId}/receipts', { params: { circularId } }),
  )
