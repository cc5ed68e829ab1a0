import assert from 'node:assert/strict'
import { pathIds } from '../../areas/area.ts'
import type { Circular } from '../../circulars/circular.ts'
import { sentBatches } from '../../circulars/sent-batches.ts'
import { allTallies, receipts } from '../../circulars/store.ts'
import type { Planned } from './placed.ts'
import { press, type Stage } from './stage.ts'

/** The households a circular is for, by where they live. */
export const homesFor = ({ town }: Stage, { audience }: Circular): string[] => {
  const inside = town.areas.filter((area) => pathIds(area).some((id) => audience.includes(id))).map(({ id }) => id)
  return town.households.filter(({ blockId }) => inside.includes(blockId)).map(({ id }) => id)
}

/** Every household is in the books, delivered if a phone of it was, and confirmed as its receipt says. */
export const expectBooks = async (stage: Stage, circular: Circular, { places }: Planned): Promise<void> => {
  const { town, everHere, settled } = stage
  const homes = homesFor(stage, circular)
  const { docs } = await receipts(town.deps, circular.id).get()
  const viaOf = new Map(docs.filter(({ id }) => homes.includes(id)).map((doc) => [doc.id, doc.data().via]))
  const books = await allTallies(town.deps, circular.id)
  if (books.length === 0) return assert.equal(viaOf.size, 0, 'confirmed without books')
  const lines = books.flatMap(({ households }) => Object.entries(households))
  const named = lines.map(([householdId]) => householdId)
  // A correction counts those alone who got what it puts right.
  if (circular.corrects)
    assert(
      named.every((id) => homes.includes(id)),
      'strange households in the books',
    )
  else assert.deepEqual(named.toSorted(), homes.toSorted(), 'households missing in the books')
  const isSent = await sentBatches(town.deps, circular)
  for (const [householdId, { via, batches }] of lines) {
    assert.equal(via, viaOf.get(householdId) ?? null, 'tally and receipt differ')
    const phones = [...everHere.values()].filter((resident) => resident.householdId === householdId)
    const reached = phones.filter(({ lineUserId }) => places.get(lineUserId) === 'sent')
    // Who left or came while the plan was made may stand in a batch, but not in the books of the household.
    if (batches.some(isSent)) assert(reached.length > 0, 'in the books as delivered, but no phone has it')
    else assert(!reached.some(({ lineUserId }) => settled.has(lineUserId)), 'delivered, but not in the books')
  }
  await expectOfficersSums(stage, circular, named.length)
}

const expectOfficersSums = async (stage: Stage, { id }: Circular, listed: number): Promise<void> => {
  const chair = stage.town.officers.associationOfficer
  const { body, status } = await press(stage, chair, ['get', `/api/circulars/${id}/reach`])
  assert.equal(status, 200, 'the account cannot be seen')
  const { households, line, unread, paper, spoken, notReached } = body.counts
  assert.equal(line + unread + paper + spoken + notReached, households, 'the account does not close')
  assert.equal(households, listed, 'the account is not the roster')
}
