import type { LineMessage } from '../../deliveries/delivery.ts'
import { textMessage } from '../../line/blocks/message.ts'
import { text } from '../../texts/texts.ts'

/**
 * The messages of a circular, marked as a try-out: a line above them that says so, and the mark in what the lock screen shows.
 * LINE bills one request as one message, so the line costs nothing.
 */
export const tryOutMessages = (messages: LineMessage[]): LineMessage[] => [
  textMessage(text('ja', 'tryOut.notice')),
  ...messages.map((message) =>
    typeof message.altText === 'string'
      ? { ...message, altText: text('ja', 'tryOut.altText', { altText: message.altText }) }
      : message,
  ),
]
