import type { Area } from '../../areas/area.ts'
import type { Household } from '../../households/household.ts'

/** Where a household stands, as its members may read it: never a name. */
export interface HouseholdPlace {
  association: string
  block: string
  number: number
}

/** @param areas its association and block, among others */
export const householdPlace = (
  areas: Area[],
  { associationId, blockId, number }: Pick<Household, 'associationId' | 'blockId' | 'number'>,
): HouseholdPlace => {
  const nameOf = (wanted: string) => areas.find(({ id }) => id === wanted)?.name ?? ''
  return { association: nameOf(associationId), block: nameOf(blockId), number }
}
