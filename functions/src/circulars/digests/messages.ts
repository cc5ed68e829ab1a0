import type { LineMessage } from '../../deliveries/delivery.ts'
import { DATE_LOCALES } from '../../platform/day-in-words.ts'
import type { Language } from '../../platform/language.ts'
import { text } from '../../texts/texts.ts'
import { TITLE_LIMIT } from '../circular-content.ts'
import { wordsIn } from '../in-language.ts'
import { circularMessage, excerpt } from '../messages.ts'
import { type Context, type Cut, type DigestItem, digestBubble, moreBubble } from './bubbles.ts'

/** LINE: a carousel has at most 12 bubbles; a bubble's JSON at most 30 KB, a carousel's at most 50 KB. */
const BUBBLE_LIMIT = 12
const BUBBLE_BYTES = 30 * 1024
const CAROUSEL_BYTES = 50 * 1024
/** What stands around the bubbles: type, brackets and commas. */
const FRAME_BYTES = 100

/** A lock screen shows little more than two titles; three of 20 characters stay below LINE's 1,500 units whatever they are made of. */
const TITLES_ON_LOCK_SCREEN = 3
const TITLE_ON_LOCK_SCREEN = 20
/** From as much as is good to read down to what fits whatever it is made of. */
const CUTS: Cut[] = [
  { title: TITLE_LIMIT, text: 60 },
  { title: TITLE_LIMIT, text: 20 },
  { title: TITLE_LIMIT, text: 0 },
  { title: 20, text: 0 },
]

const bytesOf = (value: object): number => Buffer.byteLength(JSON.stringify(value))

/** The bubble with as much text as its share of the carousel has room for. */
const fitting = (bubbleWith: (cut: Cut) => object, limit: number): object => {
  for (const cut of CUTS) {
    const bubble = bubbleWith(cut)
    if (bytesOf(bubble) <= limit) return bubble
  }
  throw new RangeError(`no room for a circular in ${limit} bytes`)
}

const altText = (language: Language, items: DigestItem[]): string => {
  const named = items
    .slice(0, TITLES_ON_LOCK_SCREEN)
    .map(({ circular }) => excerpt(circular.title, TITLE_ON_LOCK_SCREEN))
  const titles = new Intl.ListFormat(DATE_LOCALES[language], { type: 'conjunction', style: 'narrow' }).format(named)
  const rest = items.length > named.length ? '…' : ''
  return text(language, 'digest.altText', { number: items.length, titles: `${titles}${rest}` })
}

/** With the words its reader gets. */
const inLanguage = ({ circular, ...item }: DigestItem, language: Language): DigestItem => {
  const { title, text: words } = wordsIn(circular, language)
  return { ...item, circular: { ...circular, title, text: words } }
}

/**
 * Several circulars as one message, in the order given: a carousel with a bubble each; one alone looks as it always does.
 * It keeps LINE's limits whatever the circulars say.
 */
export const digestMessage = (given: DigestItem[], language: Language, context: Context): LineMessage => {
  const items = given.map((item) => inLanguage(item, language))
  const [only] = items
  if (only && items.length === 1) return circularMessage(only.circular, language, { ...context, sender: only.sender })
  const shown = items.length <= BUBBLE_LIMIT ? items : items.slice(0, BUBBLE_LIMIT - 1)
  const left = items.length - shown.length
  const more = left > 0 ? [moreBubble(language, left, context.liffId)] : []
  const share = Math.floor((CAROUSEL_BYTES - FRAME_BYTES) / (shown.length + more.length))
  const bubbles = shown.map((item) => fitting(digestBubble(language, item, context), Math.min(share, BUBBLE_BYTES)))
  return {
    type: 'flex',
    // The lock screen shows this and nothing else.
    altText: altText(language, items),
    contents: { type: 'carousel', contents: [...bubbles, ...more] },
  }
}
