import type { getMe } from '@kairan/functions/residents/contract.ts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from './call.ts'

/** The question who is signed in, for `useQuery` and for asking ahead. Rarely changes, so it is not asked on every page. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call<typeof getMe>('GET', '/api/me', { signal }),
  staleTime: 5 * 60_000,
  // Asked ahead and failed: the page says so at once, with a button to try again.
  retryOnMount: false,
})

/** Who is signed in: the registration as a resident and the offices held today. Fails with status 401 when nobody is. */
export const useMe = () => useQuery(meQuery)
