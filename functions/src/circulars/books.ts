import type { Transaction } from 'firebase-admin/firestore'
import { deliveries } from '../deliveries/store.ts'
import type { Placement } from '../deliveries/subject.ts'
import type { Deps } from '../deps.ts'
import { alreadyExists, read } from '../platform/collection.ts'
import { inTurns } from '../platform/turns.ts'
import { type HomesPart, homesIn } from '../rosters/roster.ts'
import { packedTally, packTargets } from './packed-tally.ts'
import type { Tally } from './reach.ts'
import { tallies } from './store.ts'

type Needs = Pick<Deps, 'db'>

/** Tallies opened in one atomic step: some 10 ms, about 10 KB each of the 10 MB a commit takes. */
const OPENED_AT_ONCE = 20

/** Looked at in one turn of the loop: some 10 ms. */
const PLACEMENTS_AT_ONCE = 5_000

/** Which batches the phones of each household are in. */
const batchesByHousehold = async (placements: Iterable<Placement>): Promise<ReadonlyMap<string, number[]>> => {
  const found = new Map<string, number[]>()
  for await (const { recipient, batch } of inTurns(placements, PLACEMENTS_AT_ONCE)) {
    if (!recipient.householdId) continue
    const numbers = found.get(recipient.householdId)
    if (!numbers) found.set(recipient.householdId, [batch])
    else if (!numbers.includes(batch)) numbers.push(batch)
  }
  return found
}

/** The books of one roster before anything is sent: these households, not reached yet. */
const newTally = (
  { roster }: HomesPart,
  homes: ReturnType<typeof homesIn>,
  batchesOf: ReadonlyMap<string, number[]>,
): Tally => ({
  id: roster.id,
  associationId: roster.areaId,
  scopeIds: roster.scopeIds,
  households: Object.fromEntries(
    homes.map(([householdId, { blockId }]) => [
      householdId,
      { blockId, batches: (batchesOf.get(householdId) ?? []).toSorted((a, b) => a - b), via: null, at: null },
    ]),
  ),
})

/** The books of a circular, and the delivery it goes out with. */
interface Books {
  circularId: string
  deliveryId: string
}

/**
 * Opens the books of a circular: a tally for each roster of the audience that has households. May come again, with more
 * placements or after it was cut short; what was confirmed in between stays.
 * @param only the households that count; null: all of the audience
 */
export const openBooks = async (
  deps: Needs,
  books: Books,
  {
    homes,
    placements,
    only = null,
  }: { homes: HomesPart[]; placements: Iterable<Placement>; only?: ReadonlySet<string> | null },
): Promise<void> => {
  const batchesOf = await batchesByHousehold(placements)
  for (let from = 0; from < homes.length; from += OPENED_AT_ONCE) {
    const opened = homes.slice(from, from + OPENED_AT_ONCE).flatMap((part) => {
      const households = homesIn(part)
      const counted = only ? households.filter(([householdId]) => only.has(householdId)) : households
      // Books without a line are opened too: a household that finds the circular in its list and confirms it has a place there.
      return households.length > 0 ? [newTally(part, counted, batchesOf)] : []
    })
    if (opened.length > 0) await openTallies(deps, books, opened)
  }
}

const openTallies = async (deps: Needs, books: Books, opened: Tally[]): Promise<void> => {
  const { circularId } = books
  const write = deps.db.batch()
  // Packed here: made a moment ago out of checked households, they need no second look, which would cost as much as all the rest.
  for (const tally of opened)
    write.create(deps.db.doc(tallies(deps, circularId).doc(tally.id).path), packedTally.pack(tally))
  try {
    await write.commit()
  } catch (error) {
    if (!alreadyExists(error)) throw error
    // An earlier run opened some of them, and they may have been written in since.
    const found = await deps.db.getAll(...opened.map(({ id }) => tallies(deps, circularId).doc(id)))
    const missing = opened.filter((_, index) => !found[index]?.exists)
    for (const tally of opened) if (!missing.includes(tally)) await addToTally(deps, books, tally)
    if (missing.length > 0) await openTallies(deps, books, missing)
  }
}

/** Changes what an open tally says of households' batches; what is confirmed is not touched. */
const changeTargets = async (
  deps: Needs,
  transaction: Transaction,
  {
    circularId,
    tallyId,
    change,
  }: { circularId: string; tallyId: string; change: (households: Tally['households']) => Tally['households'] },
): Promise<void> => {
  const reference = tallies(deps, circularId).doc(tallyId)
  const tally = await read(reference, transaction)
  if (tally) transaction.update(deps.db.doc(reference.path), { targets: packTargets(change(tally.households)) })
}

/**
 * Another planner has placed people since the tally was opened: it learns of their batches. Not once the plan is finished:
 * phones are taken out of batches from then on, and a planner that was held up would put them back.
 */
const addToTally = (deps: Needs, { circularId, deliveryId }: Books, { id, households }: Tally): Promise<void> =>
  deps.db.runTransaction(async (transaction) => {
    const delivery = await read(deliveries(deps).doc(deliveryId), transaction)
    if (delivery?.plannedAt !== null) return
    await changeTargets(deps, transaction, {
      circularId,
      tallyId: id,
      change: (present) => {
        const known = { ...present }
        for (const [householdId, { blockId, batches }] of Object.entries(households)) {
          const before = present[householdId] ?? { blockId, via: null, at: null, batches: [] }
          const together = [...new Set([...before.batches, ...batches])].sort((a, b) => a - b)
          known[householdId] = { ...before, batches: together }
        }
        return known
      },
    })
  })

/** Strikes a batch from a household: the phone that was in it was taken out, and the household has no other there. */
export const strikeBatch = (
  deps: Needs,
  transaction: Transaction,
  {
    circularId,
    rosterId,
    householdId,
    batch,
  }: { circularId: string; rosterId: string; householdId: string; batch: number },
): Promise<void> =>
  changeTargets(deps, transaction, {
    circularId,
    tallyId: rosterId,
    change: (present) => {
      const reach = present[householdId]
      return reach
        ? { ...present, [householdId]: { ...reach, batches: reach.batches.filter((each) => each !== batch) } }
        : present
    },
  })
