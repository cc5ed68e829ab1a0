import { createHash } from 'node:crypto'
import { Timestamp } from 'firebase-admin/firestore'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { alreadyExists, collection, expiry, type Packing, read } from '../../platform/collection.ts'
import type { Circular } from '../circular.ts'
import { Furigana } from './contract.ts'

type Db = Pick<Deps, 'db'>

/** Circulars are read in their first days; after these the readings are made anew when somebody looks. */
const KEPT_DAYS = 7

const KeptFurigana = Furigana.extend({ expireAt: z.instanceof(Timestamp) })
type KeptFurigana = z.infer<typeof KeptFurigana>

/** Firestore takes no lists of lists, and asks for time for each value. */
const packed: Packing<KeptFurigana> = {
  pack: ({ title, text, expireAt }) => ({ lines: JSON.stringify({ title, text }), expireAt }),
  unpack: ({ lines, expireAt }) => ({ ...Furigana.parse(JSON.parse(String(lines))), expireAt }),
}

const furigana = ({ db }: Db) => collection(db, 'furigana', KeptFurigana, packed)

/** The words and how officers want them read. */
export type ToRead = Pick<Circular, 'title' | 'text' | 'readings'>

/** The same words have the same readings, so what is kept is never out of date, in whatever language and version it stands. */
const keptAt = (deps: Db, circularId: string, { title, text, readings }: ToRead) => {
  const words = createHash('sha256')
    .update(JSON.stringify([title, text, readings]))
    .digest('hex')
  return furigana(deps).doc(`${circularId}-${words.slice(0, 16)}`)
}

export const keptFurigana = async (deps: Db, circularId: string, words: ToRead): Promise<Furigana | null> =>
  read(keptAt(deps, circularId, words))

/** Two readers at once make it twice; the first stays. */
export const keepFurigana = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  { circularId, words, made }: { circularId: string; words: ToRead; made: Furigana },
): Promise<void> => {
  const expireAt = expiry(deps.clock.now().add(KEPT_DAYS, 'day'))
  try {
    await keptAt(deps, circularId, words).create({ ...made, expireAt })
  } catch (error) {
    if (!alreadyExists(error)) throw error
  }
}
