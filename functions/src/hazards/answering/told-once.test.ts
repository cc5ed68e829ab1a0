import fc from 'fast-check'
import { expect, it } from 'vitest'
import { identify } from '../../officers/store.ts'
import { Conflict } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import { aNewsTown, type NewsTown } from '../../testing/a-news-town.ts'
import { diesAt, interruptions, PowerCut } from '../../testing/interruptions.ts'
import { follows } from '../store.ts'
import { tellHazardNow } from './tell-news.ts'

const PEOPLE = 4
const REPORTS = 3

const KINDS = {
  says: 5,
  merges: 4,
  unmerges: 2,
  tellsNow: 1,
  follows: 3,
  unfollows: 1,
  hour: 2,
  /** Two runs of the hour and an officer's at the same moment, and every task twice. */
  everythingAtOnce: 2,
  sweep: 1,
}
const kind = fc.oneof(...Object.entries(KINDS).map(([name, weight]) => ({ arbitrary: fc.constant(name), weight })))
const report = fc.nat(REPORTS - 1)
const anAct = fc.record({ kind, report, into: report, who: fc.nat(PEOPLE - 1) })

const SAID = /「返事(\d+)」/g
const saidTo = (town: NewsTown, person: string): string[] =>
  town.gotBy(person).flatMap((message) => [...message.matchAll(SAID)].map(([, number = '']) => number))

const tellsNow = async (town: NewsTown, id: string): Promise<void> => {
  const officer = await identify(town.deps, town.officers.cityStaff)
  try {
    await tellHazardNow(town.deps, officer, id)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
  }
  await town.work()
}

it('whatever is merged, undone, followed and told, in whatever order: nobody is told twice of one change, and nobody misses one', async () => {
  let told = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 9, maxLength: 18 }), async (acts) => {
      const town = await aNewsTown({ blocks: 1, households: PEOPLE })
      const ids = await Promise.all(town.people.slice(0, REPORTS).map((person) => town.reports(person)))
      const idAt = (index: number) => ids[index] ?? ''
      const personAt = (index: number) => town.people[index] ?? ''
      /** Who followed the report itself when something was said of it: they must hear it, unless they stop before the hour. */
      const mustHear = new Map<string, Set<string>>()
      let number = 0
      const does: Record<keyof typeof KINDS, (id: string, into: string, person: string) => Promise<void>> = {
        says: async (id) => {
          const { docs } = await follows(town.deps).where('hazardId', '==', id).get()
          mustHear.set(String(number), new Set(docs.map((doc) => doc.data().lineUserId)))
          await town.says(id, `「返事${number++}」`)
        },
        merges: town.merges,
        unmerges: town.unmerges,
        tellsNow: (id) => tellsNow(town, id),
        follows: (id, _, person) => town.follows(person, id),
        unfollows: async (id, _, person) => {
          await town.unfollows(person, id)
          for (const hearers of mustHear.values()) hearers.delete(person)
        },
        hour: town.hourPasses,
        everythingAtOnce: async (id) => {
          town.clock.reaches(toInstant(town.clock.now().startOf('hour').add(1, 'hour')))
          town.queue.duplicates()
          const run = () => town.schedules['tell-hazard-news']?.run()
          await Promise.all([run(), tellsNow(town, id), run()])
          await town.work()
          town.queue.duplicates(false)
        },
        sweep: async () => {
          await town.schedules['sweep-deliveries']?.run()
          await town.work()
        },
      }
      for (const act of acts)
        for (const [name, happens] of Object.entries(does))
          if (name === act.kind) await happens(idAt(act.report), idAt(act.into), personAt(act.who))
      await town.hourPasses()
      for (const person of town.people) {
        const said = saidTo(town, person)
        expect(said.toSorted()).toEqual([...new Set(said)].toSorted())
        told += said.length
        const missed = [...mustHear].filter(([key, hearers]) => hearers.has(person) && !said.includes(key))
        expect(missed.map(([key]) => key)).toEqual([])
      }
    }),
    { numRuns: 7, seed: 7 },
  )
  expect(told).toBeGreaterThan(15)
})

it('a process that dies between any two steps: everybody hears of each change, and once', async () => {
  const town = await aNewsTown({ blocks: 1, households: 3 })
  const [first = '', second = '', third = ''] = town.people
  const [id, own] = [await town.reports(first), await town.reports(third)]
  await town.follows(second, id)
  const power = interruptions(town.deps)
  let hours = 0

  /** @returns how many steps were asked for */
  const anHour = async (...dies: Parameters<typeof diesAt>): Promise<number> => {
    if (town.clock.now().add(9, 'hour').hour() >= 18) town.clock.passes(14, 'hours')
    hours += 1
    await town.says(id, `「返事${hours}」`)
    await town.says(own, `「返事${hours}」`)
    power.decide(diesAt(...dies))
    await town.hourPasses().catch((error: unknown) => {
      if (!(error instanceof PowerCut)) throw error
    })
    const steps = power.steps()
    power.end()
    // What comes by itself: the schedules, and the tasks that are still in the queue.
    for (const name of ['tell-hazard-news', 'sweep-deliveries']) {
      town.clock.passes(2, 'minutes')
      await town.schedules[name]?.run()
      await town.work()
    }
    const all = Array.from({ length: hours }, (_, index) => String(index + 1))
    for (const person of [first, second, third]) expect(saidTo(town, person), dies.join(' at ')).toEqual(all)
    return steps
  }

  const steps = await anHour('never happens', Number.POSITIVE_INFINITY)
  // The run's transaction and its plan, two letters, two batches, their tasks, leases and requests to LINE.
  expect(steps).toBeGreaterThan(8)
  await anHour('never happens', 1)
  for (let step = 1; step <= steps; step++) await anHour('happens unheard', step)
})
