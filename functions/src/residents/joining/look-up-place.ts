import { areaNames } from '../../areas/area-names.ts'
import type { Deps } from '../../deps.ts'
import { areasOf } from '../resident.ts'
import { findResident } from '../store.ts'
import type { JoinPlace } from './contract.ts'
import type { ChosenHome } from './find-home.ts'
import { livesAt, lookAtHome } from './settle.ts'

/**
 * What a choice means for this person, to be shown before they agree: never a name.
 * @throws Conflict when the code was used up or ended meanwhile, or the area is gone
 */
export const lookUpPlace = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  { lineUserId, chosen }: { lineUserId: string; chosen: ChosenHome },
): Promise<JoinPlace> => {
  const [{ home, household, asksOfficer }, resident] = await Promise.all([
    lookAtHome(deps, { lineUserId, chosen }),
    findResident(deps, lineUserId),
  ])
  const from = resident && !livesAt(resident, home) ? areasOf(resident) : null
  const names = await areaNames(deps, [...areasOf(home), ...(from ?? [])])
  const named = (ids: string[]) => ids.flatMap((id) => names.get(id) ?? [])
  return {
    standing: home.standing,
    areas: named(areasOf(home)),
    number: household?.number ?? null,
    asksOfficer,
    movesFrom: from && named(from),
  }
}
