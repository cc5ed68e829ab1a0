import type { Area } from '../../areas/area.ts'
import { areaName } from '../../areas/area-names.ts'
import { nextDigest as nextTime, whenAwake } from '../../areas/policy-times.ts'
import { policyFor } from '../../areas/settle-policy.ts'
import { getArea } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { type Route, route } from '../../platform/route.ts'
import { parseInstant, toInstant } from '../../platform/time.ts'
import { summarise } from '../describe-circular.ts'
import * as contract from './contract.ts'
import { mostUrgentFirst } from './digest.ts'
import { sendDigestNow } from './send-digest-now.ts'
import { waitingForDigest } from './store.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log' | 'config'>

/**
 * What an area has in the digest it waits for, which may be one of an area above, and when that goes out. What waits for a
 * digest that was settled away meanwhile still keeps its time.
 */
const describeNext = async (deps: Needs, area: Area) => {
  const { digestAreaId } = await policyFor(deps, area)
  const owner = digestAreaId ? await getArea(deps, digestAreaId) : area
  const { policy } = await policyFor(deps, owner)
  const waiting = await waitingForDigest(deps, owner.id, area.id)
  const first = waiting[0]?.schedule
  const next = first ? parseInstant(first.at) : policy.digest && nextTime(policy.digest, deps.clock.now())
  return {
    at: next && toInstant(whenAwake(policy, next)),
    owner: areaName(owner),
    circulars: await summarise(deps, mostUrgentFirst(waiting), null),
  }
}

export const digestRoutes = (deps: Needs): Route[] => [
  route(contract.nextDigest, async ({ who, params }) => {
    const area = await getArea(deps, params.areaId)
    who.require('circular.read', area)
    return describeNext(deps, area)
  }),
  route(contract.sendDigestNow, async ({ who, params }) => ({ sent: await sendDigestNow(deps, who, params.areaId) })),
]
