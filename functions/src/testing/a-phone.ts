import { lineUserIdOf } from '../seed/chance.ts'
import { anEvent, followEvent, messageEvent, postbackEvent, textEvent, unfollowEvent } from './events.ts'
import type { TestSystem } from './test-system.ts'

/** What LINE shows after an event: the texts one under the other, and the buttons under the last one. */
export interface Shown {
  text: string
  buttons: string[]
}

/** Somebody's chat with us. Every act is a signed webhook, and the work that follows has been done when it returns. */
export interface Phone {
  lineUserId: string
  /** What was answered last; taps go to its buttons. */
  shown(): Shown
  becomesFriend(fields?: object): Promise<Shown>
  blocks(fields?: object): Promise<Shown>
  writes(text: string): Promise<Shown>
  /** Sends a message that is no text, e.g. `{ type: 'sticker', packageId: '1', stickerId: '2' }`. */
  sends(message: { type: string } & Record<string, unknown>): Promise<Shown>
  /** Taps the button of that label under the last answer. @throws when there is none */
  taps(label: string): Promise<Shown>
  /** Taps a button from before, by its data. */
  tapsOld(data: string): Promise<Shown>
  /** The data behind a button of the last answer, to be tapped later. @throws when there is none */
  dataOf(label: string): string
  /** Any other event of this person, by its own fields. */
  happens(fields: object): Promise<Shown>
  /** The last answer as LINE got it, bubbles too. */
  messages(): Record<string, unknown>[]
}

interface Button {
  action: { type: string; label: string; data?: string }
}
const textOf = (message: Record<string, unknown> | undefined): string => String(message?.text ?? '')
const buttonsOf = (message: Record<string, unknown> | undefined): Button[] =>
  (message?.quickReply as { items: Button[] } | undefined)?.items ?? []

/** The data of the postback of that label, somewhere in the bubbles of an answer. */
const dataIn = (part: unknown, label: string): string | undefined => {
  if (typeof part !== 'object' || part === null) return undefined
  if ('data' in part && 'label' in part && part.label === label) return String(part.data)
  for (const inner of Object.values(part)) {
    const found = dataIn(inner, label)
    if (found) return found
  }
  return undefined
}

/** @param who a name, from which the person's LINE id is made, or the LINE id of somebody there already */
export const aPhone = (system: TestSystem, who = 'somebody new'): Phone => {
  const lineUserId = /^U[0-9a-f]{32}$/.test(who) ? who : lineUserIdOf(who)
  let messages: Record<string, unknown>[] = []

  const happens = async (event: { replyToken?: unknown }): Promise<Shown> => {
    await system.webhook(event)
    messages = system.line.replies
      .filter(({ replyToken }) => replyToken === event.replyToken)
      .flatMap((r) => r.messages)
    return shown()
  }
  const shown = (): Shown => ({
    text: messages.map(textOf).join('\n\n'),
    buttons: buttonsOf(messages.at(-1)).map(({ action }) => action.label),
  })
  const dataOf = (label: string): string => {
    const data =
      buttonsOf(messages.at(-1)).find(({ action }) => action.label === label)?.action.data ?? dataIn(messages, label)
    if (!data) throw new Error(`no button 「${label}」, only ${shown().buttons.join(', ')}`)
    return data
  }
  const tapsOld = (data: string) => happens(postbackEvent(lineUserId, data))

  return {
    lineUserId,
    shown,
    dataOf,
    messages: () => messages,
    happens: (fields) => happens(anEvent(lineUserId, fields)),
    tapsOld,
    becomesFriend: (fields) => happens(followEvent(lineUserId, fields)),
    blocks: (fields) => happens(unfollowEvent(lineUserId, fields)),
    writes: (text) => happens(textEvent(lineUserId, text)),
    sends: (message) => happens(messageEvent(lineUserId, message)),
    taps: async (label) => tapsOld(dataOf(label)),
  }
}
