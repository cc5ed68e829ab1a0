import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../audit/write-audit.ts'
import { toInstant } from '../../platform/time.ts'
import { suspendResident } from '../../residents/change-resident.ts'
import { aTown, type TownSize } from '../../testing/a-town.ts'
import { type Fate, interruptions } from '../../testing/interruptions.ts'
import * as line from '../../testing/line-answers.ts'
import type { NewCircular } from '../circular-view.ts'
import { getCircular } from '../store.ts'

/** A circular to six households of one phone each; the first has confirmed. */
const aHandedOut = async (size: TownSize = {}, circular: Partial<NewCircular> = {}) => {
  const town = await aTown(size)
  const id = await town.publishes(circular)
  const reader = town.phonesOf('d1a1b1h1')[0] ?? ''
  await (await town.as(reader)).post(`/api/circulars/${id}/receipts`).expect(200)
  const officer = () => town.as(town.officers.associationOfficer)
  return {
    town,
    id,
    reader,
    officer,
    preview: async () => (await (await officer()).get(`/api/circulars/${id}/reminder`).expect(200)).body,
    reminds: async () => (await officer()).post(`/api/circulars/${id}/reminder`),
    reminded: () => town.residents.filter(({ lineUserId }) => town.line.timesSentTo(lineUserId) > 1).length,
  }
}

describe('「まだの世帯に知らせる」', () => {
  it('says first whom it reaches and what it costs, then reaches exactly these', async () => {
    const { town, id, reader, preview, reminds, reminded } = await aHandedOut({ residentsEach: 2 })
    town.line.month = { limit: 200, used: 150 }
    expect(await preview()).toEqual({
      households: 5,
      people: 10,
      quota: { limit: 200, used: 150, reserved: 0, left: 50 },
      enough: true,
      blocked: null,
    })
    const { status, body } = await reminds()
    expect(status).toBe(200)
    expect(body.office.reminders).toMatchObject([
      { stage: 'by-hand-2026-11-20', households: 5, people: 10, sent: true },
    ])
    await town.work()
    expect(reminded()).toBe(10)
    expect(town.line.timesSentTo(reader)).toBe(1)
    const { docs } = await auditEntries(town.deps).where('action', '==', 'reminder.sent').get()
    expect(docs.map((doc) => doc.data())).toMatchObject([
      { by: town.officers.associationOfficer, on: { kind: 'circular', id } },
    ])
  })

  it('counts no household without a phone that gets messages: there is nothing to remind', async () => {
    const { town, preview } = await aHandedOut()
    const [lineUserId = ''] = town.phonesOf('d1a1b1h2')
    await suspendResident(town.deps, { lineUserId, at: toInstant(town.clock.now()) })
    expect(await preview()).toMatchObject({ households: 4, people: 4 })
  })

  it('once a day in Japan, also where it came by itself', async () => {
    const { town, id, preview, reminds, reminded } = await aHandedOut(
      { policy: { remindDaysBefore: [2] } },
      { confirmBy: '2026-11-23' },
    )
    expect((await reminds()).status).toBe(200)
    expect(await preview()).toMatchObject({ blocked: 'reminded-today' })
    expect(await reminds()).toMatchObject({ status: 409, body: { code: 'reminded-today' } })
    await town.work()
    expect(reminded()).toBe(5)
    town.clock.reaches('2026-11-21T09:00:00+09:00')
    await town.schedules['remind-unread']?.run()
    await town.work()
    expect(await preview()).toMatchObject({ blocked: 'reminded-today' })
    town.clock.reaches('2026-11-22T00:00:00+09:00')
    expect(await preview()).toMatchObject({ blocked: null })
    expect((await getCircular(town.deps, id)).reminders.map(({ stage }) => stage)).toEqual(['by-hand-2026-11-20', '2d'])
  })

  it('does not come by itself on a day on which an officer has done so', async () => {
    const { town, reminds } = await aHandedOut({ policy: { remindDaysBefore: [2] } }, { confirmBy: '2026-11-22' })
    expect((await reminds()).status).toBe(200)
    await town.work()
    await town.schedules['remind-unread']?.run()
    await town.work()
    for (const { lineUserId } of town.residents) expect(town.line.timesSentTo(lineUserId)).toBeLessThanOrEqual(2)
  })

  it('two officers who press at once remind once', async () => {
    const { town, id, reminded, officer } = await aHandedOut()
    const other = await town.as(await town.appoints('associationOfficer', 'd1a1'))
    const power = interruptions(town.deps)
    const both = Promise.withResolvers<Fate>()
    let waiting = 0
    // Both have seen the numbers before either writes anything.
    power.decide((step) => {
      if (step !== 'transaction' || waiting >= 2) return 'goes well'
      waiting += 1
      if (waiting === 2) both.resolve('goes well')
      return both.promise
    })
    const answers = await Promise.all([await officer(), other].map((who) => who.post(`/api/circulars/${id}/reminder`)))
    power.end()
    await town.work()
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(reminded()).toBe(5)
    expect((await getCircular(town.deps, id)).reminders).toHaveLength(1)
  })
})

