import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { findPlaces } from '@kairan/functions/residents/joining/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { middleOf } from './positions.ts'

/** Japan's middle, roughly: where a city has entered no point of its districts. */
const JAPAN = { latitude: 35.7, longitude: 137.7 }

/** Where a map of an area begins: at its own point, or in the middle of the city's districts. Null while that is being asked. */
export function useMiddle(area: AreaName) {
  const { data, isPending } = useQuery({
    queryKey: ['places', 'districts'],
    queryFn: async ({ signal }) => (await call<typeof findPlaces>('GET', '/api/join/places', { signal })).places,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (isPending) return null
  const own = data?.find(({ id }) => id === area.id)?.position
  return own ?? middleOf((data ?? []).flatMap(({ position }) => position ?? [])) ?? JAPAN
}
