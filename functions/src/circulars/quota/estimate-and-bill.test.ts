import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readLedger } from '../../deliveries/ledger.ts'
import { aPhone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { asksForPaper } from '../../testing/asks-for-paper.ts'
import { allTallies, getCircular } from '../store.ts'

/** A town of a random shape, and what happened in it before the city writes to some of its areas. */
const aRandomTown = fc.record({
  size: fc.record({
    districts: fc.integer({ min: 1, max: 2 }),
    associations: fc.integer({ min: 1, max: 2 }),
    blocks: fc.integer({ min: 1, max: 2 }),
    households: fc.integer({ min: 0, max: 3 }),
    residentsEach: fc.integer({ min: 0, max: 2 }),
  }),
  /** Each is a place in a list of the town's, counted round. */
  blocking: fc.array(fc.nat(), { maxLength: 4 }),
  leaving: fc.array(fc.nat(), { maxLength: 2 }),
  onPaper: fc.array(fc.nat(), { maxLength: 3 }),
  outsiders: fc.array(fc.nat(), { maxLength: 3 }),
  audience: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
})
type RandomTown = typeof aRandomTown extends fc.Arbitrary<infer T> ? T : never

/** The members of a list at these places. */
const some = <T>(list: T[], places: number[]): T[] =>
  list.length === 0 ? [] : list.filter((_, index) => places.some((place) => place % list.length === index))

const live = async ({ size, blocking, leaving, onPaper, outsiders }: RandomTown): Promise<Town> => {
  const town = await aTown(size)
  const districts = town.areas.filter(({ kind }) => kind === 'district')
  const movedIn = []
  for (const [index, district] of outsiders.entries())
    for (const { id } of some(districts, [district])) movedIn.push(await town.movesIn(`outsider ${index}`, id))
  for (const { id } of some(town.households, onPaper)) await asksForPaper(town.deps, id)
  const people = [...town.residents, ...movedIn].map(({ lineUserId }) => lineUserId)
  for (const lineUserId of some(people, blocking)) await aPhone(town, lineUserId).blocks()
  for (const lineUserId of some(people, leaving)) await (await town.as(lineUserId)).post('/api/me/leave')
  return town
}

it('bills what the estimate says and leaves to paper whom it says, in any town', async () => {
  await fc.assert(
    fc.asyncProperty(aRandomTown, async (random) => {
      const town = await live(random)
      const { deps, line, officers } = town
      const audience = some(town.areas, random.audience).map(({ id }) => id)
      const staff = await town.as(officers.cityStaff)
      const id = await town.writes({ senderAreaId: 'city', audience }, officers.cityStaff)
      line.month = { limit: 1_000, used: 7 }
      const estimate = (await staff.get(`/api/circulars/${id}/estimate`).expect(200)).body
      const published = await staff.post(`/api/circulars/${id}/publish`)
      if (estimate.households + estimate.messages === 0) {
        expect(published.body.code).toBe('audience-nobody')
        return
      }
      await town.work()

      expect(line.month.used - 7).toBe(estimate.messages)
      const sentTo = line.accepted.flatMap(({ to }) => to)
      expect(new Set(sentTo).size).toBe(sentTo.length)
      const ledger = await readLedger(deps, (await getCircular(deps, id)).deliveryId ?? '')
      expect(ledger?.progress).toMatchObject({ sent: estimate.messages, blocked: estimate.blocked })

      const books = (await allTallies(deps, id)).flatMap(({ households }) => Object.entries(households))
      const reached = new Set(books.flatMap(([household, { batches }]) => (batches.length > 0 ? [household] : [])))
      const onPaper = new Set(some(town.households, random.onPaper).map((household) => household.id))
      expect(books).toHaveLength(estimate.households)
      expect(reached.size).toBe(estimate.onLine)
      expect(books.filter(([household]) => !reached.has(household) || onPaper.has(household))).toHaveLength(
        estimate.paperCopies,
      )
    }),
    { numRuns: 15 },
  )
})

it('bills a correction to those who got the wrong one and are still there, as the estimate says', async () => {
  const town = await aTown({ households: 4 })
  const officer = await town.as(town.officers.associationOfficer)
  const id = await town.publishes()
  await officer.post(`/api/circulars/${id}/withdraw`, { reason: '日付のまちがい' }).expect(200)
  await aPhone(town, town.phonesOf('d1a1b1h1')[0]).blocks()
  await (await town.as(town.phonesOf('d1a1b1h2')[0] ?? null)).post('/api/me/leave').expect(200)
  await town.movesIn('newcomer', 'd1')
  const correction = (await officer.post(`/api/circulars/${id}/correction`).expect(200)).body
  const { body: estimate } = await officer.get(`/api/circulars/${correction.id}/estimate`).expect(200)
  expect(estimate).toMatchObject({ households: 8, onLine: 6, messages: 6, blocked: 1, paperCopies: 2 })
  town.line.month = { limit: 200, used: 0 }
  await officer.post(`/api/circulars/${correction.id}/publish`).expect(200)
  await town.work()
  expect(town.line.month.used).toBe(estimate.messages)
})
