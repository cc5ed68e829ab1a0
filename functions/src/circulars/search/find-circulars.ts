import { areaNames } from '../../areas/area-names.ts'
import type { Deps } from '../../deps.ts'
import { textOf } from '../../japanese/spelling/stands-in.ts'
import { wordsOf } from '../../japanese/spelling/words.ts'
import { japaneseTokenizer, type Tokenize } from '../../japanese/tokens.ts'
import { CATEGORIES } from '../../platform/category.ts'
import type { Language } from '../../platform/language.ts'
import type { Resident } from '../../residents/resident.ts'
import { text } from '../../texts/texts.ts'
import type { Circular } from '../circular.ts'
import { type Filters, publishedFor } from '../published-for.ts'
import { isFor, readableAreas } from '../readers.ts'
import { type AskedWord, askedWord, nounsOf, wordsAsked } from './asked-words.ts'
import { keepMissingWords } from './keep-words.ts'
import { plainWords } from './other-scripts.ts'
import { isJapanese, preparedIn, type Words } from './prepared-words.ts'
import { type Rank, rankIn, rankOf } from './rank.ts'

/** Twice as many as a busy association hands out in thirteen months, with what comes from above. */
const LOOKED_THROUGH = 600

interface Search extends Filters {
  resident: Resident
  /** As written, however long. */
  words: string
  /** An instant; older ones are not looked for. */
  since: string
}

/** What stands beside circulars in a list, as words: the categories in the reader's language, the senders. */
type Beside = (circular: Circular) => Words[]

const nameIn = (written: string, language: Language, tokenize: Tokenize): Words =>
  isJapanese(language)
    ? { japanese: true, title: textOf(wordsOf(written, tokenize)), text: textOf([]) }
    : { japanese: false, title: plainWords(written), text: '' }

const besideFor = async (deps: Pick<Deps, 'db'>, resident: Resident, tokenize: Tokenize): Promise<Beside> => {
  const senders = await areaNames(deps, readableAreas(resident))
  const named = new Map([...senders].map(([id, { name }]) => [id, nameIn(name, 'ja', tokenize)]))
  const kinds = new Map(
    CATEGORIES.map((category) => [
      category,
      nameIn(text(resident.language, `categories.${category}`), resident.language, tokenize),
    ]),
  )
  return ({ senderAreaId, category }) =>
    [kinds.get(category), named.get(senderAreaId)].filter((words) => words !== undefined)
}

/** The circulars that answer to all of the words, the best first; among equals as they came. */
const ranked = (circulars: Circular[], asked: AskedWord[], language: Language, beside: Beside): Circular[] => {
  const rank = (circular: Circular): Rank => {
    const words = [...new Set<Language>(['ja', language])].flatMap((each) => preparedIn(circular, each) ?? [])
    return words.length > 0 ? rankOf(asked, { words, beside: beside(circular) }) : rankIn(asked, circular)
  }
  const found = circulars.flatMap((circular) => {
    const place = rank(circular)
    return place === null ? [] : [{ circular, place }]
  })
  return found.toSorted((one, other) => one.place - other.place).map(({ circular }) => circular)
}

/**
 * A resident's circulars in which all of the words stand: those that have them in the title first, then the newest. A sentence
 * that stands nowhere is looked for by what it is about. Blanks and signs find nothing, and cost nothing.
 */
export const findCirculars = async (
  deps: Pick<Deps, 'db'>,
  { resident, words, since, ...filters }: Search,
): Promise<Circular[]> => {
  const wanted = wordsAsked(words)
  if (wanted.length === 0) return []
  const [published, tokenize] = await Promise.all([
    publishedFor(deps, { areaIds: readableAreas(resident), since, limit: LOOKED_THROUGH, ...filters }),
    japaneseTokenizer(),
  ])
  const beside = await besideFor(deps, resident, tokenize)
  const readable = published.filter((circular) => isFor(circular, resident))
  const circulars = await keepMissingWords(deps, readable, tokenize)
  const find = (each: string[]) =>
    ranked(
      circulars,
      each.map((word) => askedWord(word, tokenize)),
      resident.language,
      beside,
    )
  const found = find(wanted)
  const nouns = found.length === 0 ? nounsOf(wanted, tokenize) : null
  return nouns ? find(nouns) : found
}
