import { type Area, isWithin, pathIds, widestOnly } from '../areas/area.ts'
import { areasById } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import { Invalid } from '../platform/failures.ts'
import type { Circular } from './circular.ts'

/**
 * The areas an officer chose, without overlaps.
 * @throws Invalid when one does not exist or lies outside the sender's area
 */
export const chooseAudience = async (deps: Pick<Deps, 'db'>, sender: Area, ids: string[]): Promise<Area[]> => {
  const chosen = await areasById(deps, ids)
  const allInside = chosen.length === new Set(ids).size && chosen.every((area) => isWithin(area, sender.id))
  if (!allInside) throw new Invalid('audience-outside', [{ path: 'audience', code: 'audience-outside' }])
  return widestOnly(chosen)
}

/** The audience as the circular keeps it. */
export const audienceFields = (audience: Area[]): Pick<Circular, 'audience' | 'audiencePath'> => ({
  audience: audience.map(({ id }) => id),
  audiencePath: [...new Set(audience.flatMap(pathIds))],
})

/** Whether a circular has to do with an area: it goes to all of it, to a part of it, or to something around it. */
export const concerns = (
  circular: Pick<Circular, 'audience' | 'audiencePath'>,
  area: Pick<Area, 'id' | 'ancestorIds'>,
) => circular.audiencePath.includes(area.id) || pathIds(area).some((id) => circular.audience.includes(id))
