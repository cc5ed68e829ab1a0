import type { Position } from '@kairan/functions/areas/area.ts'
import type { AreaName, listAreas } from '@kairan/functions/areas/contract.ts'
import type { findPlaces } from '@kairan/functions/residents/joining/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { middleOf } from './positions.ts'

/** Japan's middle, roughly: where a city has entered no point of its districts. */
const JAPAN = { latitude: 35.7, longitude: 137.7 }

/**
 * Where a map of an area begins: in its district, or in the middle of the city's districts. Null while that is being asked;
 * a map that begins anywhere is better than none, so what cannot be asked is left out.
 */
export function useMiddle(area: AreaName): Position | null {
  const districts = useQuery({
    queryKey: ['places', 'districts'],
    queryFn: async ({ signal }) => (await call<typeof findPlaces>('GET', '/api/join/places', { signal })).places,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const mine = useQuery({
    queryKey: ['areas', 'mine'],
    queryFn: async ({ signal }) => (await call<typeof listAreas>('GET', '/api/areas', { signal })).areas,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (districts.isPending || mine.isPending) return null
  const path = [area, ...(mine.data?.find(({ id }) => id === area.id)?.path ?? [])]
  const own = districts.data?.find(({ id }) => path.some((above) => above.id === id))?.position
  return own ?? middleOf((districts.data ?? []).flatMap(({ position }) => position ?? [])) ?? JAPAN
}
