import type { Position } from '../../areas/area.ts'
import { settledPolicy } from '../../areas/settle-policy.ts'
import { areasById, getArea } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { Forbidden, Invalid } from '../../platform/failures.ts'
import { type Route, route } from '../../platform/route.ts'
import { readPosition } from '../../residents/joining/written-places.ts'
import { areasOf, type Resident } from '../../residents/resident.ts'
import { findResident } from '../../residents/store.ts'
import { describeMine } from '../describe-mine.ts'
import type { Hazard } from '../hazard.ts'
import type { MyHazard } from '../hazard-view.ts'
import { hazardSettings } from '../settings/store.ts'
import { eventsOf } from '../store.ts'
import { hintAfterTelling, keeperHint } from './after-telling.ts'
import { categoryViews, contactViews } from './category-view.ts'
import { goOnWithDraft } from './chat/go-on-with-draft.ts'
import { settleDraft } from './chat/store.ts'
import * as contract from './contract.ts'
import { fileHazard, type Told } from './file-hazard.ts'
import { findPlace } from './find-place.ts'
import { followHazard, unfollowHazard } from './follow-hazard.ts'
import { hazardsFor } from './my-hazards.ts'
import { nearHazards } from './near-hazards.ts'
import { sayHowItIs } from './say-so.ts'
import { officerTeller, residentTeller } from './teller.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'config'>

/** @throws Forbidden for somebody not registered */
const residentOf = async (deps: Needs, { lineUserId }: Identity): Promise<Resident> => {
  const resident = await findResident(deps, lineUserId)
  if (!resident) throw new Forbidden('not-registered')
  return resident
}

/** @throws Invalid for what is nowhere on earth */
const pointOf = (written: string): Position => {
  const point = readPosition(written)
  if (!point) throw new Invalid('position-unreadable', [{ path: 'position', code: 'position-unreadable' }])
  return point
}

const toldIn = ({ position, ...written }: contract.NewHazard, via: Told['via']): Told => ({
  ...written,
  position: position === null ? null : pointOf(position),
  via,
})

const choosingRoutes = (deps: Needs): Route[] => [
  route(contract.listCategories, async ({ who }) => {
    const [resident, settings] = await Promise.all([findResident(deps, who.lineUserId), hazardSettings(deps)])
    const language = resident?.language ?? 'ja'
    const path = resident ? await areasById(deps, areasOf(resident)) : []
    return {
      categories: categoryViews(language, settings),
      contacts: contactViews(language, settings),
      chat: settledPolicy(path).policy.hazardChat,
    }
  }),
  route(contract.findNear, async ({ who, query }) => {
    const { lineUserId, language } = await residentOf(deps, who)
    const position = pointOf(query.position)
    // Said as soon as the place is chosen, and not when everything has been told.
    await findPlace(deps, { position, homeDistrictId: null })
    return { hazards: await nearHazards(deps, { ...query, position, lineUserId, language }) }
  }),
]

const ownRoutes = (deps: Needs): Route[] => {
  const mine = async ({ lineUserId, language }: Resident, hazard: Hazard): Promise<MyHazard> => {
    const [described] = await describeMine(deps, lineUserId, language, [hazard])
    if (!described) throw new Error('nothing was described')
    return described
  }
  return [
    route(contract.readDraft, async ({ who, params }) =>
      goOnWithDraft(deps, await residentOf(deps, who), params.draftId),
    ),
    route(contract.listMyHazards, async ({ who }) => {
      const { lineUserId, language } = await residentOf(deps, who)
      const described = await describeMine(deps, lineUserId, language, await hazardsFor(deps, lineUserId))
      return { hazards: described.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)) }
    }),
    route(contract.fileHazard, async ({ who, body }) => {
      const resident = await residentOf(deps, who)
      const filed = await fileHazard(deps, residentTeller(resident), toldIn(body, 'page'))
      // It may have been begun in the chat.
      await settleDraft(deps, resident.lineUserId, { draft: body.key, hazardId: filed.id })
      const hint = await hintAfterTelling(deps, resident, filed)
      return { ...(await mine(resident, filed)), hint }
    }),
    route(contract.followHazard, async ({ who, params }) => {
      const resident = await residentOf(deps, who)
      return mine(resident, await followHazard(deps, resident, params.hazardId))
    }),
    route(contract.unfollowHazard, async ({ who, params }) => {
      const { lineUserId } = await residentOf(deps, who)
      await unfollowHazard(deps, lineUserId, params.hazardId)
      return { followed: false as const }
    }),
    route(contract.saySo, async ({ who, params, body }) => {
      const resident = await residentOf(deps, who)
      return mine(resident, await sayHowItIs(deps, resident.lineUserId, { ...params, ...body }))
    }),
  ]
}

const officeRoutes = (deps: Needs): Route[] => [
  route(contract.fileForSomebody, async ({ who, body: { areaId, ...told } }) => {
    const area = await getArea(deps, areaId)
    who.require('hazard.report', area)
    const filed = await fileHazard(deps, officerTeller(who.lineUserId, area), toldIn(told, 'phone'))
    const { id, number } = filed
    const history = await eventsOf(deps, [id])
    return { id, number, wasAdded: history.some(({ kind }) => kind === 'added'), hint: keeperHint('ja', filed) }
  }),
]

/** Telling of hazards: what there is to tell, what others have told already, and what became of one's own. */
export const reportingRoutes = (deps: Needs): Route[] => [
  ...choosingRoutes(deps),
  ...ownRoutes(deps),
  ...officeRoutes(deps),
]
