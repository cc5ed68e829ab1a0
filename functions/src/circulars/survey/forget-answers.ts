import type { Deps } from '../../deps.ts'
import { findResident } from '../../residents/store.ts'
import { putAnswer } from './put-answer.ts'
import { answersUnder } from './store.ts'

/**
 * Deletes what somebody answered for themselves; the counts become less by it. What a household answered stays: it names nobody.
 * Done again it finds nothing more.
 * @param lineUserId LINE's id of the person; must still be registered
 */
export const forgetAnswers = async (deps: Pick<Deps, 'db'>, lineUserId: string): Promise<void> => {
  const resident = await findResident(deps, lineUserId)
  if (!resident) return
  for (const answer of await answersUnder(deps, [resident.personKey])) await putAnswer(deps, answer, () => null)
}
