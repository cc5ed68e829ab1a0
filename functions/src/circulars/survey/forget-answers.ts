import type { Deps } from '../../deps.ts'
import { putAnswer } from './put-answer.ts'
import { answersUnder } from './store.ts'

/**
 * Deletes what somebody answered for themselves; the counts become less by it. What a household answered stays: it names nobody.
 * Done again it finds nothing more.
 */
export const forgetAnswers = async (deps: Pick<Deps, 'db'>, personKey: string): Promise<void> => {
  for (const answer of await answersUnder(deps, [personKey])) await putAnswer(deps, answer, () => null)
}
