import { mainButton } from '../../line/blocks/bubble.ts'
import type { Finding } from '../../line/blocks/finding.ts'
import { pageAction } from '../../line/blocks/message.ts'
import { dayInWords } from '../../platform/day-in-words.ts'
import type { Language } from '../../platform/language.ts'
import { dayjs, japanDay } from '../../platform/time.ts'
import { failureText, text } from '../../texts/texts.ts'
import type { Circular } from '../circular.ts'
import { TITLE_LIMIT } from '../circular-content.ts'
import { wordsIn } from '../in-language.ts'
import { type BubbleContext, excerpt, header } from '../messages.ts'

const line = (words: string, style: object) => ({ type: 'text', text: words, wrap: true, ...style })

/** A circular that was looked for: who sent it, its title, when, whether it still holds, and the way to it. */
export const foundBubble = (
  circular: Circular,
  language: Language,
  { sender, liffId, today }: Omit<BubbleContext, 'publicUrl'>,
): Finding => {
  const name = excerpt(wordsIn(circular, language).title, TITLE_LIMIT)
  const read = pageAction({ label: text(language, 'circular.read'), liffId, path: `/r/circulars/${circular.id}` })
  const day = japanDay(dayjs.utc(circular.publishedAt ?? circular.createdAt))
  return {
    name,
    bubble: {
      type: 'bubble',
      header: header(language, circular, sender),
      body: {
        type: 'box',
        layout: 'vertical',
        spacing: 'md',
        contents: [
          line(name, { weight: 'bold', size: 'xl' }),
          line(dayInWords(day, language, today), { size: 'md', color: '#333333' }),
          ...(circular.status === 'withdrawn'
            ? [line(failureText(language, 'circular-withdrawn'), { size: 'md', weight: 'bold', color: '#CE0000' })]
            : []),
        ],
      },
      footer: {
        type: 'box',
        layout: 'vertical',
        contents: [mainButton(read)],
      },
    },
  }
}
