import { askedWord, nounsOf, wordsAsked } from '../circulars/search/asked-words.ts'
import type { Deps } from '../deps.ts'
import { standsIn, textOf } from '../japanese/spelling/stands-in.ts'
import { wordsOf } from '../japanese/spelling/words.ts'
import { japaneseTokenizer } from '../japanese/tokens.ts'
import type { Findings } from '../line/blocks/finding.ts'
import type { Resident } from '../residents/resident.ts'
import { text } from '../texts/texts.ts'
import { sheltersFor } from './find-shelters.ts'
import { shelterBubble } from './messages.ts'

const SHOWN = 3

/** The shelters that the words name, by name or address; all of the district's for 「避難所」 itself. */
export const findSheltersInChat = async (
  deps: Pick<Deps, 'db'>,
  { resident, words }: { resident: Resident; words: string },
): Promise<Findings> => {
  const shelters = await sheltersFor(deps, resident)
  if (shelters.length === 0) return { number: 0, best: [] }
  const tokenize = await japaneseTokenizer()
  const written = wordsAsked(words)
  const asked = (nounsOf(written, tokenize) ?? written).map((word) => askedWord(word, tokenize).phrase)
  const what = [...new Set(['ja' as const, resident.language])].map((each) => text(each, 'shelter.words')).join('\n')
  const found = shelters.filter(({ name, address }) => {
    const prepared = textOf(wordsOf(`${what}\n${name}\n${address}`, tokenize))
    return asked.every((phrase) => standsIn(phrase, prepared))
  })
  return {
    number: found.length,
    best: found.slice(0, SHOWN).map((shelter) => ({
      name: shelter.name,
      bubble: shelterBubble(resident.language, shelter),
    })),
  }
}
