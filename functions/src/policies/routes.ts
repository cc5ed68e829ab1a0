import { getArea } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import { type Route, route } from '../platform/route.ts'
import * as contract from './contract.ts'
import { describePolicy } from './describe-policy.ts'
import { setPolicy } from './set-policy.ts'

export const policyRoutes = (deps: Pick<Deps, 'db' | 'clock' | 'ids'>): Route[] => [
  route(contract.getPolicy, async ({ who, params }) => {
    const area = await getArea(deps, params.areaId)
    who.require('area.read', area)
    return describePolicy(deps, who, area)
  }),
  route(contract.setPolicy, async ({ who, params, body: { replaces, ...own } }) =>
    describePolicy(deps, who, await setPolicy(deps, who, { ...params, own, replaces })),
  ),
]
