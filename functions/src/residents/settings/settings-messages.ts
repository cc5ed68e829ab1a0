import type { LineMessage } from '../../deliveries/delivery.ts'
import { pageAction, postbackAction, textMessage } from '../../line/blocks/message.ts'
import { LANGUAGE_NAMES, type Language } from '../../platform/language.ts'
import { text } from '../../texts/texts.ts'
import { languageChoices, startAgain } from '../messages.ts'

/** What is set, as the chat shows it; what is not set has no line. */
export interface ShownSettings {
  place: string
  watches: boolean
  matchNumber: string | null
  /** The categories that do not come, in words. */
  muted: string[]
  /** The last day of the pause, in words. */
  pausedUntil: string | null
}

export const settings = (language: Language, liffId: string, shown: ShownSettings): LineMessage => {
  const place = shown.watches ? text(language, 'leaving.watching', { place: shown.place }) : shown.place
  const lines = [
    text(language, 'leaving.settings', { place, language: LANGUAGE_NAMES[language] }),
    shown.matchNumber && text(language, 'leaving.matchNumber', { number: shown.matchNumber }),
    shown.muted.length > 0 && text(language, 'leaving.muted', { categories: shown.muted.join(', ') }),
    shown.pausedUntil && text(language, 'leaving.paused', { day: shown.pausedUntil }),
  ]
  return textMessage(lines.filter(Boolean).join('\n'), [
    postbackAction({ label: text(language, 'leaving.changeLanguage'), postback: { do: 'settings.languages' } }),
    pageAction({ label: text(language, 'leaving.more'), liffId, path: '/r/settings' }),
    postbackAction({ label: text(language, 'leaving.leave'), postback: { do: 'leave.ask' } }),
  ])
}

export const chooseLanguage = (language: Language): LineMessage =>
  textMessage(text(language, 'join.chooseLanguage'), languageChoices('settings.language'))

export const languageChanged = (language: Language): LineMessage =>
  textMessage(text(language, 'leaving.languageChanged'))

export const askLeaving = (language: Language): LineMessage =>
  textMessage(text(language, 'leaving.ask'), [
    postbackAction({ label: text(language, 'leaving.confirm'), postback: { do: 'leave.answer', answer: 'yes' } }),
    postbackAction({ label: text(language, 'leaving.stay'), postback: { do: 'leave.answer', answer: 'no' } }),
  ])

export const left = (language: Language): LineMessage =>
  textMessage(text(language, 'leaving.done'), [startAgain(language)])

export const stayed = (language: Language): LineMessage => textMessage(text(language, 'leaving.stayed'))
