import { areaNames } from '../areas/area-names.ts'
import type { Deps } from '../deps.ts'
import { getHousehold } from '../households/store.ts'
import type { Identity } from '../officers/identity.ts'
import { ACTIONS, PERMISSIONS } from '../officers/permissions.ts'
import type { Me } from './contract.ts'
import { areasOf } from './resident.ts'
import { findResident } from './store.ts'

/** What a person may know about herself here: the registration, and the offices held today. */
export const describeMe = async (deps: Pick<Deps, 'db'>, who: Identity): Promise<Me> => {
  const resident = await findResident(deps, who.lineUserId)
  const ids = [...(resident ? areasOf(resident) : []), ...who.grants.map((grant) => grant.areaId)]
  const names = await areaNames(deps, ids)
  return {
    resident: resident && {
      status: resident.status,
      language: resident.language,
      areas: areasOf(resident).flatMap((id) => names.get(id) ?? []),
      householdNumber: resident.householdId ? (await getHousehold(deps, resident.householdId)).number : null,
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
