import type { Deps } from '../../deps.ts'
import { text } from '../../texts/texts.ts'
import { HAZARD_CATEGORIES, type HazardCategory, keeperOf, optionOf, outsideKeeperOf } from '../categories.ts'
import { categoryName, districtsOf, openPictures } from '../describe-hazard.ts'
import { isAssociationSought } from '../first-assignee.ts'
import { groupsOf } from '../groups.ts'
import type { Hazard } from '../hazard.ts'
import { contactViews } from '../reporting/category-view.ts'
import type { HazardSettings } from '../settings/contract.ts'
import { faceOf, shownPlace } from '../what-is-open.ts'
import { cityName } from './discovery.ts'
import type { Value } from './spark.ts'
import { isSentBy, lastAnswers, mergedTimes, notesOf, statusIn } from './status.ts'
import { w3cTime } from './w3c-time.ts'
import { NOTICE } from './words.ts'

/** Who looks after such things, by kind and answer alone: who works on this one is the office's business. */
const agencyOf = (city: string, category: HazardCategory, option: string | null): string => {
  const keeper = keeperOf(category, option)
  if (keeper !== 'city') return text('ja', `hazardKind.keeper_${keeper}`)
  return `${city} ${text('ja', `hazardKind.section_${HAZARD_CATEGORIES[category].section}`)}`
}

/**
 * Reports in the standard's form, in the order given: approved words and pictures, places as they are shown on the map, never who
 * told or what they wrote. Whether a report may be seen at all is the caller's to ask (`seenBy`).
 */
export const describeRequests = async (
  deps: Pick<Deps, 'db' | 'config'>,
  found: Hazard[],
  clientId: string | null,
): Promise<Value[]> => {
  if (found.length === 0) return []
  const [city, districts, groups] = await Promise.all([
    cityName(deps),
    districtsOf(deps, found),
    groupsOf(
      deps,
      found.map(({ rootId }) => rootId),
    ),
  ])
  const isSent = isSentBy(clientId)
  const own = new Set(found.filter(isSent).map(({ rootId }) => rootId))
  const [answers, mergedAt] = await Promise.all([
    lastAnswers(
      deps,
      [...groups.values()].filter(({ root }) => own.has(root.id)),
    ),
    mergedTimes(deps, found),
  ])
  return found.map((hazard): Value => {
    const { id, category, option, openedAt, updatedAt, closedAt } = hazard
    const group = groups.get(hazard.rootId) ?? { root: hazard, reports: [hazard], pictures: [], followers: 0 }
    const isRoot = group.root.id === id
    const standIn = !isRoot && (faceOf(group) || isSent(group.root)) ? group.root : null
    // One that stands for a group shows what is approved of the group, one that is merged what was approved of itself.
    const face = faceOf(isRoot ? group : { root: hazard, reports: [hazard] })
    const shown = shownPlace(group, face ?? hazard)
    const district = districts.get(hazard.districtId ?? '')?.name
    const picture = isRoot ? openPictures(deps, group)[0] : undefined
    return {
      service_request_id: id,
      status: statusIn(hazard),
      status_notes: notesOf(hazard, { standIn, said: (isSent(hazard) && answers.get(id)) || null }),
      service_name: categoryName('ja', category),
      service_code: category,
      description: face?.publicWords || null,
      agency_responsible: agencyOf(city, category, option),
      service_notice: null,
      requested_datetime: w3cTime(openedAt),
      updated_datetime: w3cTime(closedAt ?? mergedAt.get(id) ?? updatedAt),
      expected_datetime: null,
      // What the reporter wrote may name somebody; the district does not.
      address: district === undefined ? city : `${district}, ${city}`,
      address_id: null,
      zipcode: null,
      lat: shown?.latitude ?? null,
      long: shown?.longitude ?? null,
      media_url: picture?.url ?? null,
    }
  })
}

/** What a program's user reads after sending: who looks after it, and whom to telephone first or besides. */
export const noticeOf = async (
  deps: Pick<Deps, 'db'>,
  settings: HazardSettings,
  { category, option, assignee }: Pick<Hazard, 'category' | 'option' | 'assignee'>,
): Promise<string> => {
  const outside = outsideKeeperOf(category, option)
  const contact = contactViews('ja', settings).find(({ keeper }) => keeper === outside)
  const city = await cityName(deps)
  return [
    optionOf(category, option)?.dangerous ? NOTICE.danger : '',
    NOTICE.received(agencyOf(city, category, option)),
    isAssociationSought({ category, option, assignee }) ? NOTICE.associationSought(city) : '',
    contact ? NOTICE.tellToo(contact.name, contact.phone) : '',
  ].join('')
}
