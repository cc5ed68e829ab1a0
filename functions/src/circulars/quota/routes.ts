import { widestOnly } from '../../areas/area.ts'
import { areasById } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../platform/failures.ts'
import { type Route, route } from '../../platform/route.ts'
import { countAudience } from '../../rosters/store.ts'
import { describeCircular } from '../describe-circular.ts'
import { testCircular } from '../try-out/contract.ts'
import { sendTryOut } from '../try-out/send-try-out.ts'
import * as contract from './contract.ts'
import { estimateCircular } from './estimate-circular.ts'
import { resumeCircular } from './resume-circular.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log' | 'config'>

/**
 * What an officer wants to know before 送る: whom it reaches, what it costs, how it looks on one's own phone. And going on where
 * the month's messages did not suffice.
 */
export const quotaRoutes = (deps: Needs): Route[] => [
  route(contract.countAudience, async ({ who, query }) => {
    const audience = await areasById(deps, query.areaIds)
    for (const area of audience) who.require('circular.write', area)
    if (audience.length < new Set(query.areaIds).size) throw new NotFound()
    return countAudience(deps, widestOnly(audience))
  }),
  route(contract.estimateCircular, ({ who, params }) => estimateCircular(deps, who, params.circularId)),
  route(testCircular, ({ who, params }) => sendTryOut(deps, who, params.circularId)),
  route(contract.resumeDelivery, async ({ who, params }) =>
    describeCircular(deps, who, await resumeCircular(deps, who, params.circularId)),
  ),
]
