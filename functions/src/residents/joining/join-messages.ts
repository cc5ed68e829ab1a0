import type { Area } from '../../areas/area.ts'
import type { LineMessage } from '../../deliveries/delivery.ts'
import {
  LABEL_LIMIT,
  locationAction,
  postbackAction,
  QUICK_REPLY_LIMIT,
  type QuickReplyAction,
  textMessage,
} from '../../line/blocks/message.ts'
import type { Postback } from '../../line/blocks/postback.ts'
import type { Language } from '../../platform/language.ts'
import { text } from '../../texts/texts.ts'

type Named = Pick<Area, 'id' | 'name'>

/** Places a screenful at a time: LINE shows 13 quick replies, and one is needed for what is on every page, one to go on. */
const PAGE_SIZE = QUICK_REPLY_LIMIT - 2

const button = ({ id, name }: Named): QuickReplyAction =>
  postbackAction({ label: name.slice(0, LABEL_LIMIT), postback: { do: 'join.place', areaId: id, page: 0 } })

/** One page of a list that begins again after its end. */
const pageOf = (
  places: Named[],
  page: number,
  more: { label: string; postback: (page: number) => Postback },
): QuickReplyAction[] => {
  const pages = Math.max(1, Math.ceil(places.length / PAGE_SIZE))
  const shown = page % pages
  const next = postbackAction({ label: more.label, postback: more.postback((shown + 1) % pages) })
  return [...places.slice(shown * PAGE_SIZE, (shown + 1) * PAGE_SIZE).map(button), ...(pages > 1 ? [next] : [])]
}

const districtButtons = (language: Language, districts: Named[], page: number): QuickReplyAction[] => [
  locationAction(text(language, 'join.sendPlace')),
  ...pageOf(districts, page, {
    label: text(language, 'join.moreDistricts'),
    postback: (next) => ({ do: 'join.without-code', page: next }),
  }),
]

export const askDistrict = (language: Language, districts: Named[], page: number): LineMessage =>
  textMessage(text(language, 'join.askDistrict'), districtButtons(language, districts, page))

/** Which association of a district; who is in none gets the district's notices. */
export const askAssociation = (
  language: Language,
  { district, places, page }: { district: Named; places: Named[]; page: number },
): LineMessage =>
  textMessage(text(language, 'join.askAssociation', { district: district.name }), [
    ...pageOf(places, page, {
      label: text(language, 'join.morePlaces'),
      postback: (next) => ({ do: 'join.place', areaId: district.id, page: next }),
    }),
    postbackAction({
      label: text(language, 'join.noAssociation'),
      postback: { do: 'join.district', districtId: district.id },
    }),
  ])

/** Which block of an association; who does not know is asked for by an officer later. */
export const askBlock = (
  language: Language,
  { association, places, page }: { association: Named; places: Named[]; page: number },
): LineMessage =>
  textMessage(text(language, 'join.askBlock', { association: association.name }), [
    ...pageOf(places, page, {
      label: text(language, 'join.morePlaces'),
      postback: (next) => ({ do: 'join.place', areaId: association.id, page: next }),
    }),
    postbackAction({
      label: text(language, 'join.blockUnknown'),
      postback: { do: 'join.area', areaId: association.id },
    }),
  ])

/** What lies near a postal code or a point on the map; all districts where that is nothing. */
export const askNear = (language: Language, near: Named[], districts: Named[]): LineMessage => {
  if (near.length === 0) {
    const question = text(language, 'join.askDistrict')
    return textMessage(text(language, 'join.nothingNear', { question }), districtButtons(language, districts, 0))
  }
  const others = postbackAction({
    label: text(language, 'join.moreDistricts'),
    postback: { do: 'join.without-code', page: 0 },
  })
  return textMessage(text(language, 'join.askNear'), [...near.slice(0, QUICK_REPLY_LIMIT - 1).map(button), others])
}
