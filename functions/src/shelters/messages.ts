import type { LineMessage } from '../deliveries/delivery.ts'
import { words } from '../line/blocks/bubble.ts'
import { pageAction, textMessage } from '../line/blocks/message.ts'
import type { Language } from '../platform/language.ts'
import { text } from '../texts/texts.ts'
import type { ShelterView } from './contract.ts'
import { minutesOnFoot } from './on-foot.ts'

/** One shelter as a bubble: its name, how far, for which dangers, and the map. */
export const shelterBubble = (language: Language, { name, address, dangers, metres, mapUrl, note }: ShelterView) => ({
  type: 'bubble',
  size: 'kilo',
  header: {
    type: 'box',
    layout: 'vertical',
    backgroundColor: '#115A36',
    contents: [words(text(language, 'shelter.head'), { color: '#FFFFFF', weight: 'bold', size: 'sm' })],
  },
  body: {
    type: 'box',
    layout: 'vertical',
    spacing: 'sm',
    contents: [
      words(name, { weight: 'bold', size: 'lg' }),
      ...(metres === null
        ? []
        : [words(text(language, 'shelter.onFoot', { minutes: minutesOnFoot(metres) }), { weight: 'bold' })]),
      ...(address ? [words(address, { size: 'sm' })] : []),
      ...(dangers.length > 0
        ? [
            words(
              text(language, 'shelter.for', {
                dangers: dangers
                  .map((danger) => text(language, `shelter.${danger}`))
                  .join(text(language, 'shelter.and')),
              }),
              { size: 'sm' },
            ),
          ]
        : []),
      ...(note ? [words(note, { size: 'sm', color: '#626264' })] : []),
    ],
  },
  ...(mapUrl && {
    footer: {
      type: 'box',
      layout: 'vertical',
      contents: [
        {
          type: 'button',
          style: 'secondary',
          height: 'md',
          action: { type: 'uri', label: text(language, 'shelter.map'), uri: mapUrl },
        },
      ],
    },
  }),
})

/** LINE shows a location button on phones only; others are led by the list. */
const sendPlace = (language: Language) => ({ type: 'location' as const, label: text(language, 'shelter.sendPlace') })

/** The shelters as a carousel, with a button to send where one stands; kind words when there is no list. */
export const shelterAnswer = (language: Language, liffId: string, shelters: ShelterView[]): LineMessage => {
  const actions = [
    sendPlace(language),
    pageAction({ label: text(language, 'shelter.openPage'), liffId, path: '/r/shelters' }),
  ]
  if (shelters.length === 0) return textMessage(text(language, 'shelter.none'))
  return {
    type: 'flex',
    altText: text(language, 'shelter.altText', { names: shelters.map(({ name }) => name).join('、') }).slice(0, 400),
    contents: { type: 'carousel', contents: shelters.map((shelter) => shelterBubble(language, shelter)) },
    quickReply: { items: actions.map((action) => ({ type: 'action', action })) },
  }
}
