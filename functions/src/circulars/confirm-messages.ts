import type { LineMessage } from '../deliveries/delivery.ts'
import { postbackAction, textMessage } from '../line/blocks/message.ts'
import type { Language } from '../platform/language.ts'
import { text } from '../texts/texts.ts'
import { answerAction } from './messages.ts'

/** What the chat says after a tap on 「確認しました」. */
export type ConfirmAnswer =
  | 'confirmed'
  | 'confirmedBefore'
  | 'confirmedAlone'
  | 'notYet'
  | 'withdrawn'
  | 'notForYou'
  | 'gone'
  | 'undone'

export const confirmAnswer = (language: Language, answer: ConfirmAnswer): LineMessage =>
  textMessage(text(language, `circular.${answer}`))

/**
 * After a confirmation: what was noted, and for a minute a way back. Where something is asked that nobody has answered, a way there.
 * @param asks where the questions are to be opened; null: there is nothing to answer
 */
export const confirmedAnswer = (
  language: Language,
  answer: 'confirmed' | 'confirmedAlone' | 'confirmedBefore',
  { circularId, asks }: { circularId: string; asks: { liffId: string } | null },
): LineMessage => {
  const undo = postbackAction({
    label: text(language, 'circular.undo'),
    postback: { do: 'circular.undo', circularId },
  })
  const said = [text(language, `circular.${answer}`), ...(asks ? [text(language, 'circular.alsoAsks')] : [])]
  return textMessage(said.join('\n\n'), [
    ...(asks ? [answerAction(language, circularId, asks.liffId)] : []),
    ...(answer === 'confirmedBefore' ? [] : [undo]),
  ])
}
