import type { Deps } from '../deps.ts'
import { alreadyExists, read } from '../platform/collection.ts'
import type { Letter, LineMessage } from './delivery.ts'
import { letters } from './store.ts'

/** Letters of the deliveries under way that one process keeps at hand; they never change. */
const KEPT = 100

/** Letters written in one atomic step: at most 5 MB of the 10 MB a commit takes. */
const WRITTEN_AT_ONCE = 20

/** Writes the letters of a delivery down, unless they are there: what the first planner wrote is what everybody gets. */
export const keepLetters = async (deps: Pick<Deps, 'db'>, deliveryId: string, written: Letter[]): Promise<void> => {
  for (let from = 0; from < written.length; from += WRITTEN_AT_ONCE) {
    const some = written.slice(from, from + WRITTEN_AT_ONCE)
    const write = deps.db.batch()
    for (const letter of some) write.create(letters(deps, deliveryId).doc(letter.id), letter)
    try {
      await write.commit()
    } catch (error) {
      if (!alreadyExists(error)) throw error
      // One of them is there, so none of these was written; each by itself, then.
      if (some.length > 1) for (const letter of some) await keepLetters(deps, deliveryId, [letter])
    }
  }
}

export type LetterReader = (deliveryId: string, letterId: string) => Promise<LineMessage[]>

/** Reads letters, each once a process and not once a batch. @throws Error for a letter that was never written */
export const letterReader = (deps: Pick<Deps, 'db'>): LetterReader => {
  const kept = new Map<string, LineMessage[]>()
  return async (deliveryId, letterId) => {
    const key = `${deliveryId}/${letterId}`
    const known = kept.get(key)
    if (known) return known
    const letter = await read(letters(deps, deliveryId).doc(letterId))
    if (!letter) throw new Error(`no letter ${letterId} in the delivery ${deliveryId}`)
    kept.set(key, letter.messages)
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(oldest)
    }
    return letter.messages
  }
}
