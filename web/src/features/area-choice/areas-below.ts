import type { listAreas } from '@kairan/functions/areas/contract.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** The areas directly below one; the tree of the city changes once a year. */
export const areasBelow = (under: string) =>
  queryOptions({
    queryKey: ['areas', under],
    queryFn: async ({ signal }) =>
      (await call<typeof listAreas>('GET', '/api/areas', { query: { under }, signal })).areas,
    staleTime: 10 * 60_000,
  })
