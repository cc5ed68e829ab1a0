import { getArea } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import { type Route, route } from '../platform/route.ts'
import { listAudit } from './contract.ts'
import { auditEntries } from './write-audit.ts'

const PAGE = 100

export const auditRoutes = (deps: Pick<Deps, 'db'>): Route[] => [
  route(listAudit, async ({ query, who }) => {
    who.require('audit.read', await getArea(deps, query.areaId))
    let entries = auditEntries(deps).where('scopeIds', 'array-contains', query.areaId).orderBy('id', 'desc').limit(PAGE)
    if (query.before) entries = entries.startAfter(query.before)
    const found = (await entries.get()).docs.map((doc) => doc.data())
    return { entries: found, older: found.length === PAGE ? (found.at(-1)?.id ?? null) : null }
  }),
]
