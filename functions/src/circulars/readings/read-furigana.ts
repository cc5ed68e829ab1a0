import type { Deps } from '../../deps.ts'
import { japaneseTokenizer } from '../../japanese/tokens.ts'
import type { Identity } from '../../officers/identity.ts'
import type { Language } from '../../platform/language.ts'
import { inTurns } from '../../platform/turns.ts'
import { wordsIn } from '../in-language.ts'
import { requireSight } from '../require-sight.ts'
import { getCircular } from '../store.ts'
import type { Furigana } from './contract.ts'
import { phrasedFurigana } from './phrased.ts'
import { keepFurigana, keptFurigana, type ToRead } from './store.ts'

/** A line takes about a millisecond; a webhook must not wait for a whole circular. */
const LINES_AT_ONCE = 10

const make = async ({ title, text, readings }: ToRead): Promise<Furigana> => {
  const readers = { tokenize: await japaneseTokenizer(), corrections: readings }
  const lines: Furigana['text'] = []
  for await (const line of inTurns(text === '' ? [] : text.split(/\r?\n/), LINES_AT_ONCE))
    lines.push(phrasedFurigana(line, readers))
  return { title: phrasedFurigana(title, readers), text: lines }
}

/**
 * A circular's words with readings over the kanji, in plain Japanese where there is such a version and it is wished for. Made once
 * and kept, so that the dictionary is not loaded at each look.
 * @throws NotFound for whoever may not see it
 */
export const readFurigana = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  who: Identity,
  { circularId, language }: { circularId: string; language: 'ja' | 'ja-easy' },
): Promise<Furigana & { language: Language }> => {
  const circular = await getCircular(deps, circularId)
  await requireSight(deps, who, circular)
  const written = wordsIn(circular, language)
  const words = { ...written, readings: circular.readings }
  const kept = await keptFurigana(deps, circularId, words)
  if (kept) return { ...kept, language: written.language }
  const made = await make(words)
  await keepFurigana(deps, { circularId, words, made })
  return { ...made, language: written.language }
}
