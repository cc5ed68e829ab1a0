import type { LineMessage } from '../deliveries/delivery.ts'
import type { Language } from '../platform/language.ts'
import { text } from '../texts/texts.ts'
import { pageAction, postbackAction, textMessage } from './blocks/message.ts'

/** What one can always do, as buttons. */
export const whatOneCanDo = (language: Language, liffId: string) => [
  pageAction({ label: text(language, 'help.list'), liffId, path: '/r' }),
  postbackAction({ label: text(language, 'search.button'), postback: { do: 'search.ask' } }),
  postbackAction({ label: text(language, 'hazardChat.start'), postback: { do: 'hazard.start' } }),
  postbackAction({ label: text(language, 'inquiry.ask'), postback: { do: 'inquiry.ask' } }),
  postbackAction({ label: text(language, 'help.settings'), postback: { do: 'settings' } }),
  postbackAction({ label: text(language, 'help.help'), postback: { do: 'help' } }),
]

/** Never silence: what one can do here, as buttons. */
export const notUnderstood = (language: Language, liffId: string): LineMessage =>
  textMessage(text(language, 'help.notUnderstood'), whatOneCanDo(language, liffId))

export const howTo = (language: Language, liffId: string): LineMessage =>
  textMessage(text(language, 'help.howTo'), whatOneCanDo(language, liffId))
