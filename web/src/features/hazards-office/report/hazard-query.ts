import type { getOfficeHazard } from '@kairan/functions/hazards/handling/contract.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'

/**
 * One report. It never changes by itself under somebody who reads or writes: that somebody else has changed it is said, and what is
 * new comes when it is asked for.
 */
export const hazardQuery = (hazardId: string) =>
  queryOptions({
    queryKey: ['office-hazard', hazardId],
    queryFn: ({ signal }) =>
      call<typeof getOfficeHazard>('GET', '/api/office/hazards/{hazardId}', { params: { hazardId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    // Opened again it is asked for again.
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
