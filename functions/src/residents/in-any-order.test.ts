import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PHONES_A_HOUSEHOLD, WATCHERS_A_HOUSEHOLD } from '../households/household.ts'
import { lineUserIdOf } from '../seed/chance.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { followEvent, unfollowEvent } from '../testing/events.ts'
import { residentBooks } from '../testing/resident-books.ts'
import { tracesOf } from '../testing/traces.ts'
import { findResident } from './store.ts'

const PEOPLE = Array.from({ length: 7 }, (_, index) => lineUserIdOf(`person ${index}`))
const HOMES = ['d1a1b1h1', 'd1a1b2h1', 'd2a1b1h1']
const AREAS = ['d1a1b1', 'd1a1', 'd2a1b1', 'd2a1']

/** One thing somebody does; `to` picks the home, area or person it is about. */
const act = fc.record({
  does: fc.constantFrom(
    'joins',
    'joins',
    'joins',
    'watches',
    'chooses',
    'settles outside',
    'blocks',
    'returns',
    'leaves',
    'is linked',
    'allows',
    'ends',
  ),
  who: fc.constantFrom(...PEOPLE),
  to: fc.nat(11),
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const pick = <T>(from: readonly T[], to: number): T => {
  const picked = from[to % from.length]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}

const joins = async (town: Town, who: string, where: object) =>
  (await town.as(who)).post('/api/join', { language: 'ja', where, consentVersion: '2026-11' })

const happens = async (town: Town, { does, who, to }: Act): Promise<void> => {
  const page = await town.as(who)
  const event = { timestamp: town.clock.now().valueOf() }
  switch (does) {
    case 'joins':
      return void (await joins(town, who, { kind: 'code', code: await town.codeFor(pick(HOMES, to)) }))
    case 'watches': {
      const { body } = await (await town.as(pick(PEOPLE, to))).post('/api/me/household/watchers')
      return void (await joins(town, who, { kind: 'code', code: body.code ?? '' }))
    }
    case 'chooses':
      return void (await joins(town, who, { kind: 'area', areaId: pick(AREAS, to) }))
    case 'settles outside':
      return void (await joins(town, who, { kind: 'district', districtId: pick(['d1', 'd2'], to) }))
    case 'blocks':
      town.line.strangers.add(who)
      return void (await town.webhook(unfollowEvent(who, event)))
    case 'returns':
      town.line.strangers.delete(who)
      return void (await town.webhook(followEvent(who, event)))
    case 'leaves':
      await page.post('/api/me/leave').expect(200)
      await town.work()
      return expect((await tracesOf(town.deps.db, who)).filter((path) => !path.startsWith('deliveries/'))).toEqual([])
    case 'is linked': {
      const key = (await findResident(town.deps, who))?.personKey ?? 'nobody'
      const officer = await town.as(town.officers.associationOfficer)
      return void (await officer.post(`/api/newcomers/${key}/link`, { householdId: pick(HOMES, to) }))
    }
    case 'allows':
      return void (await page.put('/api/me/household/watchers', { mayConfirm: to % 2 === 0 }))
    case 'ends': {
      const key = (await findResident(town.deps, pick(PEOPLE, to)))?.personKey ?? 'nobody'
      return void (await page.delete(`/api/me/household/watchers/${key}`))
    }
  }
}

it('rosters and households agree with the registrations whatever people and officers do in any order, also at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 6, maxLength: 12 }),
      async (moments) => {
        const town = await aTown({ districts: 2, households: 1, residentsEach: 0 })
        const linked = new Set<string>()
        for (const atOnce of moments) {
          town.clock.passes(1, 'minute')
          for (const { does, who } of atOnce) if (does === 'is linked') linked.add(who)
          const people = new Set(atOnce.map(({ who }) => who))
          // What one person does comes one after the other; different people act at the same time.
          await Promise.all(
            [...people].map(async (who) => {
              for (const each of atOnce.filter((one) => one.who === who)) await happens(town, each)
            }),
          )
          await town.work()
          const { said, expected, registered } = await residentBooks(town.deps)
          expect(said).toEqual(expected)
          for (const home of HOMES) {
            const family = registered.filter(({ householdId }) => householdId === home)
            const alone = family.filter(({ standing, lineUserId }) => standing === 'member' && !linked.has(lineUserId))
            expect(alone.length).toBeLessThanOrEqual(PHONES_A_HOUSEHOLD)
            expect(family.filter(({ standing }) => standing === 'watcher').length).toBeLessThanOrEqual(
              WATCHERS_A_HOUSEHOLD,
            )
          }
          const numbers = registered
            .filter(({ rosterId }) => rosterId === 'd1a1')
            .flatMap((each) => each.matchNumber ?? [])
          expect(new Set(numbers).size).toBe(numbers.length)
        }
        expect(town.logged.filter((line) => line.includes('unexpected'))).toEqual([])
      },
    ),
    { numRuns: 6, endOnFailure: true },
  )
})
