import type { listOfficeCirculars } from '@kairan/functions/circulars/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { type CallInput, call } from '../../api/call.ts'

/** Confirmations trickle in; every quarter of a minute is news enough for an overview. */
const REFRESH_MS = 15_000

/** Which circulars of an area: what it wrote, what came from above, what has not left yet, what waits for one's own yes. */
export type Direction = NonNullable<CallInput<typeof listOfficeCirculars>['query']['direction']>

/** The circulars of an area, with how far they reached, or when they leave; kept fresh while visible. */
export const useOfficeCirculars = (areaId: string, direction: Direction, enabled = true) =>
  useQuery({
    queryKey: ['office-circulars', areaId, direction],
    queryFn: async ({ signal }) => {
      const query = { areaId, direction }
      return (await call<typeof listOfficeCirculars>('GET', '/api/office/circulars', { query, signal })).circulars
    },
    refetchInterval: REFRESH_MS,
    enabled,
  })
