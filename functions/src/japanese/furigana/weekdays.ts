import { type Find, plain, type Spot } from './word.ts'

const NAMES: Record<string, string> = {
  月: 'げつ',
  火: 'か',
  水: 'すい',
  木: 'もく',
  金: 'きん',
  土: 'ど',
  日: 'にち',
  祝: 'しゅく',
  休: 'きゅう',
}
const BRACKETED = /[(（](?:[月火水木金土日祝休][・、,~〜～]?)+[)）]/y
/** 月・水・金 or 火・金曜日, not followed by the rest of another word. */
const IN_A_ROW = /[月火水木金土日祝](?:[・、~〜～][月火水木金土日祝])+(?:(?=曜)|(?!\p{Script=Han}))/uy

const withNames = (text: string): Find =>
  [...text].map((character) => {
    const reading = NAMES[character]
    return reading ? { text: character, reading, source: 'table' } : plain(character)
  })

/** Days of the week by one kanji each: (日), (月・祝), 月・水・金. */
export const findWeekdays = ({ line, at }: Spot): Find | null => {
  for (const pattern of [BRACKETED, IN_A_ROW]) {
    pattern.lastIndex = at
    const [found] = pattern.exec(line) ?? []
    if (found) return withNames(found)
  }
  return null
}
