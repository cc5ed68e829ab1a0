import { NEIGHBOURHOOD } from './tables/neighbourhood.ts'
import { ORDINARY, SINGLE } from './tables/ordinary.ts'
import { AROUND, SINGLE_PLACES, TOWNS } from './tables/places.ts'
import { SENSES, type Sense } from './tables/senses.ts'
import { type Find, isKanjiAt, type Spot } from './word.ts'

const PLACES = new Map([...TOWNS, ...AROUND])
const WORDS = new Map([...NEIGHBOURHOOD, ...ORDINARY])
const SINGLES = new Map([...SINGLE, ...SINGLE_PLACES])
const LONGEST = Math.max(...[...PLACES.keys(), ...WORDS.keys()].map((word) => word.length))
const SENSES_OF = Map.groupBy(SENSES, ({ word }) => word)
/** How far back a sense looks. */
const BACK = 8

const fits = ({ after, before }: Sense, { line, at }: Spot, end: number): boolean =>
  (after?.test(line.slice(Math.max(0, at - BACK), at)) ?? true) && (before?.test(line.slice(end)) ?? true)

const isAlone = ({ line, at }: Spot, end: number): boolean => !isKanjiAt(line, at - 1) && !isKanjiAt(line, end)

const readingOf = (word: string, spot: Spot): string | undefined => {
  const end = spot.at + word.length
  // The dictionary does not know our places, so it may cut them anywhere but at their beginning.
  const place = PLACES.get(word)
  if (place) return place
  if (!spot.isEdge(end)) return undefined
  const sense = SENSES_OF.get(word)?.find((each) => fits(each, spot, end))
  if (sense) return sense.reading
  return WORDS.get(word) ?? (isAlone(spot, end) ? SINGLES.get(word) : undefined)
}

/** The longest word of our tables that begins at this place. */
export const findOwnWord = (spot: Spot): Find | null => {
  if (!spot.isEdge(spot.at)) return null
  for (let length = Math.min(LONGEST, spot.line.length - spot.at); length > 0; length -= 1) {
    const text = spot.line.slice(spot.at, spot.at + length)
    const reading = readingOf(text, spot)
    if (reading) return [{ text, reading, source: 'table' }]
  }
  return null
}
