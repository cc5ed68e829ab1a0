import type { Area } from '../../areas/area.ts'
import { areaNames } from '../../areas/area-names.ts'
import type { Deps } from '../../deps.ts'
import { householdsById } from '../../households/store.ts'
import { areasOf } from '../resident.ts'
import { unlinkedIn } from '../store.ts'
import type { Newcomer } from './contract.ts'

/** Those who wait in an area for an officer to put them to their household, who came first first. Names are not known. */
export const listNewcomers = async (deps: Pick<Deps, 'db'>, { id }: Pick<Area, 'id'>): Promise<Newcomer[]> => {
  const waiting = (await unlinkedIn(deps, id)).sort((a, b) => (a.registeredAt < b.registeredAt ? -1 : 1))
  const [names, requested] = await Promise.all([
    areaNames(
      deps,
      waiting.flatMap((each) => areasOf(each)),
    ),
    householdsById(
      deps,
      waiting.flatMap(({ requestedHouseholdId }) => requestedHouseholdId ?? []),
    ),
  ])
  return waiting.map((each) => {
    const household = requested.get(each.requestedHouseholdId ?? '')
    return {
      key: each.personKey,
      areas: areasOf(each).flatMap((areaId) => names.get(areaId) ?? []),
      matchNumber: each.matchNumber ?? '',
      language: each.language,
      registeredAt: each.registeredAt,
      requested: household ? { householdId: household.id, number: household.number, label: household.label } : null,
    }
  })
}
