import type { AreaName, listAreas } from '@kairan/functions/areas/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/**
 * How areas of one's offices are called: a block with its association in front (「津田南町自治会 3班」), for every association has
 * a 3班; everything else by its name. Until the tree has answered, the name alone.
 */
export function useAreaTitle(): (area: AreaName) => string {
  const mine = useQuery({
    queryKey: ['areas', 'mine'],
    queryFn: async ({ signal }) => (await call<typeof listAreas>('GET', '/api/areas', { signal })).areas,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (area) => {
    const above = area.kind === 'block' && mine.data?.find(({ id }) => id === area.id)?.path.at(-1)
    return above ? `${above.name} ${area.name}` : area.name
  }
}
