import type { MyHazard } from '@kairan/functions/hazards/hazard-view.ts'
import type {
  fileHazard,
  findNear,
  followHazard,
  listCategories,
  listMyHazards,
  saySo,
  unfollowHazard,
} from '@kairan/functions/hazards/reporting/contract.ts'
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type CallInput, call } from '../../api/call.ts'
import { withReadingsJoined } from '../../texts/join-readings.ts'

/** An answer may come while the page is open. */
const LOOK_AGAIN_MS = 60_000

/** What the reader has told of or follows, the last changed first. */
export const myHazards = queryOptions({
  queryKey: ['hazards', 'mine'],
  queryFn: ({ signal }) => call<typeof listMyHazards>('GET', '/api/hazards', { signal }),
  refetchInterval: LOOK_AGAIN_MS,
  retryOnMount: false,
})

/** What can be reported, in the reader's language, and whom to telephone. */
export const hazardCategories = queryOptions({
  queryKey: ['hazards', 'categories'],
  queryFn: async ({ signal }) =>
    withReadingsJoined(await call<typeof listCategories>('GET', '/api/hazard-categories', { signal })),
  staleTime: 5 * 60_000,
  retryOnMount: false,
})

type NearQuestion = CallInput<typeof findNear>['query']

/** Reports of the same kind nearby, the nearest first. Not asked again: whoever has to wait once does not want to wait twice. */
export const nearHazards = (query: NearQuestion) =>
  queryOptions({
    queryKey: ['hazards', 'near', query],
    queryFn: ({ signal }) => call<typeof findNear>('GET', '/api/hazards/near', { query, signal }),
    staleTime: 60_000,
    retry: false,
    retryOnMount: false,
  })

/** The list, where it is known, shows at once what came of it. What was asked before must not come after it. */
export const noteChange = async (store: QueryClient, changed: MyHazard): Promise<void> => {
  await store.cancelQueries({ queryKey: myHazards.queryKey })
  store.setQueryData(
    myHazards.queryKey,
    (known) => known && { hazards: [changed, ...known.hazards.filter(({ id }) => id !== changed.id)] },
  )
}

/** Does something with a report, after which it reads as the answer says. */
function useHazard<Input, Changed extends MyHazard>(act: (input: Input) => Promise<Changed>) {
  const store = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: (changed) => noteChange(store, changed) })
}

export const useFile = () =>
  useHazard((body: CallInput<typeof fileHazard>['body']) => call<typeof fileHazard>('POST', '/api/hazards', { body }))

export const useFollow = () =>
  useHazard((hazardId: string) =>
    call<typeof followHazard>('POST', '/api/hazards/{hazardId}/follow', { params: { hazardId } }),
  )

/** Stops hearing of a report. The list keeps it until it is asked for again, so that one can still change one's mind. */
export const useUnfollow = () =>
  useMutation({
    mutationFn: (hazardId: string) =>
      call<typeof unfollowHazard>('DELETE', '/api/hazards/{hazardId}/follow', { params: { hazardId } }),
  })

export const useSaySo = (hazardId: string) =>
  useHazard((body: { answer: 'right' | 'notRight'; words: string }) =>
    call<typeof saySo>('POST', '/api/hazards/{hazardId}/after', { params: { hazardId }, body }),
  )
