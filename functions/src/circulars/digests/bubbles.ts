import { mainButton } from '../../line/blocks/bubble.ts'
import { pageAction, postbackAction } from '../../line/blocks/message.ts'
import { dayInWords } from '../../platform/day-in-words.ts'
import type { Language } from '../../platform/language.ts'
import { text } from '../../texts/texts.ts'
import { eventInWords } from '../event-in-words.ts'
import { type BubbleContext, excerpt, header, type Written } from '../messages.ts'

/** A circular of a digest, with the name of the area that sends it. */
export interface DigestItem {
  circular: Written
  sender: string
}
export type Context = Omit<BubbleContext, 'sender'>

/** LINE: at most 300 units of `displayText`. */
const DISPLAY_TEXT_LIMIT = 300

/** How many characters of title and text a bubble shows. Characters may have up to 20 units, so some texts need less of them. */
export interface Cut {
  title: number
  text: number
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

/** The bubble of one circular, with as much of its words as is asked for. */
export const digestBubble =
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
          ...(circular.event
            ? [
                {
                  type: 'text',
                  text: eventInWords(circular.event, language, today),
                  weight: 'bold',
                  size: 'md',
                  wrap: true,
                },
              ]
            : []),
          ...(firstLines ? [{ type: 'text', text: firstLines, size: 'md', color: '#333333', wrap: true }] : []),
          ...(until ? [{ type: 'text', text: until, weight: 'bold', size: 'md', color: '#CE0000', wrap: true }] : []),
        ],
      },
      footer: {
        type: 'box',
        layout: 'vertical',
        contents: [
          link(read),
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
  paddingAll: '12px',
  action,
  contents: [
    { type: 'text', text: action.label, size: 'md', color: '#0017C1', decoration: 'underline', align: 'center' },
  ],
})

/** What found no room, as the last bubble: how many, and the way to all of them. */
export const moreBubble = (language: Language, number: number, liffId: string) => {
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
      contents: [mainButton(list)],
    },
  }
}
