import type { Deps } from '../deps.ts'
import { alreadyExists, read } from '../platform/collection.ts'
import type { LineMessage } from './delivery.ts'
import { letters } from './store.ts'
import type { Correspondence } from './subject.ts'

/** Letters of the deliveries under way that one process keeps at hand; they never change. */
const KEPT = 100

/** Writes the letters of a delivery down, unless they are there: what the first planner wrote is what everybody gets. */
export const keepLetters = async (
  deps: Pick<Deps, 'db'>,
  deliveryId: string,
  { ids, messagesOf }: { ids: Iterable<string>; messagesOf: Correspondence['messagesOf'] },
): Promise<void> => {
  for (const id of ids) {
    const write = deps.db.batch()
    write.create(letters(deps, deliveryId).doc(id), { id, messages: messagesOf(id) })
    await write.commit().catch((error: unknown) => {
      if (!alreadyExists(error)) throw error
    })
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
