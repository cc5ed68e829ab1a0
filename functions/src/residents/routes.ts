import { getArea } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import { invitationView } from '../households/invitation-view.ts'
import { callerAddress } from '../platform/caller-address.ts'
import { Invalid, NotFound } from '../platform/failures.ts'
import { languageOf } from '../platform/problem.ts'
import { type Route, route } from '../platform/route.ts'
import { japanDay } from '../platform/time.ts'
import { changeWishes } from './change-resident.ts'
import * as contract from './contract.ts'
import * as familyContract from './family/contract.ts'
import { endWatcher } from './family/end-watcher.ts'
import { inviteWatcher } from './family/invite-watcher.ts'
import { letWatchersConfirm } from './family/let-watchers-confirm.ts'
import { chooseHome } from './joining/choose-home.ts'
import * as joiningContract from './joining/contract.ts'
import { findPlaces } from './joining/find-places.ts'
import { addFriendUrl, join } from './joining/join.ts'
import { lookUpPlace } from './joining/look-up-place.ts'
import { leave } from './leaving/leave.ts'
import { describeMe } from './me.ts'
import * as newcomersContract from './newcomers/contract.ts'
import { linkNewcomer } from './newcomers/link-newcomer.ts'
import { listNewcomers } from './newcomers/list-newcomers.ts'
import type { AboutPeople } from './record/about-people.ts'
import { myRecord } from './record/record.ts'
import { isPause } from './settings/pause.ts'
import { findResident } from './store.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'line' | 'tasks' | 'config'>

/** Joining by the page: looking up where, and settling there. */
const joinRoutes = (deps: Needs, onChange: AboutPeople['onChange']): Route[] => [
  route(joiningContract.lookUpPlace, async ({ who: { lineUserId }, body, request }) => {
    const chosen = await chooseHome(deps, { lineUserId, where: body, address: callerAddress(request) })
    return lookUpPlace(deps, { lineUserId, chosen })
  }),
  route(joiningContract.join, async ({ who, body: { language, where }, request }) => {
    const { lineUserId } = who
    const chosen = await chooseHome(deps, { lineUserId, where, address: callerAddress(request) })
    const { friend } = await join(deps, { lineUserId, language, chosen })
    await onChange(lineUserId)
    return { me: await describeMe(deps, who), friend, addFriendUrl: addFriendUrl(deps.config) }
  }),
  route(joiningContract.findPlaces, ({ query }) => findPlaces(deps, query)),
]

/** Family from elsewhere, settled by a household's members. */
const watcherRoutes = (deps: Needs, { onChange, forgetters }: AboutPeople): Route[] => [
  route(familyContract.inviteWatcher, async ({ who }) =>
    invitationView(deps, await inviteWatcher(deps, who.lineUserId)),
  ),
  route(familyContract.letWatchersConfirm, async ({ who, body }) => {
    await letWatchersConfirm(deps, who.lineUserId, body.mayConfirm)
    return describeMe(deps, who)
  }),
  route(familyContract.endWatcher, async ({ who, params }) => {
    const ended = await endWatcher(deps, { lineUserId: who.lineUserId, key: params.key, forgetters })
    if (ended) await onChange(ended)
    return describeMe(deps, who)
  }),
]

/** Newcomers without a household, and the officers who know where they belong. */
const newcomerRoutes = (deps: Needs, onChange: AboutPeople['onChange']): Route[] => [
  route(newcomersContract.listNewcomers, async ({ who, query }) => {
    const area = await getArea(deps, query.areaId)
    who.require('newcomer.link', area)
    return { newcomers: await listNewcomers(deps, area) }
  }),
  route(newcomersContract.linkNewcomer, async ({ who, params, body }) => {
    await onChange(await linkNewcomer(deps, who, { key: params.key, householdId: body.householdId }))
    return { linked: true as const }
  }),
]

export const residentRoutes = (deps: Needs, about: AboutPeople): Route[] => [
  route(contract.getMe, ({ who }) => describeMe(deps, who)),
  route(contract.changeMe, async ({ who, body }) => {
    if (body.pausedUntil && !isPause(body.pausedUntil, japanDay(deps.clock.now())))
      throw new Invalid('invalid', [{ path: 'pausedUntil', code: 'pause-range' }])
    if (!(await changeWishes(deps, who.lineUserId, body))) throw new NotFound('not-registered')
    await about.onChange(who.lineUserId)
    return describeMe(deps, who)
  }),
  route(contract.getMyRecord, async ({ who: { lineUserId }, request }) => {
    const resident = await findResident(deps, lineUserId)
    return myRecord(deps, about.records, { lineUserId, language: resident?.language ?? languageOf(request) })
  }),
  route(contract.leave, async ({ who }) => {
    await leave(deps, about.forgetters, who.lineUserId)
    await about.onChange(who.lineUserId)
    return { left: true as const }
  }),
  ...joinRoutes(deps, about.onChange),
  ...watcherRoutes(deps, about),
  ...newcomerRoutes(deps, about.onChange),
]
