import type { Deps } from '../../deps.ts'
import { readWords } from '../../japanese/furigana/read-words.ts'
import { hasKanji } from '../../japanese/furigana/word.ts'
import { japaneseTokenizer } from '../../japanese/tokens.ts'
import type { Identity } from '../../officers/identity.ts'
import { type Circular, senderPlace } from '../circular.ts'
import { getCircular } from '../store.ts'
import type { ReadWord } from './contract.ts'
import type { ReadingCorrection } from './reading-correction.ts'

/** Every word with a reading, or that should have one, once; in the order of the text. */
const wordsOf = async ({ title, text, readings }: Circular): Promise<ReadWord[]> => {
  const readers = { tokenize: await japaneseTokenizer(), corrections: readings }
  const words = [title, ...text.split(/\r?\n/)]
    .flatMap((line) => readWords(line, readers))
    .filter(({ text: word, reading }) => reading !== null || hasKanji(word))
    .map(({ text: word, reading, source }) => ({ word, reading, source }))
  return [...new Map(words.map((each) => [`${each.word} ${each.reading}`, each])).values()]
}

/**
 * A circular's words as they are read, for an officer who looks through them before it goes out.
 * @throws NotFound outside the officer's scope
 */
export const listReadings = async (
  deps: Pick<Deps, 'db'>,
  who: Identity,
  circularId: string,
): Promise<{ version: number; words: ReadWord[]; corrections: ReadingCorrection[] }> => {
  const circular = await getCircular(deps, circularId)
  who.require('circular.write', senderPlace(circular))
  return { version: circular.version, words: await wordsOf(circular), corrections: circular.readings }
}
