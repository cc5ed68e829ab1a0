import type { getPolicy } from '@kairan/functions/policies/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const policyKey = (areaId: string) => ['policy', areaId]

/** How an area hands out its circulars. */
export const usePolicy = (areaId: string) =>
  useQuery({
    queryKey: policyKey(areaId),
    queryFn: ({ signal }) =>
      call<typeof getPolicy>('GET', '/api/areas/{areaId}/policy', { params: { areaId }, signal }),
    staleTime: 60_000,
  })
