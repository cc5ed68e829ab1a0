import { areaNames } from '../areas/area-names.ts'
import type { Deps } from '../deps.ts'
import type { Household } from '../households/household.ts'
import { getHousehold } from '../households/store.ts'
import type { Identity } from '../officers/identity.ts'
import { ACTIONS, PERMISSIONS } from '../officers/permissions.ts'
import type { Me } from './contract.ts'
import { areasOf } from './resident.ts'
import { findResident, watchersOf } from './store.ts'

/** What a household's members may know of who is registered for it. */
const describeFamily = async (deps: Pick<Deps, 'db'>, { id, residentCount, watchersMayConfirm }: Household) => ({
  phones: residentCount,
  watchersMayConfirm,
  watchers: (await watchersOf(deps, id)).map(({ personKey, registeredAt }) => ({
    key: personKey,
    since: registeredAt,
  })),
})

/** What a person may know about herself here: the registration, and the offices held today. */
export const describeMe = async (deps: Pick<Deps, 'db'>, who: Identity): Promise<Me> => {
  const resident = await findResident(deps, who.lineUserId)
  const ids = [
    ...(resident ? [...areasOf(resident), ...resident.formerHomes.flatMap(({ areaIds }) => areaIds)] : []),
    ...who.grants.map((grant) => grant.areaId),
  ]
  const household = resident?.householdId ? await getHousehold(deps, resident.householdId) : null
  const names = await areaNames(deps, ids)
  return {
    resident: resident && {
      status: resident.status,
      standing: resident.standing,
      language: resident.language,
      preferences: resident.preferences,
      matchNumber: resident.matchNumber,
      areas: areasOf(resident).flatMap((id) => names.get(id) ?? []),
      householdNumber: household?.number ?? null,
      household: resident.standing === 'member' && household ? await describeFamily(deps, household) : null,
      formerHomes: resident.formerHomes
        .map(({ areaIds, until }) => ({ areas: areaIds.flatMap((id) => names.get(id) ?? []), until }))
        .reverse(),
      registeredAt: resident.registeredAt,
      consent: resident.consent,
    },
    offices: who.grants.flatMap(({ id, role, areaId, from, until }) => {
      const area = names.get(areaId)
      const actions = ACTIONS.filter((action) => PERMISSIONS[role][action] !== 'never')
      return area ? [{ grantId: id, role, area, from, until, actions }] : []
    }),
  }
}
