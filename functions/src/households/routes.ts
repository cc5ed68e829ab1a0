import { getArea } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import { Invalid } from '../platform/failures.ts'
import { type Route, route } from '../platform/route.ts'
import { inviteHousehold as contractOfInvite, listHouseholds } from './contract.ts'
import { displayCode } from './invitation-code.ts'
import { inviteHousehold } from './invite-household.ts'
import { joinUrl } from './join-url.ts'
import { getHousehold, householdsOfBlock, placeOf } from './store.ts'

export const householdRoutes = (deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'config'>): Route[] => [
  route(listHouseholds, async ({ query, who }) => {
    const block = await getArea(deps, query.blockId)
    who.require('household.read', block)
    if (block.kind !== 'block') throw new Invalid('area-not-block')
    return { households: await householdsOfBlock(deps, block.id) }
  }),
  route(contractOfInvite, async ({ params, who }) => {
    const household = await getHousehold(deps, params.householdId)
    who.require('household.assist', placeOf(household))
    const { code, expiresAt } = await inviteHousehold(deps, household, who.lineUserId)
    return { code, display: displayCode(code), url: joinUrl(deps.config, code), expiresAt }
  }),
]
