import type { LineMessage } from '../../deliveries/delivery.ts'
import { mainButton } from '../../line/blocks/bubble.ts'
import { pageAction, postbackAction } from '../../line/blocks/message.ts'
import { CATEGORY_COLOURS } from '../../platform/category.ts'
import { dayInWords } from '../../platform/day-in-words.ts'
import type { Language } from '../../platform/language.ts'
import { text } from '../../texts/texts.ts'
import type { Circular } from '../circular.ts'
import { wordsIn } from '../in-language.ts'
import type { BubbleContext } from '../messages.ts'

type Reminded = Pick<Circular, 'id' | 'title' | 'text' | 'category' | 'confirmBy'> & Partial<Pick<Circular, 'versions'>>

/** Until when, in a reader's words; null for a circular without a day. */
const deadline = (confirmBy: string | null, language: Language, today: string): string | null =>
  confirmBy &&
  text(language, confirmBy < today ? 'reminder.past' : 'reminder.until', {
    day: dayInWords(confirmBy, language, today),
  })

const line = (words: string, style: object) => ({ type: 'text', text: words, wrap: true, ...style })

/** The bubble of a reminder in a reader's language: what waits, until when, and the same two buttons as the circular's. */
export const reminderMessage = (circular: Reminded, language: Language, context: BubbleContext): LineMessage => {
  const { id, category, confirmBy } = circular
  const { title } = wordsIn(circular, language)
  const until = deadline(confirmBy, language, context.today)
  const read = pageAction({
    label: text(language, 'circular.read'),
    liffId: context.liffId,
    path: `/r/circulars/${id}`,
  })
  const confirm = postbackAction({
    label: text(language, 'circular.confirm'),
    postback: { do: 'circular.confirm', circularId: id },
  })
  const firstLine = text(language, 'reminder.altText', { title, sender: context.sender })
  return {
    type: 'flex',
    // The lock screen shows this and nothing else.
    altText: until ? `${firstLine} ${until}` : firstLine,
    contents: {
      type: 'bubble',
      header: {
        type: 'box',
        layout: 'vertical',
        backgroundColor: CATEGORY_COLOURS[category],
        paddingAll: '14px',
        contents: [line(text(language, 'reminder.heading'), { color: '#FFFFFF', weight: 'bold', size: 'sm' })],
      },
      body: {
        type: 'box',
        layout: 'vertical',
        spacing: 'md',
        contents: [
          line(title, { weight: 'bold', size: 'lg' }),
          line(context.sender, { size: 'sm', color: '#333333' }),
          ...(until ? [line(until, { size: 'md', weight: 'bold' })] : []),
          line(text(language, 'reminder.once'), { size: 'sm', color: '#333333' }),
        ],
      },
      footer: {
        type: 'box',
        layout: 'vertical',
        spacing: 'sm',
        contents: [mainButton(read), { type: 'button', style: 'secondary', height: 'md', action: confirm }],
      },
    },
  }
}
