import { FieldPath, type WriteBatch } from 'firebase-admin/firestore'
import { writeAudit } from '../audit/write-audit.ts'
import type { Deps } from '../deps.ts'
import type { Household } from '../households/household.ts'
import { getHousehold, placeOf } from '../households/store.ts'
import type { Identity } from '../officers/identity.ts'
import { alreadyExists, read } from '../platform/collection.ts'
import { Conflict, Forbidden, NotFound } from '../platform/failures.ts'
import { parseInstant, toInstant } from '../platform/time.ts'
import type { Resident } from '../residents/resident.ts'
import type { Circular } from './circular.ts'
import { type HouseholdReach, type ReachState, type Receipt, reachState } from './reach.ts'
import { concerns } from './readers.ts'
import { sentBatches } from './sent-batches.ts'
import { circulars, getCircular, receipts, tallies } from './store.ts'
import { requireVoice } from './voice.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** The circular of somebody who lives where it went. @throws NotFound for any other */
const circularFor = async (deps: Needs, circularId: string, resident: Resident): Promise<Circular> => {
  const circular = await read(circulars(deps).doc(circularId))
  if (!circular) throw new NotFound('circular-gone')
  if (!concerns(circular, resident)) throw new NotFound('circular-not-for-you')
  return circular
}

/**
 * 「確認しました」 for the whole household. The first confirmation stays, whoever comes second.
 * @param resident null: not registered
 * @throws Forbidden for somebody not registered; NotFound when the circular does not concern where they live now; Conflict when
 * withdrawn, or the household has not let those who watch it confirm
 */
export const confirmCircular = async (
  deps: Needs,
  { circularId, resident }: { circularId: string; resident: Resident | null },
): Promise<{ receipt: Receipt; before: boolean }> => {
  if (!resident) throw new Forbidden('not-registered')
  const circular = await circularFor(deps, circularId, resident)
  if (circular.status === 'withdrawn') throw new Conflict('circular-withdrawn')
  await requireVoice(deps, resident)
  const receipt: Receipt = { via: 'line', at: toInstant(deps.clock.now()), by: null }
  const reference = receipts(deps, circularId).doc(resident.receiptKey)
  const write = deps.db.batch()
  write.create(reference, receipt)
  noteForHousehold(deps, write, { circularId, resident, receipt })
  try {
    await write.commit()
    return { receipt, before: false }
  } catch (error) {
    const first = alreadyExists(error) ? await read(reference) : null
    if (first) return { receipt: first, before: true }
    throw tallyMissing(error) ? new Conflict('circular-not-sent-yet') : error
  }
}

/** So long a confirmation can be taken back by whoever pressed by mistake. */
export const UNDO_SECONDS = 60

/**
 * 「押しまちがえた」: takes the household's own confirmation back, as if nobody had tapped. Without one it changes nothing, so
 * it may come twice.
 * @param at when the person pressed
 * @throws Forbidden for somebody not registered; NotFound when the circular does not concern where they live now; Conflict when the
 * minute is over, or an officer noted paper or word of mouth
 */
export const undoConfirmation = async (
  deps: Needs,
  { circularId, resident, at }: { circularId: string; resident: Resident | null; at: string },
): Promise<void> => {
  if (!resident) throw new Forbidden('not-registered')
  await circularFor(deps, circularId, resident)
  await requireVoice(deps, resident)
  const reference = receipts(deps, circularId).doc(resident.receiptKey)
  const stored = await reference.get()
  const receipt = stored.data()
  if (!receipt || !stored.updateTime) return
  const isOver = parseInstant(at).isAfter(parseInstant(receipt.at).add(UNDO_SECONDS, 'second'))
  if (receipt.via !== 'line' || isOver) throw new Conflict('undo-too-late')
  const write = deps.db.batch()
  // Only as it was read: a confirmation that came in between stays.
  write.delete(reference, { lastUpdateTime: stored.updateTime })
  noteForHousehold(deps, write, { circularId, resident, receipt: null })
  try {
    await write.commit()
  } catch (error) {
    if (!changedMeanwhile(error)) throw error
  }
}

const grpcCode = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)

/** Firestore's NOT_FOUND: the books are opened a moment after 送る, so there is nothing to confirm yet. */
const tallyMissing = (error: unknown): boolean => grpcCode(error) === 5