describe('it is refused', () => {
  const refused = async (story: Awaited<ReturnType<typeof aHandedOut>>, blocked: string, code: string) => {
    expect(await story.preview()).toMatchObject({ blocked })
    const { status, body } = await story.reminds()
    expect({ status, code: body.code }).toEqual({ status: 409, code })
    await story.town.work()
    expect(story.reminded()).toBe(0)
    expect((await getCircular(story.town.deps, story.id)).reminders).toEqual([])
  }

  it('where the month does not hold it', async () => {
    const story = await aHandedOut()
    story.town.line.month = { limit: 200, used: 196 }
    await refused(story, 'quota-not-enough', 'quota-not-enough')
  })

  it('at night', async () => {
    const story = await aHandedOut({ policy: { quietHours: { from: '21:00', to: '07:00' } } })
    story.town.clock.reaches('2026-11-20T21:00:00+09:00')
    await refused(story, 'quiet-hours', 'reminder-quiet-hours')
  })

  it('where nobody is left', async () => {
    await refused(await aHandedOut({ blocks: 1, households: 1 }), 'nobody-left', 'reminder-nobody-left')
  })

  it('for what was taken back', async () => {
    const story = await aHandedOut()
    await (await story.officer()).post(`/api/circulars/${story.id}/withdraw`, { reason: '間違い' }).expect(200)
    await refused(story, 'withdrawn', 'circular-withdrawn')
  })

  it('while it is still being sent', async () => {
    const story = await aHandedOut()
    story.town.line.willBehave(line.monthIsUsedUp)
    const id = await story.town.publishes()
    const officer = await story.officer()
    expect((await officer.get(`/api/circulars/${id}/reminder`).expect(200)).body).toMatchObject({
      blocked: 'not-sent-yet',
    })
    expect((await officer.post(`/api/circulars/${id}/reminder`)).body.code).toBe('reminder-not-sent-yet')
  })

  it('after a month', async () => {
    const story = await aHandedOut()
    story.town.clock.reaches('2026-12-20T10:01:00+09:00')
    await refused(story, 'too-old', 'reminder-too-old')
  })

  it('to those who may not', async () => {
    const { town, id } = await aHandedOut({ associations: 2 })
    const statusFor = async (who: string | null) => {
      const caller = await town.as(who)
      const asked = await caller.get(`/api/circulars/${id}/reminder`)
      const sent = await caller.post(`/api/circulars/${id}/reminder`)
      return [asked.status, sent.status]
    }
    expect(await statusFor(null)).toEqual([401, 401])
    expect(await statusFor(town.phonesOf('d1a1b1h1')[0] ?? '')).toEqual([403, 403])
    expect(await statusFor(town.officers.blockLeader)).toEqual([403, 403])
    expect(await statusFor(await town.appoints('associationOfficer', 'd1a2'))).toEqual([404, 404])
  })
})
