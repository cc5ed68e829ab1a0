import type { LineMessage } from '../../deliveries/delivery.ts'
import { pageAction, postbackAction } from '../../line/blocks/message.ts'
import { DATE_LOCALES, dayInWords } from '../../platform/day-in-words.ts'
import type { Language } from '../../platform/language.ts'
import { text } from '../../texts/texts.ts'
import { TITLE_LIMIT } from '../circular.ts'
import { type BubbleContext, circularMessage, excerpt, header, type Written } from '../messages.ts'

/** A circular of a digest, with the name of the area that sends it. */
export interface DigestItem {
  circular: Written
  sender: string
}
type Context = Omit<BubbleContext, 'sender'>

/** LINE: a carousel has at most 12 bubbles; a bubble's JSON at most 30 KB, a carousel's at most 50 KB. */
const BUBBLE_LIMIT = 12
const BUBBLE_BYTES = 30 * 1024
const CAROUSEL_BYTES = 50 * 1024
/** What stands around the bubbles: type, brackets and commas. */
const FRAME_BYTES = 100

/** A lock screen shows little more than two titles; three of 20 characters stay below LINE's 1,500 units whatever they are made of. */
const TITLES_ON_LOCK_SCREEN = 3
const TITLE_ON_LOCK_SCREEN = 20
/** LINE: at most 300 units of `displayText`. */
const DISPLAY_TEXT_LIMIT = 300

/** How many characters of title and text a bubble shows. Characters may have up to 20 units, so some texts need less of them. */
interface Cut {
  title: number
  text: number
}
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

/** The chat shows which of the circulars was confirmed: there are several buttons of one name. */
const confirmAction = (language: Language, { id, title }: Written) => {
  const action = postbackAction({
    label: text(language, 'circular.confirm'),
    postback: { do: 'circular.confirm', circularId: id },
  })
  const shown = `${action.label}\n${title}`
  return shown.length <= DISPLAY_TEXT_LIMIT ? { ...action, displayText: shown } : action
}

const bubble =
  (language: Language, { circular, sender }: DigestItem, { liffId, today }: Context) =>
  (cut: Cut) => {
    const read = pageAction({
      label: text(language, 'digest.readMore'),
      liffId,
      path: `/r/circulars/${circular.id}`,
    })
    const firstLines = cut.text > 0 ? excerpt(circular.text, cut.text) : ''
    const until =
      circular.confirmBy && text(language, 'digest.until', { day: dayInWords(circular.confirmBy, language, today) })
    return {
      type: 'bubble',
      action: read,
      header: header(language, circular, sender),
      body: {
        type: 'box',
        layout: 'vertical',
        spacing: 'md',
        contents: [
          { type: 'text', text: excerpt(circular.title, cut.title), weight: 'bold', size: 'xl', wrap: true },
          ...(firstLines ? [{ type: 'text', text: firstLines, size: 'md', color: '#333333', wrap: true }] : []),
          ...(until ? [{ type: 'text', text: until, weight: 'bold', size: 'md', color: '#CE0000', wrap: true }] : []),
          link(read),
        ],
      },
      footer: {
        type: 'box',
        layout: 'vertical',
        contents: [
          {
            type: 'button',
            style: 'primary',
            color: '#0017C1',
            height: 'md',
            action: confirmAction(language, circular),
          },
        ],
      },
    }
  }

/** The whole bubble opens the page, which nobody can see; so it is also written there, large enough for a thumb. */
const link = (action: ReturnType<typeof pageAction>) => ({
  type: 'box',
  layout: 'vertical',
  paddingTop: '12px',
  paddingBottom: '12px',
  action,
  contents: [{ type: 'text', text: action.label, size: 'md', color: '#0017C1', decoration: 'underline' }],
})

/** What found no room, as the last bubble: how many, and the way to all of them. */
const moreBubble = (language: Language, number: number, liffId: string) => {
  const list = pageAction({ label: text(language, 'join.openList'), liffId, path: '/r' })
  return {
    type: 'bubble',
    action: list,
    body: {
      type: 'box',
      layout: 'vertical',
      spacing: 'md',
      justifyContent: 'center',
      contents: [
        { type: 'text', text: text(language, 'digest.more', { number }), weight: 'bold', size: 'xl', wrap: true },
        { type: 'text', text: text(language, 'digest.moreWhere'), size: 'md', color: '#333333', wrap: true },
      ],
    },
    footer: {
      type: 'box',
      layout: 'vertical',
      contents: [{ type: 'button', style: 'primary', color: '#0017C1', height: 'md', action: list }],
    },
  }
}

const altText = (language: Language, items: DigestItem[]): string => {
  const named = items
    .slice(0, TITLES_ON_LOCK_SCREEN)
    .map(({ circular }) => excerpt(circular.title, TITLE_ON_LOCK_SCREEN))
  const titles = new Intl.ListFormat(DATE_LOCALES[language], { type: 'conjunction', style: 'narrow' }).format(named)
  const rest = items.length > named.length ? '…' : ''
  return text(language, 'digest.altText', { number: items.length, titles: `${titles}${rest}` })
}

/**
 * Several circulars as one message, in the order given: a carousel with a bubble each; one alone looks as it always does.
 * It keeps LINE's limits whatever the circulars say.
 */
export const digestMessage = (items: DigestItem[], language: Language, context: Context): LineMessage => {
  const [only] = items
  if (only && items.length === 1) return circularMessage(only.circular, language, { ...context, sender: only.sender })
  const shown = items.length <= BUBBLE_LIMIT ? items : items.slice(0, BUBBLE_LIMIT - 1)
  const left = items.length - shown.length
  const more = left > 0 ? [moreBubble(language, left, context.liffId)] : []
  const share = Math.floor((CAROUSEL_BYTES - FRAME_BYTES) / (shown.length + more.length))
  const bubbles = shown.map((item) => fitting(bubble(language, item, context), Math.min(share, BUBBLE_BYTES)))
  return {
    type: 'flex',
    // The lock screen shows this and nothing else.
    altText: altText(language, items),
    contents: { type: 'carousel', contents: [...bubbles, ...more] },
  }
}
