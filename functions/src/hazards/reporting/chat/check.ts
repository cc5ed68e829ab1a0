import { postbackAction } from '../../../line/blocks/message.ts'
import type { Postback } from '../../../line/blocks/postback.ts'
import type { Language } from '../../../platform/language.ts'
import { type TextKey, text } from '../../../texts/texts.ts'
import { categoryView, optionName } from '../category-view.ts'
import type { Told } from './draft.ts'
import { cancelButton, type Question } from './questions.ts'

const button = (language: Language, key: TextKey, postback: Postback) =>
  postbackAction({ label: text(language, key), postback })

const whatInWords = (language: Language, { category, option }: Told): string => {
  if (!category) return text(language, 'hazardChat.none')
  const { emoji, name } = categoryView(language, category)
  const answer = optionName(language, category, option)
  return answer ? `${emoji} ${name} (${answer})` : `${emoji} ${name}`
}

const placeInWords = (language: Language, { position, districtName, address }: Told): string => {
  const onMap = districtName
    ? text(language, 'hazardChat.onMapIn', { district: districtName })
    : text(language, 'hazardChat.onMap')
  return [...(position ? [onMap] : []), ...(address ? [address] : [])].join('\n')
}

/** Everything that will be sent, once, before it is. @param pictures how many there are, or still come */
export const askCheck = (language: Language, draft: Told, pictures: number): Question => {
  const { id, words } = draft
  const line = (key: TextKey, value: string) =>
    text(language, 'hazardChat.checkLine', { label: text(language, key), value })
  const none = text(language, 'hazardChat.none')
  return {
    text: [
      text(language, 'hazardChat.check'),
      '',
      line('hazardChat.what', whatInWords(language, draft)),
      line(
        'hazardChat.pictures',
        pictures === 0 ? none : text(language, 'hazardChat.pictureCount', { number: pictures }),
      ),
      line('hazardChat.place', placeInWords(language, draft)),
      line('hazardChat.wordsLabel', words || none),
    ].join('\n'),
    actions: [
      button(language, 'hazardChat.send', { do: 'hazard.send', draft: id }),
      button(language, 'hazardChat.correct', { do: 'hazard.correct', draft: id }),
      cancelButton(language, id),
    ],
  }
}

/** Which part is to be told again. */
export const askCorrect = (language: Language, { id: draft }: Told): Question => ({
  text: text(language, 'hazardChat.askCorrect'),
  actions: [
    button(language, 'hazardChat.what', { do: 'hazard.correct', draft, what: 'category' }),
    button(language, 'hazardChat.pictures', { do: 'hazard.correct', draft, what: 'picture' }),
    button(language, 'hazardChat.place', { do: 'hazard.correct', draft, what: 'place' }),
    button(language, 'hazardChat.wordsLabel', { do: 'hazard.correct', draft, what: 'words' }),
    button(language, 'hazardChat.back', { do: 'hazard.goOn', draft }),
  ],
})
