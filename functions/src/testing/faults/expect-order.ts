import assert from 'node:assert/strict'
import { sentBatches } from '../../circulars/sent-batches.ts'
import { getCircular, receipts, tallies } from '../../circulars/store.ts'
import { wantsWork } from '../../deliveries/batch.ts'
import { type BatchState, OPEN_STATES } from '../../deliveries/delivery.ts'
import { readLedger } from '../../deliveries/ledger.ts'
import { SEND_TASK, URGENT_SEND_TASK } from '../../deliveries/start-delivery.ts'
import { allBatches, findDelivery, openBatches } from '../../deliveries/store.ts'
import { rostersOfArea } from '../../rosters/store.ts'
import type { TroubledTown } from './troubled-town.ts'

type Place = BatchState | 'dropped'
type Looked = Pick<TroubledTown, 'town' | 'deliveryId'>

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0)

/** At any moment the figures add up to the people who have a place. */
export const expectFiguresToAddUp = async ({ town, deliveryId }: Looked): Promise<void> => {
  const ledger = await readLedger(town.deps, deliveryId)
  assert(ledger, 'no ledger')
  const { total, sent, waiting, stopped, refused, uncertain } = ledger.progress
  assert.equal(sum([sent, waiting, stopped, refused, uncertain]), total, 'the figures do not add up')
  const people = new Set((await allBatches(town.deps, deliveryId)).flatMap(({ recipients }) => recipients))
  // Before the plan is finished nobody knows the total, and nobody has got anything.
  const planned = (await findDelivery(town.deps, deliveryId))?.people !== null
  assert.equal(total, planned ? people.size : 0, 'the total is not the people placed')
}

/** After a sweep every batch that wants work has a task, or its delivery rests. */
export const expectTasks = async ({ town, deliveryId }: Looked): Promise<void> => {
  const delivery = await findDelivery(town.deps, deliveryId)
  if (delivery?.status !== 'sending') return
  const waiting = town.queue
    .pending()
    .flatMap(({ name, payload }) => (name === SEND_TASK || name === URGENT_SEND_TASK ? [JSON.stringify(payload)] : []))
  for (const batch of await openBatches(town.deps, deliveryId))
    if (wantsWork(batch, town.clock.now()))
      assert(waiting.includes(JSON.stringify({ deliveryId, batchId: batch.id })), `${batch.id} waits without a task`)
}

/** Nobody twice, nobody skipped: everybody's place in the ledger against what LINE really took. */
const expectEverybodyAccountedFor = async (story: TroubledTown): Promise<Map<string, Place>> => {
  const { town, deliveryId, malformed, settled, everHere, line } = story
  const batches = await allBatches(town.deps, deliveryId)
  assert.deepEqual(
    batches.filter(({ state }) => OPEN_STATES.includes(state)).map(({ id }) => id),
    [],
    'left open',
  )
  const places = new Map<string, Place>()
  for (const { state, recipients, dropped } of batches)
    for (const lineUserId of recipients) {
      if (state === 'replaced' && !dropped.includes(lineUserId)) continue
      assert(!places.has(lineUserId), 'in two places')
      places.set(lineUserId, state === 'replaced' ? 'dropped' : state)
    }
  const times = await line.timesSentTo()
  for (const [person, place] of places) {
    const got = times.get(person) ?? 0
    if (place === 'uncertain') assert(got <= 1, `sent ${got} times, uncertain`)
    else assert.equal(got, place === 'sent' ? 1 : 0, `sent ${got} times, but ${place}`)
    assert(everHere.has(person), 'sent to a stranger')
    if (place === 'dropped') assert(malformed.has(person), 'dropped without a reason')
  }
  for (const person of times.keys()) assert(places.has(person), 'sent to somebody without a place')
  const delivery = await findDelivery(town.deps, deliveryId)
  assert(delivery?.settledAt, 'not ended')
  if (delivery.status === 'done') for (const person of settled) assert(places.has(person), 'skipped')
  return places
}

