import type { Deps } from '../../deps.ts'
import { areasOf, type Resident } from '../../residents/resident.ts'
import { findResident } from '../../residents/store.ts'
import { getCircular } from '../store.ts'
import { putAnswer } from './put-answer.ts'
import { answersUnder, type StoredAnswer } from './store.ts'

/** Whether an answer that somebody gave before they were put to a household is one the household gives. */
const isForHousehold = async (deps: Pick<Deps, 'db'>, { circularId }: StoredAnswer, resident: Resident) => {
  const { survey, audience } = await getCircular(deps, circularId)
  return survey?.per === 'household' && areasOf(resident).some((id) => audience.includes(id))
}

/**
 * Once somebody belongs to a household, what they answered before becomes the household's answer, unless it has one: nobody is
 * counted twice. May come at any time, and again; stopped between its two steps it is finished by the next call.
 */
export const settleAnswers = async (deps: Pick<Deps, 'db'>, lineUserId: string): Promise<void> => {
  const resident = await findResident(deps, lineUserId)
  if (resident?.standing !== 'member' || !resident.householdId) return
  const { householdId, rosterId, areaId, personKey } = resident
  for (const own of await answersUnder(deps, [personKey])) {
    if (!(await isForHousehold(deps, own, resident))) continue
    const moved: StoredAnswer = { ...own, key: householdId, householdId, rosterId, areaId, scopeIds: areasOf(resident) }
    await putAnswer(deps, moved, (present) => present ?? moved)
    await putAnswer(deps, own, () => null)
  }
}
