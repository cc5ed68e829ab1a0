import {
  cameraAction,
  cameraRollAction,
  locationAction,
  postbackAction,
  type QuickReplyAction,
} from '../../../line/blocks/message.ts'
import type { Postback } from '../../../line/blocks/postback.ts'
import type { Language } from '../../../platform/language.ts'
import { type TextKey, text } from '../../../texts/texts.ts'
import { type HazardCategory, optionOf, outsideKeeperOf } from '../../categories.ts'
import type { ContactView } from '../../hazard-view.ts'
import { PICTURE_LIMIT } from '../../limits.ts'
import { categoryView } from '../category-view.ts'
import type { Step, Told } from './draft.ts'

/** What is asked, and the answers that can be tapped. On a computer LINE shows no quick replies: there their labels are written. */
export interface Question {
  text: string
  actions: QuickReplyAction[]
}

const button = (language: Language, key: TextKey, postback: Postback) =>
  postbackAction({ label: text(language, key), postback })

export const cancelButton = (language: Language, draft: string) =>
  button(language, 'hazardChat.cancel', { do: 'hazard.cancel', draft })

/** A step is left without an answer. */
const passButton = (
  language: Language,
  key: TextKey,
  { draft, step }: { draft: string; step: Extract<Postback, { do: 'hazard.pass' }>['step'] },
) => button(language, key, { do: 'hazard.pass', draft, step })

/** What is dangerous. Danger to life comes before everything. @param kinds those that are taken now */
export const askCategory = (language: Language, { id: draft }: Told, kinds: HazardCategory[]): Question => ({
  text: `${text(language, 'hazardChat.urgent')}\n\n${text(language, 'hazardChat.askCategory')}`,
  actions: [
    ...kinds.map((category) => {
      const { emoji, name } = categoryView(language, category)
      return postbackAction({ label: `${emoji} ${name}`, postback: { do: 'hazard.category', draft, category } })
    }),
    cancelButton(language, draft),
  ],
})

const askOption = (language: Language, { id: draft }: Told, category: HazardCategory): Question => {
  const { question, options } = categoryView(language, category)
  return {
    text: question ?? '',
    actions: [
      ...options.map(({ id: option, name }) =>
        postbackAction({ label: name, postback: { do: 'hazard.option', draft, option } }),
      ),
      passButton(language, 'hazardChat.skip', { draft, step: 'question' }),
      cancelButton(language, draft),
    ],
  }
}

/** Whom to telephone for what is not the city's; told all the same if they wish. */
const askOutside = (language: Language, { id: draft }: Told, { name, phone }: ContactView): Question => ({
  text: [
    text(language, 'hazardChat.outside', { name }),
    ...(phone ? [text(language, 'hazardChat.phone', { phone })] : []),
    '',
    text(language, 'hazardChat.askOutside'),
  ].join('\n'),
  actions: [
    passButton(language, 'hazardChat.noteAnyway', { draft, step: 'outside' }),
    button(language, 'hazardChat.noNeed', { do: 'hazard.cancel', draft }),
  ],
})

const askPicture = (language: Language, { id: draft }: Told): Question => ({
  text: text(language, 'hazardChat.askPicture'),
  actions: [
    cameraAction(text(language, 'hazardChat.camera')),
    cameraRollAction(text(language, 'hazardChat.album')),
    passButton(language, 'hazardChat.noPicture', { draft, step: 'picture' }),
    cancelButton(language, draft),
  ],
})

const askPlace = (language: Language, { id: draft, pictures }: Told): Question => ({
  text: text(language, 'hazardChat.askPlace'),
  actions: [
    locationAction(text(language, 'hazardChat.sendPlace')),
    // Who has sent one may have another; who said that there is none is not asked again.
    ...(pictures.length > 0 && pictures.length < PICTURE_LIMIT
      ? [cameraAction(text(language, 'hazardChat.morePictures'))]
      : []),
    cancelButton(language, draft),
  ],
})

const askWords = (language: Language, { id: draft }: Told): Question => ({
  text: text(language, 'hazardChat.askWords'),
  actions: [passButton(language, 'hazardChat.noWords', { draft, step: 'words' }), cancelButton(language, draft)],
})

/** Under the reports near by: none of them is what is meant. */
export const nearActions = (language: Language, { id: draft }: Told): QuickReplyAction[] => [
  passButton(language, 'hazardChat.different', { draft, step: 'near' }),
  cancelButton(language, draft),
]

/** The question of a step that needs nothing but what is told. @param contacts whom to telephone for what is not the city's */
export const questionOf = (
  language: Language,
  draft: Told,
  { step, kinds, contacts }: { step: Exclude<Step, 'near'>; kinds: HazardCategory[]; contacts: ContactView[] },
): Question => {
  const { category, option } = draft
  if (step === 'category' || category === null) return askCategory(language, draft, kinds)
  switch (step) {
    case 'question':
      return askOption(language, draft, category)
    case 'outside': {
      const contact = contacts.find(({ keeper }) => keeper === outsideKeeperOf(category, option))
      return contact ? askOutside(language, draft, contact) : askPicture(language, draft)
    }
    case 'picture':
      return askPicture(language, draft)
    case 'place':
      return askPlace(language, draft)
    case 'words':
      return askWords(language, draft)
  }
}

/** 110 and 119 once more, where somebody could be hurt right now; null elsewhere. */
export const urgentNow = (language: Language, { category, option }: Told): string | null =>
  category && optionOf(category, option)?.dangerous ? text(language, 'hazardChat.urgentNow') : null