const expectProgressToAgree = async ({ town, deliveryId }: TroubledTown, places: Map<string, Place>): Promise<void> => {
  const count = (...wanted: Place[]) => [...places.values()].filter((place) => wanted.includes(place)).length
  const { status: _, paused: __, blocked: ___, ...figures } = (await readLedger(town.deps, deliveryId))?.progress ?? {}
  assert.deepEqual(figures, {
    total: places.size,
    sent: count('sent'),
    waiting: 0,
    stopped: count('stopped'),
    refused: count('refused', 'dropped'),
    malformed: count('dropped'),
    uncertain: count('uncertain'),
  })
}

/** Every household is in the books, delivered if a phone of it was, and confirmed as its receipt says. */
const expectBooksToAgree = async (story: TroubledTown, places: Map<string, Place>): Promise<void> => {
  const { town, circularId, deliveryId, settled } = story
  const homes = town.households.map(({ id }) => id)
  const { docs } = await receipts(town.deps, circularId).get()
  const viaOf = new Map(docs.filter(({ id }) => homes.includes(id)).map((doc) => [doc.id, doc.data().via]))
  const tally = (await tallies(town.deps, circularId).doc('d1a1').get()).data()
  if (!tally) return assert.equal(viaOf.size, 0, 'confirmed without books')
  const isSent = await sentBatches(town.deps, { deliveryId })
  assert.deepEqual(Object.keys(tally.households).toSorted(), homes.toSorted(), 'households missing in the books')
  for (const [householdId, { via, batches }] of Object.entries(tally.households)) {
    assert.equal(via, viaOf.get(householdId) ?? null, 'tally and receipt differ')
    const phones = town.phonesOf(householdId).filter((phone) => places.get(phone) === 'sent')
    // Who left while the plan was made stands in a batch, but not in the books of the household any more.
    if (batches.some(isSent)) assert(phones.length > 0, 'in the books as delivered, but no phone has it')
    else
      assert.deepEqual(
        phones.filter((phone) => settled.has(phone)),
        [],
        'delivered, but not in the books',
      )
  }
}

const expectOfficersSumsToAgree = async ({ town, circularId }: TroubledTown): Promise<void> => {
  const answer = await (await town.as(town.officers.districtOfficer)).get(`/api/circulars/${circularId}/reach`)
  // Before the books were opened (taken back in the very first moment) there is nothing to sum up.
  if (answer.status !== 200 || !answer.body.counts.households) return
  const { households, line, unread, paper, spoken, notReached } = answer.body.counts
  assert.equal(sum([line, unread, paper, spoken, notReached]), households, 'the account does not close')
  const listed = (await rostersOfArea(town.deps, 'd1a1')).flatMap((roster) => Object.keys(roster.households))
  assert.equal(households, listed.length, 'the account is not the roster')
}

const expectSameBodyUnderSameKey = ({ line }: TroubledTown): void => {
  const bodies = Map.groupBy(line.attempts, ({ retryKey }) => retryKey)
  for (const attempts of bodies.values())
    for (const attempt of attempts) assert.deepEqual(attempt, attempts[0], 'another body under the same key')
}

/**
 * Everything that must hold when a story has ended, whatever went wrong in it.
 * @returns what happened, one word each
 * @throws AssertionError naming what does not hold
 */
export const expectOrder = async (story: TroubledTown): Promise<string[]> => {
  const places = await expectEverybodyAccountedFor(story)
  await expectProgressToAgree(story, places)
  await expectBooksToAgree(story, places)
  await expectOfficersSumsToAgree(story)
  expectSameBodyUnderSameKey(story)
  const { status } = await getCircular(story.town.deps, story.circularId)
  const ended = (await findDelivery(story.town.deps, story.deliveryId))?.status ?? ''
  assert(ended === 'done' ? ['sent', 'withdrawn'].includes(status) : status === 'withdrawn', `${ended}, but ${status}`)
  const onRoster = (await rostersOfArea(story.town.deps, 'd1a1')).flatMap(({ members }) => Object.keys(members))
  for (const [person, place] of places)
    if (place === 'dropped') assert(!onRoster.includes(person), 'dropped, but still on the roster')
  return [...places.values(), ended, ...story.history]
}
