import type { AreaName } from '@kairan/functions/areas/contract.ts'

/**
 * Where somebody lives as an office says it: what lies below its own area (「1班」 for the association, 「津田南町自治会 1班」 above
 * it), or the area itself.
 * @param areas from the city down
 */
export const nameBelow = (areas: readonly AreaName[], office: AreaName): string => {
  const below = areas.slice(areas.findIndex(({ id }) => id === office.id) + 1)
  return (below.length > 0 ? below : areas.slice(-1)).map(({ name }) => name).join(' ')
}
