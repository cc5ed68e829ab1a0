import type { Area } from '../../areas/area.ts'
import { areasById } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { type Grant, isCurrent } from '../../officers/grant.ts'
import { PERMISSIONS, type Role } from '../../officers/permissions.ts'
import { grants } from '../../officers/store.ts'
import { japanDay } from '../../platform/time.ts'
import { ofMany } from '../store.ts'

/** What an officer of each role is called after the name of their area. */
const CALLED: Record<Role, string> = {
  cityStaff: '職員',
  districtOfficer: '役員',
  associationOfficer: '役員',
  blockLeader: '班長',
  ictPromoter: 'ICT推進員',
}
const WIDEST_FIRST: Role[] = ['cityStaff', 'associationOfficer', 'districtOfficer', 'ictPromoter', 'blockLeader']

const grantsOf = (deps: Pick<Deps, 'db'>, lineUserIds: string[]): Promise<Grant[]> =>
  ofMany(lineUserIds, async (ids) => {
    const { docs } = await grants(deps).where('lineUserId', 'in', ids).get()
    return docs.map((doc) => doc.data())
  })

/** The office in which somebody works on reports of a place: one that may, held today, the widest first. */
const officeAt = (held: Grant[], scopeIds: string[], today: string): Grant | undefined => {
  const rank = ({ role, areaId, ...term }: Grant): number =>
    (PERMISSIONS[role]['hazard.read'] !== 'never' && scopeIds.includes(areaId) ? 0 : 20) +
    (isCurrent(term, today) ? 0 : 10) +
    WIDEST_FIRST.indexOf(role)
  return held.toSorted((a, b) => rank(a) - rank(b))[0]
}

/** An office as colleagues call it: people have no names here. */
const nameOf = ({ role }: Grant, area: Area | undefined): string => `${area?.name ?? ''} ${CALLED[role]}`.trim()

/**
 * By which office people act, in Japanese, e.g. 「見本市 職員」, by LINE's id of the person. Whoever never held one is not in the map;
 * of a term that is over the office is still named.
 * @param scopeIds where it happened, from the city down
 */
export const officeNames = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  lineUserIds: string[],
  scopeIds: string[],
): Promise<Map<string, string>> => {
  const today = japanDay(deps.clock.now())
  const held = await grantsOf(deps, lineUserIds)
  const offices = [...Map.groupBy(held, ({ lineUserId }) => lineUserId)].flatMap(([lineUserId, own]) => {
    const office = officeAt(own, scopeIds, today)
    return office ? [{ lineUserId, office }] : []
  })
  const areas = await areasById(
    deps,
    offices.map(({ office }) => office.areaId),
  )
  const byId = new Map(areas.map((area) => [area.id, area]))
  return new Map(offices.map(({ lineUserId, office }) => [lineUserId, nameOf(office, byId.get(office.areaId))]))
}
