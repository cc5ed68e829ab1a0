import { charactersOf, UNITS_A_CHARACTER } from '../../platform/characters.ts'
import { dayInWords } from '../../platform/day-in-words.ts'
import { japanDay, parseInstant } from '../../platform/time.ts'
import type { Circular } from '../circular.ts'
import { TITLE_LIMIT } from '../circular-content.ts'

const MARK = '【訂正】'

/** 「【訂正】秋の一斉清掃のお知らせ」, cut on a whole character where a title may be no longer. */
export const correctedTitle = (title: string): string => {
  if (title.startsWith(MARK)) return title
  const characters = charactersOf(title).map((character) => character.slice(0, UNITS_A_CHARACTER))
  const room = TITLE_LIMIT - charactersOf(MARK).length
  const shown = characters.length <= room ? characters : [...characters.slice(0, room - 1), '…']
  return `${MARK}${shown.join('')}`
}

/**
 * What a correction says to begin with, for the officer to complete: which circular, room for what is right, and what was wrong
 * with it. Officers write Japanese.
 * @param today `YYYY-MM-DD`
 */
export const firstWords = (
  { title, publishedAt, withdrawn }: Pick<Circular, 'title' | 'publishedAt' | 'withdrawn'>,
  today: string,
): string => {
  const day = publishedAt ? `${dayInWords(japanDay(parseInstant(publishedAt)), 'ja', today)}の` : '先日の'
  const reason = withdrawn?.reason.trim()
  return [
    `${day}回覧「${title}」に、まちがいがありました。おわびして訂正します。`,
    '',
    // LINE's bubble shows the first lines only, and these are what people need.
    '【正しい内容】',
    '',
    ...(reason ? ['', '【まちがっていたところ】', reason] : []),
  ].join('\n')
}
