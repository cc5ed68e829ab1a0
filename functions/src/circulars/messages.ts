import type { LineMessage } from '../deliveries/delivery.ts'
import { mainButton } from '../line/blocks/bubble.ts'
import { pageAction, postbackAction } from '../line/blocks/message.ts'
import { CATEGORY_COLOURS } from '../platform/category.ts'
import { charactersOf, UNITS_A_CHARACTER } from '../platform/characters.ts'
import { dayInWords } from '../platform/day-in-words.ts'
import { LANGUAGES, type Language } from '../platform/language.ts'
import { text } from '../texts/texts.ts'
import type { Circular } from './circular.ts'
import { eventInWords } from './event-in-words.ts'
import { type WordsInLanguage, wordsIn } from './in-language.ts'

/** LINE shows the first lines; the rest is behind 「読む」. */
const EXCERPT_LENGTH = 90

/** What the bubble needs to know besides the circular. */
export interface BubbleContext {
  sender: string
  publicUrl: string
  liffId: string
  /** The day it is in Japan: a deadline in another year says so. */
  today: string
}

export type Written = Pick<Circular, 'id' | 'title' | 'text' | 'category' | 'confirmBy' | 'pictures'> &
  Partial<Pick<Circular, 'corrects' | 'event' | 'survey' | 'versions'>>

/** The first characters of a text, on a whole character, with an ellipsis where something is left out. */
export const excerpt = (written: string, length = EXCERPT_LENGTH): string => {
  const flat = written.replace(/\s+/g, ' ').trim()
  const shown = charactersOf(flat)
    .slice(0, length)
    .map((character) => character.slice(0, UNITS_A_CHARACTER))
    .join('')
  return shown === flat ? flat : `${shown}…`
}

const hero = ({ pictures }: Written, { publicUrl }: BubbleContext, action: object) => {
  const [first] = pictures
  return first
    ? {
        hero: {
          type: 'image',
          url: `${publicUrl}/files/${first.previewFile}`,
          size: 'full',
          aspectRatio: '4:3',
          aspectMode: 'cover',
          action,
        },
      }
    : {}
}

const white = (words: string, style: object) => ({ type: 'text', text: words, color: '#FFFFFF', wrap: true, ...style })

/** The coloured head of a bubble: that it puts something right, the kind as a word, and who sends it. */
export const header = (
  language: Language,
  { category, corrects }: Pick<Written, 'category' | 'corrects'>,
  sender: string,
) => ({
  type: 'box',
  layout: 'vertical',
  backgroundColor: CATEGORY_COLOURS[category],
  paddingAll: '14px',
  contents: [
    ...(corrects ? [white(text(language, 'circular.correction'), { weight: 'bold', size: 'lg' })] : []),
    white(text(language, `categories.${category}`), { weight: 'bold', size: 'sm' }),
    white(sender, { size: 'sm' }),
  ],
})

/** That the words are not in the reader's language, or that a machine made them so. */
const languageNote = (language: Language, { language: written, by }: WordsInLanguage): string | null => {
  if (by === 'machine') return text(language, 'circular.byMachine')
  return written === language || language === 'ja' ? null : text(language, 'circular.onlyJapanese')
}

const body = (language: Language, circular: Written, today: string) => {
  const words = wordsIn(circular, language)
  const note = languageNote(language, words)
  return {
    type: 'box',
    layout: 'vertical',
    spacing: 'md',
    contents: [
      { type: 'text', text: words.title, weight: 'bold', size: 'xl', wrap: true },
      ...(circular.event
        ? [
            {
              type: 'text',
              text: eventInWords(circular.event, language, today),
              size: 'md',
              weight: 'bold',
              wrap: true,
            },
          ]
        : []),
      ...(excerpt(words.text)
        ? [{ type: 'text', text: excerpt(words.text), size: 'md', color: '#333333', wrap: true }]
        : []),
      ...(note ? [{ type: 'text', text: note, size: 'sm', color: '#626264', wrap: true }] : []),
      ...(circular.confirmBy
        ? [
            {
              type: 'text',
              text: text(language, 'circular.confirmBy', { day: dayInWords(circular.confirmBy, language, today) }),
              size: 'sm',
              weight: 'bold',
              color: '#CE0000',
              wrap: true,
            },
          ]
        : []),
    ],
  }
}

const firstLine = (language: Language, circular: Written, sender: string): string => {
  const { category, corrects } = circular
  const { title } = wordsIn(circular, language)
  const line = text(language, 'circular.altText', { category: text(language, `categories.${category}`), title, sender })
  return corrects ? `${text(language, 'circular.correction')} ${line}` : line
}

const SECOND = { type: 'button', style: 'secondary', height: 'md' }

/** Opens the page where its questions are. Not by a hash: a redirect that has one takes LINE's own, by which one is signed in, away. */
export const answerAction = (language: Language, circularId: string, liffId: string) =>
  pageAction({ label: text(language, 'circular.answer'), liffId, path: `/r/circulars/${circularId}?to=answer` })

/** The bubble of a circular in a reader's language: who, what kind, title, first lines, picture, until when, its buttons. */
export const circularMessage = (circular: Written, language: Language, context: BubbleContext): LineMessage => {
  const read = pageAction({
    label: text(language, 'circular.read'),
    liffId: context.liffId,
    path: `/r/circulars/${circular.id}`,
  })
  const confirm = postbackAction({
    label: text(language, 'circular.confirm'),
    postback: { do: 'circular.confirm', circularId: circular.id },
  })
  const answer = circular.survey ? [{ ...SECOND, action: answerAction(language, circular.id, context.liffId) }] : []
  const ask = postbackAction({
    label: text(language, 'inquiry.ask'),
    postback: { do: 'inquiry.ask', circularId: circular.id },
  })
  return {
    type: 'flex',
    // The lock screen shows this and nothing else.
    altText: firstLine(language, circular, context.sender),
    contents: {
      type: 'bubble',
      header: header(language, circular, context.sender),
      ...hero(circular, context, read),
      body: body(language, circular, context.today),
      footer: {
        type: 'box',
        layout: 'vertical',
        spacing: 'sm',
        contents: [
          mainButton(read),
          ...answer,
          { ...SECOND, action: confirm },
          { type: 'button', style: 'link', height: 'sm', action: ask },
        ],
      },
    },
  }
}

/** The messages of a circular for every language. */
export const circularMessages = (circular: Written, context: BubbleContext): Record<Language, LineMessage[]> => {
  const inEach = LANGUAGES.map((language): [Language, LineMessage[]] => [
    language,
    [circularMessage(circular, language, context)],
  ])
  return Object.fromEntries(inEach) as Record<Language, LineMessage[]>
}
