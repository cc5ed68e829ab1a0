import type { Firestore, WriteBatch } from 'firebase-admin/firestore'
import type { Area } from '../areas/area.ts'
import { areas } from '../areas/store.ts'
import { circulars, receipts, tallies } from '../circulars/store.ts'
import type { Deps } from '../deps.ts'
import { INVITATION_DAYS, INVITATION_USES } from '../households/invite-household.ts'
import { households, invitations } from '../households/store.ts'
import { helpTexts, inquiries } from '../inquiries/store.ts'
import { grants } from '../officers/store.ts'
import { expiry } from '../platform/collection.ts'
import { toInstant } from '../platform/time.ts'
import { memberOf } from '../residents/member-of.ts'
import { residents } from '../residents/store.ts'
import type { Roster } from '../rosters/roster.ts'
import { emptyRoster, rosters } from '../rosters/store.ts'
import { keepShelters } from '../shelters/store.ts'
import type { DemoTown } from './demo-town.ts'
import { plantHazards } from './hazards/plant-hazards.ts'
import { pastCirculars } from './past-circulars.ts'
import { demoHelpTexts, demoInquiries } from './questions.ts'
import { demoShelters } from './shelters.ts'

/** Firestore's BulkWriter is throttled in memory; plain batches of this size are not. */
const WRITES_AT_ONCE = 400

const inBatches = async (db: Firestore, writes: ((batch: WriteBatch) => void)[]): Promise<void> => {
  for (let from = 0; from < writes.length; from += WRITES_AT_ONCE) {
    const batch = db.batch()
    for (const write of writes.slice(from, from + WRITES_AT_ONCE)) write(batch)
    await batch.commit()
  }
}

/** The packed rosters of a town: one an association, and one a district for residents outside any. */
export const rostersOf = (town: Pick<DemoTown, 'areas' | 'households' | 'residents'>): Roster[] => {
  const byId = new Map<string, Roster>()
  const open = (area: Area, id: string): Roster | undefined => {
    if (area.kind !== 'association' && area.kind !== 'district') return undefined
    const roster = byId.get(id) ?? emptyRoster({ ...area, kind: area.kind }, id)
    byId.set(id, roster)
    return roster
  }
  const areasById = new Map(town.areas.map((area) => [area.id, area]))
  for (const area of town.areas) open(area, area.id)
  for (const { id, associationId, rosterId, blockId, number, label, prefersPaper } of town.households) {
    const association = areasById.get(associationId)
    const roster = association && open(association, rosterId)
    if (roster) roster.households[id] = { blockId, number, label, prefersPaper }
  }
  for (const resident of town.residents) {
    const { lineUserId } = resident
    const member = memberOf(resident)
    const roster = byId.get(resident.rosterId)
    if (roster && resident.status === 'active') roster.members[lineUserId] = member
    else if (roster) roster.blocked[lineUserId] = { householdId: member.householdId, blockId: member.blockId }
  }
  return [...byId.values()]
}

/**
 * Writes a town into an empty database. The marker comes last: a planting that was cut short is done again from the
 * start, with the same ids. @returns false when a town stands there already
 */
export const plant = async (deps: Pick<Deps, 'db' | 'files' | 'clock'>, town: DemoTown): Promise<boolean> => {
  const marker = deps.db.doc('settings/seed')
  if ((await marker.get()).exists) return false
  const now = deps.clock.now()
  const expires = now.add(INVITATION_DAYS, 'day')
  const { code, householdId, associationId } = town.invitation
  await inBatches(deps.db, [
    ...town.areas.map((area) => (batch: WriteBatch) => batch.set(areas(deps).doc(area.id), area)),
    ...town.households.map((each) => (batch: WriteBatch) => batch.set(households(deps).doc(each.id), each)),
    ...town.residents.map((each) => (batch: WriteBatch) => batch.set(residents(deps).doc(each.lineUserId), each)),
    ...town.grants.map((grant) => (batch: WriteBatch) => batch.set(grants(deps).doc(grant.id), grant)),
    ...rostersOf(town).map((roster) => (batch: WriteBatch) => batch.set(rosters(deps).doc(roster.id), roster)),
    ...pastCirculars(town, now).flatMap(({ circular, tallies: books, receipts: given }) => [
      (batch: WriteBatch) => batch.set(circulars(deps).doc(circular.id), circular),
      ...books.map((tally) => (batch: WriteBatch) => batch.set(tallies(deps, circular.id).doc(tally.id), tally)),
      ...given.map(
        ({ householdId: id, receipt }) =>
          (batch: WriteBatch) =>
            batch.set(receipts(deps, circular.id).doc(id), receipt),
      ),
    ]),
    ...demoInquiries(town, now).map((each) => (batch: WriteBatch) => batch.set(inquiries(deps).doc(each.id), each)),
    ...(await plantHazards(deps, town, now)),
    ...demoHelpTexts(town, now).map((each) => (batch: WriteBatch) => batch.set(helpTexts(deps).doc(each.id), each)),
    (batch) =>
      batch.set(invitations(deps).doc(code), {
        code,
        householdId,
        associationId,
        kind: 'member',
        usesLeft: INVITATION_USES,
        expiresAt: toInstant(expires),
        expireAt: expiry(expires),
      }),
  ])
  await keepShelters(deps, demoShelters(), toInstant(now))
  await marker.set({ plantedAt: toInstant(now) })
  return true
}