/** FAILED_PRECONDITION: the document is another one than was read; NOT_FOUND: it is gone. */
const changedMeanwhile = (error: unknown): boolean => grpcCode(error) === 9 || grpcCode(error) === 5

const noteInTally = (
  deps: Needs,
  write: WriteBatch,
  note: { circularId: string; rosterId: string; blockId: string; householdId: string; receipt: Receipt | null },
): void => {
  const tally = deps.db.doc(`circulars/${note.circularId}/tallies/${note.rosterId}`)
  const { via, at } = note.receipt ?? { via: null, at: null }
  // With the block: a household that came after the books were opened gets its line in them now.
  write.update(tally, new FieldPath('noted', note.householdId), { blockId: note.blockId, via, at })
}

/** Somebody outside any association has no line in the books. */
const noteForHousehold = (
  deps: Needs,
  write: WriteBatch,
  { circularId, resident, receipt }: { circularId: string; resident: Resident; receipt: Receipt | null },
): void => {
  const { rosterId, areaId: blockId, householdId } = resident
  if (householdId) noteInTally(deps, write, { circularId, rosterId, blockId, householdId, receipt })
}

const placeInBooks = ({ id, rosterId, blockId }: Household) => ({ householdId: id, rosterId, blockId })

/** The household as it stands in the books of a circular. @throws NotFound outside the officer's scope or the audience */
const inBooks = async (
  deps: Needs,
  who: Identity,
  { circularId, householdId }: { circularId: string; householdId: string },
) => {
  const household = await getHousehold(deps, householdId)
  who.require('receipt.record', placeOf(household))
  const tally = await read(tallies(deps, circularId).doc(household.rosterId))
  const reach = tally?.households[householdId]
  if (!reach) throw new NotFound()
  return { household, reach }
}

const stateNow = async (deps: Needs, circularId: string, reach: HouseholdReach): Promise<ReachState> =>
  reachState(reach, await sentBatches(deps, await getCircular(deps, circularId)))

/**
 * An officer notes that a household got the circular on paper or by word of mouth. A confirmation that is there stays.
 * @returns the household's state now
 */
export const recordReceipt = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  who: Identity,
  { circularId, householdId, via }: { circularId: string; householdId: string; via: 'paper' | 'spoken' },
): Promise<ReachState> => {
  const { household } = await inBooks(deps, who, { circularId, householdId })
  const receipt: Receipt = { via, at: toInstant(deps.clock.now()), by: who.lineUserId }
  const write = deps.db.batch()
  write.create(receipts(deps, circularId).doc(householdId), receipt)
  noteInTally(deps, write, { circularId, ...placeInBooks(household), receipt })
  writeAudit(deps, write, {
    by: who.lineUserId,
    action: 'receipt.recorded',
    on: { kind: 'circular', id: circularId },
    scopeIds: household.ancestorIds,
  })
  try {
    await write.commit()
    return via
  } catch (error) {
    if (!alreadyExists(error)) throw error
    return (await inBooks(deps, who, { circularId, householdId })).reach.via ?? via
  }
}

/**
 * Takes an officer's note back.
 * @returns the household's state now; another officer's fresh note is not erased
 * @throws Conflict when the household itself confirmed in LINE
 */
export const eraseReceipt = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  who: Identity,
  { circularId, householdId }: { circularId: string; householdId: string },
): Promise<ReachState> => {
  const { household, reach } = await inBooks(deps, who, { circularId, householdId })
  const reference = receipts(deps, circularId).doc(householdId)
  const receipt = await reference.get()
  const via = receipt.data()?.via
  if (via === 'line') throw new Conflict('confirmed-by-household')
  if (!via || !receipt.updateTime) return stateNow(deps, circularId, { ...reach, via: null })
  const write = deps.db.batch()
  // Deleted only as it was read: a second officer's fresh note is not erased by the first one's undo.
  write.delete(reference, { lastUpdateTime: receipt.updateTime })
  noteInTally(deps, write, { circularId, ...placeInBooks(household), receipt: null })
  writeAudit(deps, write, {
    by: who.lineUserId,
    action: 'receipt.erased',
    on: { kind: 'circular', id: circularId },
    scopeIds: household.ancestorIds,
  })
  try {
    await write.commit()
    return stateNow(deps, circularId, { ...reach, via: null })
  } catch (error) {
    if (!changedMeanwhile(error)) throw error
    return stateNow(deps, circularId, (await inBooks(deps, who, { circularId, householdId })).reach)
  }
}
