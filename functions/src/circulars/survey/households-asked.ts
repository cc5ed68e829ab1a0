import { type Area, associationOf, pathIds } from '../../areas/area.ts'
import type { Deps } from '../../deps.ts'
import { rostersOfArea } from '../../rosters/store.ts'
import type { Circular } from '../circular.ts'

/** A household by the name its officers know it by. */
export interface HouseholdAsked {
  householdId: string
  blockId: string
  number: number
  label: string
}

/** The households of an association, or of a block, that a circular went to; by block, then number. */
export const householdsAsked = async (
  deps: Pick<Deps, 'db'>,
  { audience }: Pick<Circular, 'audience'>,
  area: Area,
): Promise<HouseholdAsked[]> => {
  const goesToAll = pathIds(area).some((id) => audience.includes(id))
  const rosters = await rostersOfArea(deps, associationOf(area))
  return rosters
    .flatMap(({ households }) => Object.entries(households))
    .filter(([, { blockId }]) => area.kind !== 'block' || blockId === area.id)
    .filter(([, { blockId }]) => goesToAll || audience.includes(blockId))
    .map(([householdId, { blockId, number, label }]) => ({ householdId, blockId, number, label }))
    .sort((a, b) => a.blockId.localeCompare(b.blockId, 'ja', { numeric: true }) || a.number - b.number)
}
