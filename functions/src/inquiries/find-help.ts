import { askedWord, nounsOf, wordsAsked } from '../circulars/search/asked-words.ts'
import type { Deps } from '../deps.ts'
import { standsIn, textOf } from '../japanese/spelling/stands-in.ts'
import { wordsOf } from '../japanese/spelling/words.ts'
import { japaneseTokenizer } from '../japanese/tokens.ts'
import type { Finding, Findings } from '../line/blocks/finding.ts'
import { pageAction } from '../line/blocks/message.ts'
import type { Language } from '../platform/language.ts'
import type { Resident } from '../residents/resident.ts'
import { text } from '../texts/texts.ts'
import type { HelpText } from './help-text.ts'
import { helpTextsFor } from './store.ts'

const SHOWN = 5

/** The answer itself: nobody has to open anything. */
const helpBubble = (language: Language, { question, answer }: HelpText, liffId: string): Finding => ({
  name: question,
  bubble: {
    type: 'bubble',
    body: {
      type: 'box',
      layout: 'vertical',
      spacing: 'md',
      contents: [
        { type: 'text', text: text(language, 'inquiry.helpHead'), weight: 'bold', size: 'sm', color: '#00118F' },
        { type: 'text', text: question, weight: 'bold', size: 'lg', wrap: true },
        { type: 'text', text: answer, size: 'md', wrap: true },
      ],
    },
    footer: {
      type: 'box',
      layout: 'vertical',
      contents: [
        {
          type: 'button',
          style: 'secondary',
          height: 'md',
          action: pageAction({ label: text(language, 'inquiry.openPage'), liffId, path: '/r/ask' }),
        },
      ],
    },
  },
})

/** The help texts of the resident's areas in which the words stand, for the chat. */
export const findHelpInChat = async (
  deps: Pick<Deps, 'db' | 'config'>,
  { resident, words }: { resident: Resident; words: string },
): Promise<Findings> => {
  const texts = await helpTextsFor(deps, resident)
  if (texts.length === 0) return { number: 0, best: [] }
  const tokenize = await japaneseTokenizer()
  const written = wordsAsked(words)
  // Who asks as one asks a person (「ごみはいつ出せますか」) finds what the sentence is about.
  const asked = (nounsOf(written, tokenize) ?? written).map((word) => askedWord(word, tokenize).phrase)
  const found = texts.filter(({ question, answer }) => {
    const prepared = textOf(wordsOf(`${question}\n${answer}`, tokenize))
    return asked.every((phrase) => standsIn(phrase, prepared))
  })
  return {
    number: found.length,
    best: found.slice(0, SHOWN).map((each) => helpBubble(resident.language, each, deps.config.line.liffId)),
  }
}
