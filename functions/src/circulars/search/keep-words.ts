import type { Deps } from '../../deps.ts'
import type { Tokenize } from '../../japanese/tokens.ts'
import { inTurns } from '../../platform/turns.ts'
import type { Circular } from '../circular.ts'
import { circulars } from '../store.ts'
import { isPrepared, prepareWords } from './prepared-words.ts'

/**
 * Cutting a thousand characters into words takes some ten milliseconds (one core, 2026), so whoever searches first after many
 * circulars came without waits a third of a second; the rest is looked through as it stands and prepared by later searches.
 */
const CHARACTERS_AT_ONCE = 20_000

const lengthOf = ({ title, text, versions }: Circular): number =>
  [{ title, text }, ...Object.values(versions)].reduce((sum, each) => sum + each.title.length + each.text.length, 0)

/** The first of these that the budget allows; always one. */
const withinBudget = (lacking: Circular[]): Circular[] => {
  let left = CHARACTERS_AT_ONCE
  return lacking.filter((circular, index) => {
    left -= lengthOf(circular)
    return index === 0 || left >= 0
  })
}

/**
 * Prepares for searching what is not prepared yet, and keeps it with the circular. Only what was handed out comes here, and its
 * words no longer change, so whoever writes writes the same, and once is enough for everybody.
 * @returns the same circulars in the same order
 */
export const keepMissingWords = async (
  deps: Pick<Deps, 'db'>,
  found: Circular[],
  tokenize: Tokenize,
): Promise<Circular[]> => {
  const prepared = new Map<string, string>()
  for await (const circular of inTurns(withinBudget(found.filter((each) => !isPrepared(each))), 1))
    prepared.set(circular.id, prepareWords(circular, tokenize))
  await Promise.all([...prepared].map(([id, searchWords]) => circulars(deps).doc(id).update({ searchWords })))
  return found.map((circular) => {
    const searchWords = prepared.get(circular.id)
    return searchWords === undefined ? circular : { ...circular, searchWords }
  })
}
