import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type {
  confirmCircular,
  getCircular,
  listMyCirculars,
  undoConfirmation,
} from '@kairan/functions/circulars/contract.ts'
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** How often an open list looks for something new (while the page is seen). */
const LOOK_AGAIN_MS = 60_000

/** The reader's own circulars, page by page from the newest. */
export const myCirculars = infiniteQueryOptions({
  queryKey: ['circulars'],
  queryFn: ({ pageParam, signal }) =>
    call<typeof listMyCirculars>('GET', '/api/circulars', { query: { before: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.older ?? undefined,
  refetchInterval: LOOK_AGAIN_MS,
  retryOnMount: false,
})

/** One circular. Fails with status 404 for whoever it was not meant for. */
export const oneCircular = (circularId: string) =>
  queryOptions({
    queryKey: ['circular', circularId],
    queryFn: ({ signal }) =>
      call<typeof getCircular>('GET', '/api/circulars/{circularId}', { params: { circularId }, signal }),
    retryOnMount: false,
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
      return store.invalidateQueries({ queryKey: myCirculars.queryKey })
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
