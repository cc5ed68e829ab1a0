import { excerpt } from '../circulars/messages.ts'
import type { LineMessage } from '../deliveries/delivery.ts'
import { DATE_LOCALES } from '../platform/day-in-words.ts'
import type { Language } from '../platform/language.ts'
import { text } from '../texts/texts.ts'
import { mainButton } from './blocks/bubble.ts'
import { pageAction, textMessage } from './blocks/message.ts'
import { whatOneCanDo } from './messages.ts'

/** What was looked for, as the answer repeats it. */
const WORDS_SHOWN = 20
/** A lock screen shows little more than two titles. */
const NAMES_ON_LOCK_SCREEN = 3
const NAME_ON_LOCK_SCREEN = 20
/** LINE: an action's address has at most 1,000 characters; a Japanese letter becomes nine. */
const ADDRESS_LIMIT = 1000

/** 「さがす」: that a word is all it takes. */
export const askForWords = (language: Language): LineMessage => textMessage(text(language, 'search.ask'))

/** Nothing was found; what else one can do. */
export const foundNothing = (language: Language, { words, liffId }: { words: string; liffId: string }): LineMessage =>
  textMessage(text(language, 'search.nothing', { words: excerpt(words, WORDS_SHOWN) }), whatOneCanDo(language, liffId))

/** What the lock screen shows: how many, and the first names. */
export const foundWords = (
  language: Language,
  { words, number, names }: { words: string; number: number; names: string[] },
): string => {
  const first = names.slice(0, NAMES_ON_LOCK_SCREEN).map((name) => excerpt(name, NAME_ON_LOCK_SCREEN))
  const titles = new Intl.ListFormat(DATE_LOCALES[language], { type: 'conjunction', style: 'narrow' }).format(first)
  return text(language, 'search.altText', { words: excerpt(words, WORDS_SHOWN), number, titles })
}

/** The page with all that was found; of many words as many as the address holds. */
const pageFor = (words: string, liffId: string, label: string) => {
  const letters = [...words.trim()]
  for (let length = Math.min(letters.length, 100); ; length--) {
    const query = new URLSearchParams({ words: letters.slice(0, length).join('') })
    const action = pageAction({ label, liffId, path: `/r?${query}` })
    if (action.uri.length <= ADDRESS_LIMIT) return action
  }
}

/** The last bubble: how many circulars there are, and the page where all of them stand. */
export const toAllFound = (
  language: Language,
  { words, number, liffId }: { words: string; number: number; liffId: string },
) => {
  const open = pageFor(words, liffId, text(language, 'search.openAll'))
  const heading = text(language, 'search.all', { words: excerpt(words, WORDS_SHOWN), number })
  return {
    type: 'bubble',
    action: open,
    body: {
      type: 'box',
      layout: 'vertical',
      spacing: 'md',
      justifyContent: 'center',
      contents: [
        { type: 'text', text: heading, weight: 'bold', size: 'xl', wrap: true },
        { type: 'text', text: text(language, 'search.allWhere'), size: 'md', color: '#333333', wrap: true },
      ],
    },
    footer: {
      type: 'box',
      layout: 'vertical',
      contents: [mainButton(open)],
    },
  }
}
