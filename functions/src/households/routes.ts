import type { Area } from '../areas/area.ts'
import { getArea } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import type { Action } from '../officers/permissions.ts'
import { Invalid } from '../platform/failures.ts'
import { type Route, route } from '../platform/route.ts'
import * as contract from './contract.ts'
import { helpTable } from './help-table.ts'
import { invitationSheets } from './invitation-sheets.ts'
import { invitationView } from './invitation-view.ts'
import { inviteHousehold } from './invite-household.ts'
import { getHousehold, householdsOfBlock, placeOf } from './store.ts'

/** @throws NotFound outside the officer's scope; Invalid for an area of another kind */
const blockFor = async (deps: Pick<Deps, 'db'>, who: Identity, action: Action, areaId: string): Promise<Area> => {
  const block = await getArea(deps, areaId)
  who.require(action, block)
  if (block.kind !== 'block') throw new Invalid('area-not-block')
  return block
}

export const householdRoutes = (deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'config'>): Route[] => [
  route(contract.listHouseholds, async ({ query, who }) => {
    const block = await blockFor(deps, who, 'household.read', query.blockId)
    return { households: await householdsOfBlock(deps, block.id) }
  }),
  route(contract.inviteHousehold, async ({ params, who }) => {
    const household = await getHousehold(deps, params.householdId)
    who.require('household.assist', placeOf(household))
    return invitationView(deps, await inviteHousehold(deps, household, who.lineUserId))
  }),
  route(contract.helpTable, async ({ params, who }) =>
    helpTable(deps, who, await blockFor(deps, who, 'household.assist', params.blockId)),
  ),
  route(contract.invitationSheets, async ({ params, body, who }) => {
    const block = await blockFor(deps, who, 'household.invite', params.blockId)
    return invitationSheets(deps, { block, onlyWithoutPhone: body.onlyWithoutPhone, by: who.lineUserId })
  }),
]
