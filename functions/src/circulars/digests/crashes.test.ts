import { expect, it } from 'vitest'
import { dayAfter } from '../../platform/time.ts'
import { aDigestTown, type DigestTown, TODAY } from '../../testing/a-digest-town.ts'
import { diesAt, interruptions, PowerCut } from '../../testing/interruptions.ts'
import { getCircular } from '../store.ts'

const booksOf = async (town: DigestTown, id: string) => {
  const officer = await town.as(town.officers.associationOfficer)
  const { households, unread } = (await officer.get(`/api/circulars/${id}/reach`).expect(200)).body.counts
  return { status: (await getCircular(town.deps, id)).status, households, unread }
}

/** What comes by itself after a process died: the schedules, and the tasks that are still in the queue. */
const healsByItself = async (town: DigestTown) => {
  for (const name of ['run-digests', 'sweep-deliveries']) {
    town.clock.passes(2, 'minutes')
    await town.schedules[name]?.run()
    await town.work()
  }
}

it('a process that dies between any two steps: all get the digest, nobody twice, and the books agree', async () => {
  const town = await aDigestTown({ blocks: 2, households: 1 })
  const [first = '', second = ''] = town.residents.map(({ lineUserId }) => lineUserId)
  const power = interruptions(town.deps)
  let day = TODAY
  let evenings = 0

  /** @returns how many steps were asked for */
  const anEvening = async (...dies: Parameters<typeof diesAt>): Promise<number> => {
    const [forAll, forFirst] = [await town.handsIn(), await town.handsIn({ audience: ['d1a1b1'] })]
    power.decide(diesAt(...dies))
    await town.evening(day).catch((error: unknown) => {
      if (!(error instanceof PowerCut)) throw error
    })
    const steps = power.steps()
    power.end()
    await healsByItself(town)
    day = dayAfter(day)
    evenings++

    const named = dies.join(' at ')
    expect([town.shownTo(first).length, town.shownTo(second).length], named).toEqual([evenings, evenings])
    expect([town.shownTo(first).at(-1), town.shownTo(second).at(-1)], named).toEqual([[forAll, forFirst], [forAll]])
    expect(await booksOf(town, forAll), named).toEqual({ status: 'sent', households: 2, unread: 2 })
    expect(await booksOf(town, forFirst), named).toEqual({ status: 'sent', households: 1, unread: 1 })
    return steps
  }

  const steps = await anEvening('never happens', Number.POSITIVE_INFINITY)
  // The digest's own transaction and its plan, two letters, the batches, two books, two requests to LINE with their leases.
  expect(steps).toBeGreaterThan(12)
  await anEvening('never happens', 1)
  // To die after a step is to die before the next one.
  for (let step = 1; step <= steps; step++) await anEvening('happens unheard', step)
  expect(await town.digests()).toBe(evenings)
})
