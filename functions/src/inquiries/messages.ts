import { excerpt } from '../circulars/messages.ts'
import type { LineMessage } from '../deliveries/delivery.ts'
import { pageAction, postbackAction, textMessage } from '../line/blocks/message.ts'
import type { Language } from '../platform/language.ts'
import { text } from '../texts/texts.ts'
import type { Entry, Inquiry } from './inquiry.ts'
import { TOPICS } from './topics.ts'

const cancel = (language: Language) =>
  postbackAction({ label: text(language, 'inquiry.cancel'), postback: { do: 'inquiry.cancel' } })

/** What the question is about, as buttons; a place that is dangerous is no question but a report. */
export const askTopic = (language: Language): LineMessage =>
  textMessage(text(language, 'inquiry.askTopic'), [
    ...TOPICS.map((topic) =>
      postbackAction({ label: text(language, `inquiry.${topic}`), postback: { do: 'inquiry.topic', topic } }),
    ),
    postbackAction({ label: text(language, 'hazardChat.start'), postback: { do: 'hazard.start' } }),
    cancel(language),
  ])

/** Now the words. */
export const askWords = (language: Language, { about, to }: { about: string | null; to: string }): LineMessage => {
  const question = text(language, 'inquiry.askWords', { to })
  const parts = about === null ? [question] : [text(language, 'inquiry.about', { title: about }), question]
  return textMessage(parts.join('\n\n'), [cancel(language)])
}

export const checkWords = (language: Language, { words, to }: { words: string; to: string }): LineMessage =>
  textMessage(text(language, 'inquiry.check', { words, to }), [
    postbackAction({ label: text(language, 'inquiry.send'), postback: { do: 'inquiry.send' } }),
    postbackAction({ label: text(language, 'inquiry.rewrite'), postback: { do: 'inquiry.rewrite' } }),
    cancel(language),
  ])

/** Where the own questions stand with their answers. */
const openPage = (language: Language, liffId: string) =>
  pageAction({ label: text(language, 'inquiry.openPage'), liffId, path: '/r/ask' })

type Said = 'sent' | 'cancelled' | 'nothing' | 'closed' | 'gone' | 'tooMany' | 'tooLong'

export const said = (language: Language, what: Said, liffId: string): LineMessage =>
  textMessage(text(language, `inquiry.${what}`), [openPage(language, liffId)])

const paragraph = (words: string, style: object = {}) => ({ type: 'text', text: words, wrap: true, ...style })

/** The answer as it comes in LINE: what was asked, what is answered, and what one can do then. */
export const answerMessage = (
  language: Language,
  liffId: string,
  { inquiry, entry, from }: { inquiry: Inquiry; entry: Entry; from: string },
): LineMessage => {
  const question = inquiry.entries.findLast(({ from: side }) => side === 'resident')?.text ?? ''
  const button = (style: string, action: object) => ({ type: 'button', style, height: 'md', action })
  return {
    type: 'flex',
    altText: excerpt(text(language, 'inquiry.answerAlt', { from, answer: entry.text }), 300),
    contents: {
      type: 'bubble',
      header: {
        type: 'box',
        layout: 'vertical',
        backgroundColor: '#00118F',
        contents: [
          paragraph(text(language, 'inquiry.answerHead'), { color: '#FFFFFF', weight: 'bold' }),
          paragraph(from || '-', { color: '#FFFFFF', size: 'sm' }),
        ],
      },
      body: {
        type: 'box',
        layout: 'vertical',
        spacing: 'md',
        contents: [
          paragraph(text(language, 'inquiry.youAsked', { question: excerpt(question, 80) }), {
            size: 'sm',
            color: '#626264',
          }),
          paragraph(entry.text, { size: 'md' }),
        ],
      },
      footer: {
        type: 'box',
        layout: 'vertical',
        spacing: 'sm',
        contents: [
          button(
            'primary',
            postbackAction({
              label: text(language, 'inquiry.solved'),
              postback: { do: 'inquiry.solved', inquiryId: inquiry.id },
            }),
          ),
          button(
            'secondary',
            postbackAction({
              label: text(language, 'inquiry.askMore'),
              postback: { do: 'inquiry.more', inquiryId: inquiry.id },
            }),
          ),
          button('link', openPage(language, liffId)),
        ],
      },
    },
  }
}
