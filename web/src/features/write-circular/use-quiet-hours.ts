import type { getPolicy } from '@kairan/functions/policies/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** When people of an area sleep and only what is urgent goes out; null: no such hours, or not known (yet). */
export function useQuietHours(areaId: string) {
  const policy = useQuery({
    queryKey: ['policy', areaId],
    queryFn: ({ signal }) =>
      call<typeof getPolicy>('GET', '/api/areas/{areaId}/policy', { params: { areaId }, signal }),
    staleTime: 60_000,
  })
  return policy.data?.effective.quietHours ?? null
}
