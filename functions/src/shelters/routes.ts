import { areasOfKind } from '../areas/store.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, Invalid, NotFound } from '../platform/failures.ts'
import { rawBody } from '../platform/parse-request.ts'
import { type Route, route } from '../platform/route.ts'
import { toInstant } from '../platform/time.ts'
import { readPosition } from '../residents/joining/written-places.ts'
import { findResident } from '../residents/store.ts'
import * as contract from './contract.ts'
import { sheltersFor, sheltersNear } from './find-shelters.ts'
import { readShelters } from './read-shelters.ts'
import { keepShelters, withDistricts } from './store.ts'

export const shelterRoutes = (deps: Pick<Deps, 'db' | 'clock' | 'ids'>): Route[] => [
  route(contract.listShelters, async ({ who, query }) => {
    if (query.near !== undefined) {
      const point = readPosition(query.near)
      if (!point) throw new Invalid('position-unreadable', [{ path: 'near', code: 'position-unreadable' }])
      return { shelters: await sheltersNear(deps, point) }
    }
    const resident = await findResident(deps, who.lineUserId)
    if (!resident) throw new Forbidden('not-registered')
    return { shelters: await sheltersFor(deps, resident) }
  }),
  route(contract.importShelters, async ({ who, request }) => {
    const [city] = await areasOfKind(deps, 'city')
    if (!city) throw new NotFound()
    who.require('shelter.import', city)
    const shelters = await withDistricts(deps, readShelters(rawBody(request)))
    await keepShelters(deps, shelters, toInstant(deps.clock.now()))
    const write = deps.db.batch()
    writeAudit(deps, write, {
      by: who.lineUserId,
      action: 'shelters.imported',
      on: { kind: 'area', id: city.id },
      scopeIds: [city.id],
    })
    await write.commit()
    return { shelters: shelters.length }
  }),
]
