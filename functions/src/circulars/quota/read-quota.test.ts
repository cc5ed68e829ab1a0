import { beforeEach, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../../testing/a-town.ts'
import * as line from '../../testing/line-answers.ts'
import type { Timing } from '../circular.ts'
import type { Estimate } from '../estimate.ts'
import { readQuota } from './read-quota.ts'

let town: Town
/** Two blocks of three households with one phone each; it is the 20th of November, nothing leaves without a hold. */
beforeEach(async () => {
  town = await aTown({ policy: { holdSeconds: 60, digest: { weekdays: [6], times: ['09:00'] } } })
  town.line.month = { limit: 200, used: 50 }
})

const submits = async (timing: Timing, audience = ['d1a1']) => {
  const id = await town.writes({ audience })
  const officer = await town.as(town.officers.associationOfficer)
  return { id, response: await officer.post(`/api/circulars/${id}/publish`, { timing }) }
}
const isOn = async (timing: Timing, audience?: string[]) => {
  const { id, response } = await submits(timing, audience)
  expect(response.status).toBe(200)
  return id
}
const estimateOf = async (id: string): Promise<Estimate> =>
  (await (await town.as(town.officers.associationOfficer)).get(`/api/circulars/${id}/estimate`).expect(200)).body
const at = (instant: string): Timing => ({ kind: 'at', at: new Date(instant).toISOString() })
const now: Timing = { kind: 'now' }
const digest: Timing = { kind: 'digest' }

describe("what is left of the month's messages", () => {
  it("is the plan's limit less what LINE has counted", async () => {
    expect(await readQuota(town.deps)).toEqual({ limit: 200, used: 50, reserved: 0, left: 150 })
  })

  it('is without limit where the plan has none', async () => {
    town.line.month = { limit: null, used: 90_000 }
    await isOn(now)
    expect(await readQuota(town.deps)).toEqual({ limit: null, used: 90_000, reserved: 0, left: null })
  })

  it('is unknown when LINE does not say, and the log has it', async () => {
    town.line.month = null
    expect(await readQuota(town.deps)).toBeNull()
    expect(town.logged.join()).toContain('LINE does not say')
  })

  it('is never below nothing: LINE may have counted more than the plan has', async () => {
    town.line.month = { limit: 200, used: 203 }
    expect(await readQuota(town.deps)).toMatchObject({ left: 0 })
  })

  it('is less by what waits: for its hold, for a minute this month, for a digest', async () => {
    await isOn(now)
    await isOn(at('2026-11-30T18:00+09:00'), ['d1a1b1'])
    await isOn(digest, ['d1a1b2'])
    expect(await readQuota(town.deps)).toMatchObject({ reserved: 6 + 3 + 3, left: 138 })
  })

  it('is less by nothing for what goes round on paper, or waits for another month', async () => {
    await isOn({ kind: 'paper' })
    await isOn(at('2026-12-01T09:00+09:00'))
    expect(await readQuota(town.deps)).toMatchObject({ reserved: 0 })
  })

  it('counts whoever reads several circulars of a digest once', async () => {
    await isOn(digest, ['d1a1b1'])
    await isOn(digest, ['d1a1b1'])
    expect(await readQuota(town.deps)).toMatchObject({ reserved: 3 })
    await isOn(digest, ['d1a1b2'])
    expect(await readQuota(town.deps)).toMatchObject({ reserved: 6 })
    await isOn(digest)
    expect(await readQuota(town.deps)).toMatchObject({ reserved: 6 })
  })

  it('is less by a delivery from the moment it starts until LINE has billed it', async () => {
    const id = await isOn(now)
    town.clock.passes(61, 'seconds')
    await (await town.as(town.officers.associationOfficer)).post(`/api/circulars/${id}/release`).expect(200)
    expect(await readQuota(town.deps)).toMatchObject({ used: 50, reserved: 6, left: 144 })
    await town.work()
    expect(await readQuota(town.deps)).toEqual({ limit: 200, used: 56, reserved: 0, left: 144 })
  })

  it('is less by the people of a reminder or a digest from the moment it starts', async () => {
    const officer = await town.as(town.officers.associationOfficer)
    const id = await isOn(now)
    town.clock.passes(61, 'seconds')
    await town.work()
    for (const household of ['d1a1b1h1', 'd1a1b1h2', 'd1a1b1h3', 'd1a1b2h1'])
      await (await town.as(town.phonesOf(household)[0] ?? null)).post(`/api/circulars/${id}/receipts`).expect(200)
    await officer.post(`/api/circulars/${id}/reminder`).expect(200)
    expect(await readQuota(town.deps)).toMatchObject({ used: 56, reserved: 2 })
    await town.work()
    expect(await readQuota(town.deps)).toMatchObject({ used: 58, reserved: 0 })
    for (const audience of [['d1a1b1'], ['d1a1b1']]) await isOn(digest, audience)
    await officer.post('/api/areas/d1a1/digest').expect(200)
    expect(await readQuota(town.deps)).toMatchObject({ used: 58, reserved: 3 })
    await town.work()
    expect(await readQuota(town.deps)).toMatchObject({ used: 61, reserved: 0 })
  })

  it('is less by those who wait in a delivery that stopped half-way, next month too', async () => {
    town.line.willBehave(line.monthIsUsedUp)
    await isOn(now)
    town.clock.passes(61, 'seconds')
    await town.work()
    expect(await readQuota(town.deps)).toMatchObject({ used: 50, reserved: 6 })
    const dueAt = town.deps.clock.now().add(1, 'month')
    expect(await readQuota(town.deps, { dueAt })).toEqual({ limit: 200, used: 0, reserved: 6, left: 194 })
  })

  it('turns over at midnight of the first in Japan', async () => {
    const beforeMidnight = await isOn(at('2026-11-30T23:59+09:00'))
    await isOn(at('2026-12-01T00:00+09:00'), ['d1a1b1'])
    const dueAt = town.deps.clock.now().add(15, 'day')
    expect(await readQuota(town.deps)).toMatchObject({ reserved: 6 })
    expect(await readQuota(town.deps, { dueAt })).toEqual({ limit: 200, used: 0, reserved: 3, left: 197 })
    expect(await readQuota(town.deps, { except: beforeMidnight })).toMatchObject({ reserved: 0 })
  })
})

describe('送る with too few messages left', () => {
  it.each<[string, Timing]>([
    ['now', now],
    ['at a minute of this month', at('2026-11-30T18:00+09:00')],
    ['with the digest of this month', digest],
  ])('is refused %s, in words, and the draft stays', async (_, timing) => {
    town.line.month = { limit: 55, used: 50 }
    const { id, response } = await submits(timing)
    expect(response.status).toBe(409)
    expect(response.body).toMatchObject({ code: 'quota-not-enough', detail: expect.stringContaining('足りない') })
    expect((await (await town.as(town.officers.associationOfficer)).get(`/api/circulars/${id}`)).body.status).toBe(
      'draft',
    )
    await town.work()
    expect(town.line.attempts).toEqual([])
  })

  it.each<[string, Timing, string[]]>([
    ['to fewer areas', now, ['d1a1b1']],
    ['next month', at('2026-12-01T09:00+09:00'), ['d1a1']],
    ['on paper', { kind: 'paper' }, ['d1a1']],
  ])('goes %s', async (_, timing, audience) => {
    town.line.month = { limit: 55, used: 50 }
    await isOn(timing, audience)
  })

  it('goes with a digest whose readers get something anyway', async () => {
    await isOn(digest)
    town.line.month = { limit: 56, used: 50 }
    expect((await submits(now, ['d1a1b1'])).response.body.code).toBe('quota-not-enough')
    await isOn(digest, ['d1a1b1'])
    await isOn(digest)
  })

  it('counts what waits already: the second of two is refused, and goes once the first was taken back', async () => {
    town.line.month = { limit: 60, used: 50 }
    const first = await isOn(now)
    expect((await submits(now)).response.body.code).toBe('quota-not-enough')
    await (await town.as(town.officers.associationOfficer)).post(`/api/circulars/${first}/cancel`).expect(200)
    await isOn(now)
  })

  it('goes to the last message', async () => {
    town.line.month = { limit: 56, used: 50 }
    await isOn(now)
    town.clock.passes(61, 'seconds')
    await town.work()
    expect(town.line.month).toEqual({ limit: 56, used: 56 })
  })

  it('judges next month by the whole plan, less what waits for it', async () => {
    town.line.month = { limit: 10, used: 10 }
    await isOn(at('2026-12-03T09:00+09:00'))
    expect((await submits(at('2026-12-24T09:00+09:00'))).response.body.code).toBe('quota-not-enough')
    await isOn(at('2027-01-08T09:00+09:00'))
  })

  it('lets it go when LINE cannot be asked', async () => {
    town.line.month = null
    await isOn(now)
  })
})

describe('the estimate of one that waits', () => {
  it('does not count it against itself', async () => {
    town.line.month = { limit: 56, used: 50 }
    const id = await isOn(now)
    expect(await estimateOf(id)).toMatchObject({ messages: 6, quota: { reserved: 0, left: 6 }, enough: true })
  })

  it('speaks of the month it waits for', async () => {
    town.line.month = { limit: 56, used: 56 }
    const id = await isOn(at('2026-12-03T09:00+09:00'))
    expect(await estimateOf(id)).toMatchObject({ quota: { limit: 56, used: 0, left: 56 }, enough: true })
  })
})
