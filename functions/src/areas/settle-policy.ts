import type { Deps } from '../deps.ts'
import type { Area } from './area.ts'
import { DEFAULT_POLICY, type Policy } from './policy.ts'
import { areasById } from './store.ts'

/** What holds in an area, and whose digest its circulars wait for (null: none). */
export interface SettledPolicy {
  policy: Policy
  digestAreaId: string | null
}

/**
 * What holds at the end of a path: field by field what the nearest area has settled, else the product's own choice.
 * An area that settles "no digest" has none, whatever stands above it.
 * @param path from the city down to the area itself; empty: nobody has settled anything
 */
export const settledPolicy = (path: Pick<Area, 'id' | 'policy'>[]): SettledPolicy => {
  let policy: Policy = DEFAULT_POLICY
  for (const { policy: own } of path) policy = { ...policy, ...own }
  const settler = path.findLast(({ policy: own }) => own.digest !== undefined)
  return { policy, digestAreaId: settler?.policy.digest ? settler.id : null }
}

/** What holds in an area. Reads the areas above it. */
export const policyFor = async (
  deps: Pick<Deps, 'db'>,
  area: Pick<Area, 'id' | 'ancestorIds' | 'policy'>,
): Promise<SettledPolicy> => settledPolicy([...(await areasById(deps, area.ancestorIds)), area])
