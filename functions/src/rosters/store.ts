import { AggregateField, FieldPath, type Transaction } from 'firebase-admin/firestore'
import { type Area, pathIds } from '../areas/area.ts'
import type { Deps } from '../deps.ts'
import { collection, read } from '../platform/collection.ts'
import { inTurns } from '../platform/turns.ts'
import { AudienceCount, countPart, sumCounts } from './counts.ts'
import { packedRoster } from './packing.ts'
import { type HomesPart, type Recipient, Roster, type RosterPart, recipientsIn } from './roster.ts'

type Db = Pick<Deps, 'db'>

export const rosters = ({ db }: Db) => collection(db, 'rosters', Roster, packedRoster)

/** The rosters of one association or district; most have one. */
export const rostersOfArea = async (deps: Db, areaId: string): Promise<Roster[]> => {
  const { docs } = await rosters(deps).where('areaId', '==', areaId).get()
  return docs.map((doc) => doc.data())
}

/** An empty roster for an association or district. */
export const emptyRoster = (area: Area & { kind: 'association' | 'district' }, id = area.id): Roster => ({
  id,
  areaId: area.id,
  kind: area.kind,
  scopeIds: pathIds(area),
  members: {},
  blocked: {},
  households: {},
})

/**
 * Takes a roster for a change within somebody's transaction.
 * @returns writes what becomes of it; called after the transaction's last read
 * @throws Error when there is no such roster
 */
export const prepareRosterChange = async (
  deps: Db,
  transaction: Transaction,
  rosterId: string,
): Promise<(change: (roster: Roster) => Roster) => void> => {
  const reference = rosters(deps).doc(rosterId)
  const roster = await read(reference, transaction)
  if (!roster) throw new Error(`no roster ${rosterId}`)
  return (change) => void transaction.set(reference, change(roster))
}

/** Rosters unpacked in one turn of the loop: some 10 ms. */
const UNPACKED_AT_ONCE = 2

/** Read at once: the database answers others between two pages, and no more than these are in memory twice. */
const PAGE = 50

/** All rosters of an area and of everything below it, each unpacked when its turn comes. */
async function* rostersInside(deps: Db, { id }: Area): AsyncGenerator<Roster> {
  const inside = rosters(deps).where('scopeIds', 'array-contains', id).orderBy(FieldPath.documentId()).limit(PAGE)
  for (let query = inside; ; ) {
    const { docs } = await query.get()
    for await (const doc of inTurns(docs, UNPACKED_AT_ONCE)) yield doc.data()
    const last = docs.at(-1)
    if (!last || docs.length < PAGE) return
    query = inside.startAfter(last)
  }
}

/**
 * The parts of rosters that an audience reaches, one after the other: whole rosters inside its areas, and the associations of
 * its blocks cut down to these blocks. A roster appears once.
 * @param audience areas without overlaps (`widestOnly`)
 */
export async function* eachRosterPart(deps: Db, audience: Area[]): AsyncGenerator<RosterPart> {
  const blocksOf = new Map<string, Set<string>>()
  for (const area of audience) {
    const { id, kind, parentId } = area
    if (kind !== 'block') for await (const roster of rostersInside(deps, area)) yield { roster, blockIds: null }
    else if (parentId) blocksOf.set(parentId, (blocksOf.get(parentId) ?? new Set()).add(id))
  }
  for (const [associationId, blockIds] of blocksOf)
    for (const roster of await rostersOfArea(deps, associationId)) yield { roster, blockIds }
}

/**
 * Whom an audience holds: its people by LINE user id, each once, neighbours together, and its households.
 * @param audience areas without overlaps (`widestOnly`)
 */
export const readAudience = async (
  deps: Db,
  audience: Area[],
): Promise<{ recipients: Map<string, Recipient>; homes: HomesPart[] }> => {
  const recipients = new Map<string, Recipient>()
  const homes: HomesPart[] = []
  for await (const part of eachRosterPart(deps, audience)) {
    for (const recipient of recipientsIn(part)) recipients.set(recipient.lineUserId, recipient)
    const { members: _, ...roster } = part.roster
    homes.push({ roster, blockIds: part.blockIds })
  }
  return { recipients, homes }
}

/** Firestore takes five sums a query (https://firebase.google.com/docs/firestore/query-data/aggregation-queries). */
const SUMS: (keyof AudienceCount)[][] = [
  ['households', 'onLine', 'prefersPaper', 'paperCopies'],
  ['residents', 'outside', 'reduced', 'blocked'],
]

/** What the rosters inside an area hold together, summed by the database: one read for a thousand rosters. */
const countInside = async (deps: Db, { id }: Area): Promise<AudienceCount> => {
  const inside = deps.db.collection('rosters').where('scopeIds', 'array-contains', id)
  const sums = SUMS.map(async (fields) => {
    const spec = Object.fromEntries(fields.map((field) => [field, AggregateField.sum(`counts.${field}`)]))
    return (await inside.aggregate(spec).get()).data()
  })
  return AudienceCount.parse(Object.assign({}, ...(await Promise.all(sums))))
}

/**
 * How many households and phones an audience holds. Of whole areas no list is read.
 * @param audience areas without overlaps (`widestOnly`)
 */
export const countAudience = async (deps: Db, audience: Area[]): Promise<AudienceCount> => {
  const blocks = audience.filter(({ kind }) => kind === 'block')
  const wide = audience.filter(({ kind }) => kind !== 'block')
  const [whole, parts] = await Promise.all([
    Promise.all(wide.map((area) => countInside(deps, area))),
    rosterParts(deps, blocks),
  ])
  return sumCounts([...whole, ...parts.map(countPart)])
}

/** All parts of rosters that an audience reaches (`eachRosterPart`). */
export const rosterParts = async (deps: Db, audience: Area[]): Promise<RosterPart[]> => {
  const parts: RosterPart[] = []
  for await (const part of eachRosterPart(deps, audience)) parts.push(part)
  return parts
}
