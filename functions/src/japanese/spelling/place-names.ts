import { AROUND, TOWNS } from '../furigana/tables/places.ts'
import type { Token, Tokenize } from '../tokens.ts'
import { inOneSpelling } from './letters.ts'

const PLACES = new Map([...TOWNS, ...AROUND].map(([name, reading]): [string, string] => [inOneSpelling(name), reading]))
/** 香里|が|丘: the dictionary cuts no place into more. */
const MOST_TOKENS = 4
const SHORTEST_PLACE = 2

const place = (surface: string): Token | null => {
  // 香里が丘 stands in the table with ケ.
  const reading = PLACES.get(surface) ?? PLACES.get(surface.replace('が', 'ケ'))
  return reading ? { surface, reading, partOfSpeech: '名詞', kind: '固有名詞' } : null
}

/** The place that begins with the first of these words, the shortest: 枚方 of 枚方市; and how many words it is. */
const placeOf = (tokens: Token[]): { found: Token; taken: number } | null => {
  let surface = ''
  for (const [index, token] of tokens.entries()) {
    surface += token.surface
    const found = place(surface)
    if (found) return { found, taken: index + 1 }
  }
  return null
}

/** 長尾元, which the dictionary has for a name, as 長尾 and 元. */
const placeAndRest = ({ surface, kind }: Token, tokenize: Tokenize): Token[] | null => {
  if (kind !== '固有名詞') return null
  for (let length = surface.length - 1; length >= SHORTEST_PLACE; length--) {
    const found = place(surface.slice(0, length))
    if (found) return [found, ...tokenize(surface.slice(length))]
  }
  return null
}

/** The words of a line with the places around here whole and read as they are read here, whatever the dictionary makes of them. */
export const withPlaceNames = (tokens: Token[], tokenize: Tokenize): Token[] => {
  const named: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const here = placeOf(tokens.slice(at, at + MOST_TOKENS))
    const [token] = tokens.slice(at)
    if (here) named.push(here.found)
    else if (token) named.push(...(placeAndRest(token, tokenize) ?? [token]))
    at += here?.taken ?? 1
  }
  return named
}
