import type { LineMessage } from '../deliveries/delivery.ts'
import { pageAction, postbackAction, textMessage } from '../line/blocks/message.ts'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../platform/language.ts'
import { text } from '../texts/texts.ts'
import type { HouseholdPlace } from './joining/household-place.ts'

export const languageChoices = (purpose: 'join.language' | 'settings.language') =>
  LANGUAGES.map((language) => postbackAction({ label: LANGUAGE_NAMES[language], postback: { do: purpose, language } }))

/** The first message, before we know anybody's language: Japanese, and one line each for those who cannot read it. */
export const greeting = (): LineMessage => {
  const inOtherLanguages = LANGUAGES.filter((language) => !language.startsWith('ja')).map((language) =>
    text(language, 'join.chooseLanguage'),
  )
  return textMessage(
    [text('ja', 'join.greeting'), text('ja', 'join.chooseLanguage'), inOtherLanguages.join('\n')].join('\n\n'),
    languageChoices('join.language'),
  )
}

export const askCode = (
  language: Language,
  first: 'join.askCode' | 'join.codeWrong' | 'join.codeWrongForm',
): LineMessage =>
  textMessage(text(language, first), [
    postbackAction({ label: text(language, 'join.noCode'), postback: { do: 'join.without-code', page: 0 } }),
  ])

export const codePaused = (language: Language): LineMessage => textMessage(text(language, 'join.codePaused'))

/** A code that somebody registered wrote leads nowhere. */
export const codeRefused = (language: Language, why: 'malformed' | 'wrong' | 'paused'): LineMessage =>
  textMessage(text(language, `failures.code-${why}`))

const yesOrNo = (language: Language, about: 'join.household' | 'join.move') => [
  postbackAction({ label: text(language, 'join.yes'), postback: { do: about, answer: 'yes' } }),
  postbackAction({ label: text(language, 'join.no'), postback: { do: about, answer: 'no' } }),
]

/** Is this the household; for family from elsewhere and for a fifth phone it says what that means. */
export const askHousehold = (
  language: Language,
  place: HouseholdPlace,
  as: 'member' | 'watcher' | 'fifth',
): LineMessage => {
  const question = { member: 'join.askHousehold', watcher: 'join.askWatching', fifth: 'join.askFifth' } as const
  return textMessage(text(language, question[as], { ...place }), yesOrNo(language, 'join.household'))
}

/** @param place where somebody without a code says they live; null when they have said yes to a household just before */
export const askConsent = (language: Language, place: string | null): LineMessage => {
  const consent = text(language, 'join.askConsent')
  return textMessage(place === null ? consent : text(language, 'join.askConsentFor', { place, consent }), [
    postbackAction({ label: text(language, 'join.agree'), postback: { do: 'join.consent', answer: 'yes' } }),
    postbackAction({ label: text(language, 'join.disagree'), postback: { do: 'join.consent', answer: 'no' } }),
  ])
}

/** Somebody registered has entered the code of another household. */
export const askMove = (language: Language, way: { from: string; to: string }, toWatch: boolean): LineMessage =>
  textMessage(text(language, toWatch ? 'join.askMoveToWatch' : 'join.askMove', way), yesOrNo(language, 'join.move'))

export const notMoved = (language: Language, liffId: string): LineMessage =>
  textMessage(text(language, 'join.notMoved'), [openList(language, liffId)])

/** The one reminder of a half-finished registration. */
export const remindOfJoining = (language: Language): LineMessage =>
  textMessage(text(language, 'join.remind'), [
    postbackAction({ label: text(language, 'join.goOn'), postback: { do: 'join.go-on' } }),
  ])

export const startAgain = (language: Language) =>
  postbackAction({ label: text(language, 'join.start'), postback: { do: 'join.start' } })

export const declined = (language: Language): LineMessage =>
  textMessage(text(language, 'join.declined'), [startAgain(language)])

const openList = (language: Language, liffId: string) =>
  pageAction({ label: text(language, 'join.openList'), liffId, path: '/r' })

/** What somebody who has just registered or moved is told. */
export type RegisteredAs =
  | { standing: 'member' | 'watcher'; place: HouseholdPlace }
  | { standing: 'unlinked'; place: string; number: string }
  | { standing: 'district'; district: string }

const registeredWords = (language: Language, as: RegisteredAs): string => {
  switch (as.standing) {
    case 'member':
      return text(language, 'join.registeredHousehold', { ...as.place })
    case 'watcher':
      return text(language, 'join.registeredWatcher', { ...as.place })
    case 'unlinked':
      return text(language, 'join.registeredUnlinked', { place: as.place, number: as.number })
    case 'district':
      return text(language, 'join.registeredDistrict', { district: as.district })
  }
}

export const registered = (language: Language, liffId: string, as: RegisteredAs): LineMessage =>
  textMessage(registeredWords(language, as), [openList(language, liffId)])

/** An officer has put somebody to their household. */
export const linked = (language: Language, liffId: string, place: HouseholdPlace): LineMessage =>
  textMessage(text(language, 'join.linked', { ...place }), [openList(language, liffId)])

export const alreadyRegistered = (language: Language, liffId: string): LineMessage =>
  textMessage(text(language, 'join.already'), [openList(language, liffId)])

export const welcomeBack = (language: Language, liffId: string): LineMessage =>
  textMessage(text(language, 'join.welcomeBack'), [openList(language, liffId)])

/** For a tap on a question from before; the one that waits comes right after it. */
export const staleQuestion = (language: Language): LineMessage => textMessage(text(language, 'join.stale'))
