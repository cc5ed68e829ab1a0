import { pathIds } from '../areas/area.ts'
import { getArea } from '../areas/store.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Deps } from '../deps.ts'
import type { Grant } from './grant.ts'
import { grants } from './store.ts'

/**
 * Gives somebody an office. Granted twice with the same id it is one office.
 * @param by LINE's id of the officer who grants it, or `system`
 * @throws NotFound when there is no such area
 */
export const grantOffice = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  grant: Grant,
  by: string,
): Promise<void> => {
  const area = await getArea(deps, grant.areaId)
  const batch = deps.db.batch()
  batch.set(grants(deps).doc(grant.id), grant)
  writeAudit(deps, batch, {
    by,
    action: 'office.granted',
    on: { kind: 'grant', id: grant.id },
    scopeIds: pathIds(area),
  })
  await batch.commit()
}

/**
 * Ends an office with that day as its last one.
 * @throws NotFound when there is no such area
 */
export const endOffice = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  { grant, lastDay, by }: { grant: Grant; lastDay: string; by: string },
): Promise<void> => {
  const area = await getArea(deps, grant.areaId)
  const batch = deps.db.batch()
  batch.update(grants(deps).doc(grant.id), { until: lastDay })
  writeAudit(deps, batch, { by, action: 'office.ended', on: { kind: 'grant', id: grant.id }, scopeIds: pathIds(area) })
  await batch.commit()
}
