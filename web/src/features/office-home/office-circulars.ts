import type { listOfficeCirculars } from '@kairan/functions/circulars/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** Confirmations trickle in; every quarter of a minute is news enough for an overview. */
const REFRESH_MS = 15_000

/** The circulars an area sent or wrote (`out`), or got from above (`in`), with how far they reached; kept fresh while visible. */
export const useOfficeCirculars = (areaId: string, direction: 'out' | 'in', enabled = true) =>
  useQuery({
    queryKey: ['office-circulars', areaId, direction],
    queryFn: async ({ signal }) => {
      const query = { areaId, direction }
      return (await call<typeof listOfficeCirculars>('GET', '/api/office/circulars', { query, signal })).circulars
    },
    refetchInterval: REFRESH_MS,
    enabled,
  })
