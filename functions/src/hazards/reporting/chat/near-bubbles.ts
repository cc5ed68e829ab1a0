import type { LineMessage } from '../../../deliveries/delivery.ts'
import { mainButton, words } from '../../../line/blocks/bubble.ts'
import { carousel } from '../../../line/blocks/finding.ts'
import { postbackAction, textMessage, withQuickReplies } from '../../../line/blocks/message.ts'
import { dayInWords } from '../../../platform/day-in-words.ts'
import type { Language } from '../../../platform/language.ts'
import { japanDay, parseInstant } from '../../../platform/time.ts'
import { text } from '../../../texts/texts.ts'
import type { NearHazard } from '../../hazard-view.ts'
import type { Told } from './draft.ts'
import { nearActions } from './questions.ts'

/** More than a few nobody compares; the nearest come first. */
const SHOWN = 5

const picture = ({ pictures: [first] }: NearHazard) =>
  first ? { hero: { type: 'image', url: first.thumbUrl, size: 'full', aspectRatio: '4:3', aspectMode: 'cover' } } : {}

/** A phone's position is not truer than this: two that stand at one spot differ as much. */
const HERE_METRES = 10

const howFar = (language: Language, { metres }: NearHazard): string =>
  metres < HERE_METRES ? text(language, 'hazardChat.nearHere') : text(language, 'hazardChat.nearBy', { metres })

/** One report near by: its picture if it may be seen, what it is, how far, since when, how it stands. */
const bubble = (language: Language, near: NearHazard, { draft, today }: { draft: string; today: string }) => ({
  type: 'bubble',
  size: 'kilo',
  ...picture(near),
  body: {
    type: 'box',
    layout: 'vertical',
    spacing: 'sm',
    contents: [
      words(near.categoryName, { weight: 'bold', size: 'lg' }),
      words(howFar(language, near), { weight: 'bold' }),
      words(text(language, `hazardStatus.${near.status}`), { weight: 'bold', color: '#0017C1' }),
      words(
        text(language, 'hazardChat.nearSince', {
          day: dayInWords(japanDay(parseInstant(near.openedAt)), language, today),
        }),
        { size: 'sm' },
      ),
      ...(near.words ? [words(near.words, { size: 'sm', maxLines: 4 })] : []),
      words(text(language, 'hazardChat.waiting', { people: near.followers }), { size: 'sm' }),
      words(text(language, 'hazardChat.nearNumber', { number: near.number }), { size: 'sm', color: '#626264' }),
      ...(near.isFollowed ? [words(text(language, 'hazardChat.following'), { size: 'sm', weight: 'bold' })] : []),
    ],
  },
  footer: {
    type: 'box',
    layout: 'vertical',
    contents: [
      mainButton(
        postbackAction({
          label: text(language, 'hazardChat.follow'),
          postback: { do: 'hazard.follow', draft, hazardId: near.id },
        }),
      ),
    ],
  },
})

/** Reports of the same kind near by, so that one more of them need not be filed. @param today the day in Japan */
export const nearMessages = (
  language: Language,
  draft: Told,
  { found, today, lead }: { found: NearHazard[]; today: string; lead: string },
): LineMessage[] => {
  const said = [lead, text(language, 'hazardChat.near')].filter((part) => part !== '').join('\n\n')
  const bubbles = found.slice(0, SHOWN).map((near) => bubble(language, near, { draft: draft.id, today }))
  return [
    textMessage(said),
    withQuickReplies(carousel(bubbles, text(language, 'hazardChat.near')), nearActions(language, draft)),
  ]
}
