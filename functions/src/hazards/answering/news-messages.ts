import type { LineMessage } from '../../deliveries/delivery.ts'
import { DATE_LOCALES } from '../../platform/day-in-words.ts'
import type { Language } from '../../platform/language.ts'
import { text } from '../../texts/texts.ts'
import { headline, moreNewsBubble, type NewsContext, newsBubble, type ToldReport } from './news-bubble.ts'

/** LINE: a carousel has at most 12 bubbles; a bubble's JSON at most 30 KB, a carousel's at most 50 KB. More than ten nobody swipes. */
const BUBBLE_LIMIT = 10
const BUBBLE_BYTES = 30 * 1024
const CAROUSEL_BYTES = 50 * 1024
/** What stands around the bubbles: type, brackets and commas. */
const FRAME_BYTES = 100
/** Characters of the office's words, from as much as is good to read down to none: they stand on the page. */
const CUTS = [400, 150, 60, 0]
/** A lock screen shows little more than two of them. */
const NAMED_ON_LOCK_SCREEN = 3

const fitting = (bubbleWith: (cut: number) => object, limit: number): object => {
  for (const cut of CUTS) {
    const bubble = bubbleWith(cut)
    if (Buffer.byteLength(JSON.stringify(bubble)) <= limit) return bubble
  }
  throw new RangeError(`no room for a report in ${limit} bytes`)
}

/** What the lock screen shows, and nothing else. */
const altText = (language: Language, told: ToldReport[]): string => {
  const categoryOf = ({ report }: ToldReport) => text(language, `hazardKind.${report.category}`)
  const [only] = told
  if (only && told.length === 1)
    return text(language, 'hazardNews.altText', { category: categoryOf(only), what: headline(language, only.said) })
  const named = told
    .slice(0, NAMED_ON_LOCK_SCREEN)
    .map((each) => `${categoryOf(each)} ${headline(language, each.said)}`)
  const list = new Intl.ListFormat(DATE_LOCALES[language], { type: 'conjunction', style: 'narrow' }).format(named)
  return text(language, 'hazardNews.altMany', {
    number: told.length,
    list: told.length > named.length ? `${list}…` : list,
  })
}

/** What is new of one or several reports as one message, in the order given. It keeps LINE's limits whatever was answered. */
export const newsMessage = (told: ToldReport[], language: Language, context: NewsContext): LineMessage => {
  const shown = told.length <= BUBBLE_LIMIT ? told : told.slice(0, BUBBLE_LIMIT - 1)
  const left = told.length - shown.length
  const more = left > 0 ? [moreNewsBubble(language, left, context.liffId)] : []
  const share = Math.floor((CAROUSEL_BYTES - FRAME_BYTES) / (shown.length + more.length))
  const bubbles = shown.map((each) => fitting(newsBubble(language, each, context), Math.min(share, BUBBLE_BYTES)))
  const contents = [...bubbles, ...more]
  return {
    type: 'flex',
    altText: altText(language, told),
    contents: contents.length === 1 ? contents[0] : { type: 'carousel', contents },
  }
}
