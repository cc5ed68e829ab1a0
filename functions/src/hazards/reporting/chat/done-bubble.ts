import type { LineMessage } from '../../../deliveries/delivery.ts'
import { mainButton, words } from '../../../line/blocks/bubble.ts'
import { pageAction } from '../../../line/blocks/message.ts'
import type { Language } from '../../../platform/language.ts'
import { text } from '../../../texts/texts.ts'
import { categoryName } from '../../describe-hazard.ts'
import type { Hazard } from '../../hazard.ts'
import type { ContactView } from '../../hazard-view.ts'

/**
 * It is done: the number, what happens next, and the way to the report's page, which stays in the chat.
 * @param what `filed`: a new report; `followed`: one that was there, which they hear of from now on
 * @param contact whom to telephone too, where it is not the city's
 * @param hint who looks after it, or what is said to somebody who has told of many things; null: nothing
 */
export const doneMessage = (
  language: Language,
  liffId: string,
  {
    hazard,
    what,
    contact,
    hint,
  }: {
    hazard: Pick<Hazard, 'id' | 'number' | 'category'>
    what: 'filed' | 'followed'
    contact: ContactView | null
    hint: string | null
  },
): LineMessage => {
  const said = text(language, what === 'filed' ? 'hazardChat.done' : 'hazardChat.followed')
  const call = contact && [contact.name, contact.phone].filter((part) => part !== null).join(' ')
  return {
    type: 'flex',
    altText: `${said} ${text(language, 'hazardChat.number', { number: hazard.number })}`,
    contents: {
      type: 'bubble',
      body: {
        type: 'box',
        layout: 'vertical',
        spacing: 'md',
        contents: [
          words(said, { weight: 'bold', size: 'lg' }),
          words(
            `${categoryName(language, hazard.category)}\n${text(language, 'hazardChat.number', { number: hazard.number })}`,
          ),
          ...(what === 'filed' ? [words(text(language, 'hazardChat.doneNext'))] : []),
          ...(call ? [words(text(language, 'hazardChat.doneOutside', { name: call }), { weight: 'bold' })] : []),
          ...(hint ? [words(hint)] : []),
        ],
      },
      footer: {
        type: 'box',
        layout: 'vertical',
        contents: [
          mainButton(pageAction({ label: text(language, 'hazardChat.open'), liffId, path: `/r/hazards/${hazard.id}` })),
        ],
      },
    },
  }
}
