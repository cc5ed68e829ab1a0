import { randomInt, randomUUID } from 'node:crypto'
import { monotonicFactory } from 'ulid'
import type { Ids } from '../deps.ts'

// Monotonic: two ids of one millisecond, or of a clock set back, still rise within this process.
const ulid = monotonicFactory()

/** Ids from the machine's clock and its cryptographic source. */
export const systemIds: Ids = {
  next: () => ulid(),
  uuid: () => randomUUID(),
  random(length, alphabet) {
    const letters = [...alphabet]
    // `randomInt` rejects instead of folding, so every letter is equally likely whatever the alphabet's size.
    return Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
  },
}
