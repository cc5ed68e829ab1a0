import { describe, expect, it } from 'vitest'
import { type BatchState, OPEN_STATES } from '../deliveries/delivery.ts'
import { readLedger } from '../deliveries/ledger.ts'
import { allBatches, findDelivery } from '../deliveries/store.ts'
import { rostersOfArea } from '../rosters/store.ts'
import { type TroubledTown, troubledTown } from '../testing/troubled-town.ts'
import { sentBatches } from './sent-batches.ts'
import { getCircular, receipts, tallies } from './store.ts'

/** How many stories, and how many at the same time: they wait for the database most of the time. */
const STORIES = 72
const AT_ONCE = 8

/** Nobody twice, nobody skipped: everybody's place in the ledger against what LINE really took. */
const expectEverybodyAccountedFor = async ({ town, deliveryId, malformed, settled, everHere }: TroubledTown) => {
  const batches = await allBatches(town.deps, deliveryId)
  expect(batches.filter(({ state }) => OPEN_STATES.includes(state))).toEqual([])
  const places = new Map<string, BatchState | 'dropped'>()
  for (const { state, recipients, dropped } of batches) {
    for (const lineUserId of recipients) {
      if (state === 'replaced' && !dropped.includes(lineUserId)) continue
      expect(places.has(lineUserId), 'in two places').toBe(false)
      places.set(lineUserId, state === 'replaced' ? 'dropped' : state)
    }
  }
  for (const [person, place] of places) {
    const times = town.line.timesSentTo(person)
    if (place === 'uncertain') expect(times).toBeLessThanOrEqual(1)
    else expect(times, place).toBe(place === 'sent' ? 1 : 0)
    expect(everHere).toContain(person)
    if (place === 'dropped') expect(malformed).toContain(person)
  }
  const delivery = await findDelivery(town.deps, deliveryId)
  expect(delivery?.settledAt).not.toBeNull()
  if (delivery?.status === 'done') for (const person of settled) expect(places.has(person), 'skipped').toBe(true)
  return { places, status: delivery?.status }
}

/** At any moment the figures add up to the people who have a place. */
const expectFiguresToAddUp = async ({ town, deliveryId }: Pick<TroubledTown, 'town' | 'deliveryId'>) => {
  const ledger = await readLedger(town.deps, deliveryId)
  const { total = 0, sent = 0, waiting = 0, stopped = 0, refused = 0, uncertain = 0 } = ledger?.progress ?? {}
  expect(sent + waiting + stopped + refused + uncertain).toBe(total)
  const batches = await allBatches(town.deps, deliveryId)
  const people = new Set(batches.flatMap(({ recipients }) => recipients))
  // Before the plan is finished nobody knows the total, and nobody has got anything.
  expect(total).toBe((await findDelivery(town.deps, deliveryId))?.people === null ? 0 : people.size)
}

const expectProgressToAgree = async ({ town, deliveryId }: TroubledTown, places: Map<string, string>) => {
  const count = (...wanted: string[]) => [...places.values()].filter((place) => wanted.includes(place)).length
  expect((await readLedger(town.deps, deliveryId))?.progress).toMatchObject({
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
const expectBooksToAgree = async ({ town, circularId, deliveryId, settled }: TroubledTown) => {
  const homes = town.households.map(({ id }) => id)
  const { docs } = await receipts(town.deps, circularId).get()
  const viaOf = new Map(docs.filter(({ id }) => homes.includes(id)).map((doc) => [doc.id, doc.data().via]))
  const tally = (await tallies(town.deps, circularId).doc('d1a1').get()).data()
  if (!tally) return expect(viaOf.size).toBe(0)
  const sentTo = (await allBatches(town.deps, deliveryId))
    .filter(({ state }) => state === 'sent')
    .flatMap(({ recipients }) => recipients)
  const isSent = await sentBatches(town.deps, { deliveryId })
  expect(Object.keys(tally.households).toSorted()).toEqual(homes.toSorted())
  for (const [householdId, { via, batches }] of Object.entries(tally.households)) {
    expect(via).toBe(viaOf.get(householdId) ?? null)
    const phones = town.phonesOf(householdId).filter((phone) => sentTo.includes(phone))
    // Who left while the plan was made stands in a batch, but not in the books of the household any more.
    if (batches.some(isSent)) expect(phones).not.toEqual([])
    else expect(phones.filter((phone) => settled.has(phone))).toEqual([])
  }
}

const expectSameBodyUnderSameKey = ({ town }: TroubledTown) => {
  const bodies = Map.groupBy(town.line.attempts, ({ retryKey }) => retryKey)
  for (const attempts of bodies.values()) for (const attempt of attempts) expect(attempt).toEqual(attempts[0])
}

const expectOrder = async (story: TroubledTown) => {
  const { places, status } = await expectEverybodyAccountedFor(story)
  await expectProgressToAgree(story, places)
  await expectBooksToAgree(story)
  expectSameBodyUnderSameKey(story)
  const circular = await getCircular(story.town.deps, story.circularId)
  expect(circular.status).toMatch(status === 'done' ? /^(sent|withdrawn)$/ : /^withdrawn$/)
  const onRoster = (await rostersOfArea(story.town.deps, 'd1a1')).flatMap(({ members }) => Object.keys(members))
  for (const [person, place] of places) if (place === 'dropped') expect(onRoster).not.toContain(person)
  return [...places.values(), status ?? '', ...story.history]
}

describe('whatever goes wrong', () => {
  it('nobody gets a circular twice, nobody is skipped, and the books agree', async () => {
    const seen: string[] = []
    const run = async (first: number) => {
      for (let seed = first; seed < STORIES; seed += AT_ONCE)
        try {
          seen.push(...(await expectOrder(await troubledTown(seed, expectFiguresToAddUp))))
        } catch (error) {
          throw new Error(`in the story of seed ${seed}`, { cause: error })
        }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, (_, first) => run(first)))
    const happened = new Set(seen)
    for (const event of ['sent', 'refused', 'dropped', 'uncertain', 'stopped', 'done', 'dies', 'cut', 'two planners'])
      expect(happened).toContain(event)
  }, 120_000)
})
