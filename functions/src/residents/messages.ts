import type { Area } from '../areas/area.ts'
import type { LineMessage } from '../deliveries/delivery.ts'
import { pageAction, postbackAction, QUICK_REPLY_LIMIT, textMessage } from '../line/blocks/message.ts'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../platform/language.ts'
import { text } from '../texts/texts.ts'
import type { HouseholdPlace } from './household-place.ts'

const languageChoices = (purpose: 'join.language' | 'settings.language') =>
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

export const askHousehold = (language: Language, place: HouseholdPlace): LineMessage =>
  textMessage(text(language, 'join.askHousehold', { ...place }), [
    postbackAction({ label: text(language, 'join.yes'), postback: { do: 'join.household', answer: 'yes' } }),
    postbackAction({ label: text(language, 'join.no'), postback: { do: 'join.household', answer: 'no' } }),
  ])

/** Districts a screenful at a time: LINE shows 13 quick replies, and one is needed for 「ほかの校区」. */
export const askDistrict = (language: Language, districts: Pick<Area, 'id' | 'name'>[], page: number): LineMessage => {
  const pageSize = QUICK_REPLY_LIMIT - 1
  const pages = Math.max(1, Math.ceil(districts.length / pageSize))
  const shown = districts.slice((page % pages) * pageSize, (page % pages) * pageSize + pageSize)
  return textMessage(text(language, 'join.askDistrict'), [
    ...shown.map(({ id, name }) =>
      postbackAction({ label: name.slice(0, 20), postback: { do: 'join.district', districtId: id } }),
    ),
    ...(pages > 1
      ? [
          postbackAction({
            label: text(language, 'join.moreDistricts'),
            postback: { do: 'join.without-code', page: (page + 1) % pages },
          }),
        ]
      : []),
  ])
}

export const askConsent = (language: Language): LineMessage =>
  textMessage(text(language, 'join.askConsent'), [
    postbackAction({ label: text(language, 'join.agree'), postback: { do: 'join.consent', answer: 'yes' } }),
    postbackAction({ label: text(language, 'join.disagree'), postback: { do: 'join.consent', answer: 'no' } }),
  ])

const startAgain = (language: Language) =>
  postbackAction({ label: text(language, 'join.start'), postback: { do: 'join.start' } })

export const declined = (language: Language): LineMessage =>
  textMessage(text(language, 'join.declined'), [startAgain(language)])

const openList = (language: Language, liffId: string) =>
  pageAction({ label: text(language, 'join.openList'), liffId, path: '/r' })

export const registered = (
  language: Language,
  liffId: string,
  where: { household: HouseholdPlace } | { district: string },
): LineMessage =>
  textMessage(
    'household' in where
      ? text(language, 'join.registeredHousehold', { ...where.household })
      : text(language, 'join.registeredDistrict', where),
    [openList(language, liffId)],
  )

/** An officer has put somebody to their household. */
export const linked = (language: Language, liffId: string, place: HouseholdPlace): LineMessage =>
  textMessage(text(language, 'join.linked', { ...place }), [openList(language, liffId)])

export const alreadyRegistered = (language: Language, liffId: string): LineMessage =>
  textMessage(text(language, 'join.already'), [openList(language, liffId)])

export const welcomeBack = (language: Language, liffId: string): LineMessage =>
  textMessage(text(language, 'join.welcomeBack'), [openList(language, liffId)])

/** For a tap on a question from before; the one that waits comes right after it. */
export const staleQuestion = (language: Language): LineMessage => textMessage(text(language, 'join.stale'))

export const settings = (language: Language, place: string): LineMessage =>
  textMessage(text(language, 'leaving.settings', { place, language: LANGUAGE_NAMES[language] }), [
    postbackAction({ label: text(language, 'leaving.changeLanguage'), postback: { do: 'settings.languages' } }),
    postbackAction({ label: text(language, 'leaving.leave'), postback: { do: 'leave.ask' } }),
  ])

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
