import type { Resident } from '@kairan/functions/residents/resident.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import { demoTown } from '@kairan/functions/seed/demo-town.ts'

/** The town as it was planted: what the pages show is held against this, not against the service's own answers. */
export const town = demoTown()

const residentsOf = (areaIds: string[]): Resident[] =>
  town.residents.filter(({ areaId, ancestorIds }) => [areaId, ...ancestorIds].some((id) => areaIds.includes(id)))

/** LINE's ids of everybody registered in these areas. */
export const phonesIn = (...areaIds: string[]): string[] => residentsOf(areaIds).map(({ lineUserId }) => lineUserId)

/** Whom a circular to these areas reaches, counted one by one. */
export const countIn = (...areaIds: string[]) => {
  const households = town.households.filter(({ ancestorIds }) => ancestorIds.some((id) => areaIds.includes(id)))
  const residents = residentsOf(areaIds)
  const onLine = new Set(residents.flatMap(({ householdId }) => householdId ?? []))
  return {
    households: households.length,
    residents: residents.length,
    onLine: onLine.size,
    prefersPaper: households.filter(({ prefersPaper }) => prefersPaper).length,
  }
}

/** A household's name as officers read it: 「5番 田中」. */
export const nameOf = (householdId: string): string => {
  const household = town.households.find(({ id }) => id === householdId)
  if (!household) throw new Error(`no household ${householdId}`)
  return `${household.number}番 ${household.label}`
}

/** The household of one of the cast. */
export const homeOf = (name: string): string => {
  const householdId = town.residents.find(({ lineUserId }) => lineUserId === castId(name))?.householdId
  if (!householdId) throw new Error(`${name} has no household`)
  return householdId
}

/** A household of this block that LINE does not reach. */
export const aHouseholdWithoutPhone = (blockId: string): string => {
  const household = town.households.find((each) => each.blockId === blockId && each.residentCount === 0)
  if (!household) throw new Error(`every household of ${blockId} has a phone`)
  return household.id
}
