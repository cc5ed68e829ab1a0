import { widestOnly } from '../../areas/area.ts'
import { areasById } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../platform/failures.ts'
import { type Route, route } from '../../platform/route.ts'
import { countAudience } from '../audience.ts'
import * as contract from '../contract.ts'
import { sendTryOut } from '../try-out/send-try-out.ts'
import { estimateCircular } from './estimate-circular.ts'

/** What an officer wants to know before 送る: whom it reaches, what it costs, how it looks on one's own phone. */
export const beforehandRoutes = (deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'line' | 'log' | 'config'>): Route[] => [
  route(contract.countAudience, async ({ who, query }) => {
    const audience = await areasById(deps, query.areaIds)
    for (const area of audience) who.require('circular.write', area)
    if (audience.length < new Set(query.areaIds).size) throw new NotFound()
    return countAudience(deps, widestOnly(audience))
  }),
  route(contract.estimateCircular, ({ who, params }) => estimateCircular(deps, who, params.circularId)),
  route(contract.testCircular, ({ who, params }) => sendTryOut(deps, who, params.circularId)),
]
