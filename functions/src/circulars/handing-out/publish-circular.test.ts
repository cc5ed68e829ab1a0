import { describe, expect, it } from 'vitest'
import { areas } from '../../areas/store.ts'
import { auditEntries } from '../../audit/write-audit.ts'
import { changeWishes } from '../../residents/change-resident.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { postbackEvent } from '../../testing/events.ts'
import { interruptions } from '../../testing/interruptions.ts'
import * as line from '../../testing/line-answers.ts'

const timesEach = (town: Town) => town.residents.map(({ lineUserId }) => town.line.timesSentTo(lineUserId))
const officerOf = (town: Town) => town.as(town.officers.associationOfficer)
const publish = async (town: Town, id: string, body?: object) =>
  (await officerOf(town)).post(`/api/circulars/${id}/publish`, body)
const statusOf = async (town: Town, id: string) => (await (await officerOf(town)).get(`/api/circulars/${id}`)).body

describe('publishCircular', () => {
  it('reaches exactly the phones of the chosen blocks, each once', async () => {
    const town = await aTown({ blocks: 3, residentsEach: 2 })
    await town.publishes({ audience: ['d1a1b1', 'd1a1b3'] })
    for (const { lineUserId, areaId } of town.residents)
      expect(town.line.timesSentTo(lineUserId)).toBe(areaId === 'd1a1b2' ? 0 : 1)
  })

  it('closes the account: every household is in one state and they add up', async () => {
    const town = await aTown({ blocks: 2, households: 4 })
    const id = await town.publishes()
    const [first] = town.phonesOf('d1a1b1h1')
    await town.webhook(postbackEvent(first ?? '', `do=circular.confirm&circularId=${id}`))
    const leader = await town.as(town.officers.blockLeader)
    await leader.put(`/api/circulars/${id}/receipts/d1a1b1h2`, { via: 'paper' }).expect(200, { state: 'paper' })
    const { body } = await (await officerOf(town)).get(`/api/circulars/${id}/reach`).expect(200)
    expect(body.counts).toEqual({ households: 8, line: 1, unread: 6, paper: 1, spoken: 0, notReached: 0 })
    expect(body.households).toHaveLength(8)
    expect(town.line.replies.at(-1)?.messages[0]).toMatchObject({ text: '確認しました。ご家族の分もこれで済みです。' })
  })

  it('gives one message to everybody in the city, those outside any association too', async () => {
    const town = await aTown({ districts: 2, associations: 2, blocks: 1, households: 1 })
    const outside = await town.movesIn('outside', 'd2')
    await town.publishes({ senderAreaId: 'city', audience: ['city', 'd1', 'd1a1b1'] }, town.officers.cityStaff)
    expect(timesEach(town)).toEqual([1, 1, 1, 1])
    expect(town.line.timesSentTo(outside.lineUserId)).toBe(1)
  })

  it('speaks to everybody in their own language', async () => {
    const town = await aTown({ households: 1 })
    const [japanese, vietnamese] = town.residents.map(({ lineUserId }) => lineUserId)
    await changeWishes(town.deps, vietnamese ?? '', { language: 'vi' })
    await town.publishes({ category: 'garbage' })
    const sentTo = (who?: string) =>
      JSON.stringify(town.line.accepted.find(({ to }) => to.includes(who ?? ''))?.messages)
    expect(sentTo(japanese)).toContain('ごみ')
    expect(sentTo(vietnamese)).toContain('Rác')
    expect(sentTo(vietnamese)).toContain('秋の一斉清掃のお知らせ')
  })

  it('is done when the last batch is', async () => {
    const town = await aTown()
    const id = await town.writes()
    const pressed = await publish(town, id)
    expect(pressed).toMatchObject({
      status: 200,
      body: { status: 'sending', office: { canEdit: false, canWithdraw: true } },
    })
    town.line.willBehave(line.monthIsUsedUp)
    await town.work()
    expect(await statusOf(town, id)).toMatchObject({
      status: 'sending',
      office: { delivery: { status: 'paused', paused: 'quota', total: 6, sent: 0, waiting: 6 } },
    })
    await (await officerOf(town)).post(`/api/circulars/${id}/resume`).expect(200)
    await town.work()
    expect(await statusOf(town, id)).toMatchObject({
      status: 'sent',
      office: { delivery: { status: 'done', paused: null, total: 6, sent: 6, waiting: 0 } },
    })
    expect(timesEach(town)).toEqual(Array(6).fill(1))
    const resumed = await auditEntries(town.deps).where('action', '==', 'delivery.resumed').get()
    expect(resumed.docs.map((doc) => doc.data())).toMatchObject([{ by: town.officers.associationOfficer, on: { id } }])
    await (await officerOf(town)).post(`/api/circulars/${id}/resume`).expect(409)
  })
})

describe('publishing twice', () => {
  it('is one delivery when two officers press at once', async () => {
    const town = await aTown()
    const id = await town.writes()
    const both = [town.officers.associationOfficer, town.officers.districtOfficer]
    const answers = await Promise.all(
      both.map(async (who) => (await town.as(who)).post(`/api/circulars/${id}/publish`)),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    await town.work()
    expect(timesEach(town)).toEqual(Array(6).fill(1))
    expect((await town.deps.db.collection('deliveries').count().get()).data().count).toBe(1)
    const published = await auditEntries(town.deps).where('action', '==', 'circular.published').get()
    expect(published.size).toBe(1)
  })

  it('is still one delivery when it has long been sent', async () => {
    const town = await aTown()
    const id = await town.publishes()
    town.queue.forgetIds()
    expect(await publish(town, id, { version: 99 })).toMatchObject({ status: 200, body: { status: 'sent' } })
    await town.work()
    expect(timesEach(town)).toEqual(Array(6).fill(1))
  })

  it.each([
    ['the second press', async (town: Town, id: string) => void (await publish(town, id))],
    ['the sweep', async (town: Town) => town.schedules['sweep-deliveries']?.run()],
  ])('is healed by %s when the process died right after the first', async (_, heal) => {
    const town = await aTown()
    const id = await town.writes()
    const power = interruptions(town.deps)
    power.decide((step) => (step === 'enqueue' ? 'never happens' : 'goes well'))
    expect(await publish(town, id)).toMatchObject({ status: 500, body: { code: 'unexpected' } })
    power.end()
    await town.work()
    expect(timesEach(town)).toEqual(Array(6).fill(0))
    await heal(town, id)
    await town.work()
    expect(timesEach(town)).toEqual(Array(6).fill(1))
    expect(await statusOf(town, id)).toMatchObject({ status: 'sent' })
  })
})

describe('publishing is refused', () => {
  it('when the draft is not the one that was looked at', async () => {
    const town = await aTown()
    const id = await town.writes()
    expect(await publish(town, id, { version: 2 })).toMatchObject({ status: 409, body: { code: 'circular-changed' } })
    expect(await publish(town, id, { version: 1 })).toMatchObject({ status: 200 })
  })

  it('when nobody would get it', async () => {
    const town = await aTown()
    const block = (await areas(town.deps).doc('d1a1b1').get()).data()
    if (block)
      await areas(town.deps)
        .doc('d1a1b9')
        .set({ ...block, id: 'd1a1b9' })
    const id = await town.writes({ audience: ['d1a1b9'] })
    const { status, body } = await publish(town, id)
    expect([status, body.code]).toEqual([400, 'audience-nobody'])
    expect(body.detail).toMatch(/送り先/)
    expect(await statusOf(town, id)).toMatchObject({ status: 'draft', office: { canEdit: true } })
  })

  it('when the day to confirm has gone by meanwhile', async () => {
    const town = await aTown()
    const id = await town.writes({ confirmBy: '2026-11-22' })
    town.clock.reaches('2026-11-23T00:00:00+09:00')
    const { status, body } = await publish(town, id)
    expect([status, body.fields[0].code]).toEqual([400, 'confirm-by-past'])
  })

  it('when it was taken back', async () => {
    const town = await aTown()
    const id = await town.publishes()
    await (await officerOf(town)).post(`/api/circulars/${id}/withdraw`, { reason: '間違い' }).expect(200)
    expect(await publish(town, id)).toMatchObject({ status: 409, body: { code: 'circular-already-sent' } })
  })

  it('for those who may not, and for circulars that do not exist', async () => {
    const town = await aTown({ associations: 2 })
    const id = await town.writes()
    const statusFor = async (who: string | null, circular = id) =>
      (await (await town.as(who)).post(`/api/circulars/${circular}/publish`)).status
    expect(await statusFor(null)).toBe(401)
    expect(await statusFor(town.phonesOf('d1a1b1h1')[0] ?? '')).toBe(403)
    expect(await statusFor(town.officers.blockLeader)).toBe(403)
    expect(await statusFor(await town.appoints('associationOfficer', 'd1a2'))).toBe(404)
    for (const forged of ['none', '..%2F..', '%E0%A4%A', 'a b'])
      expect(await statusFor(town.officers.cityStaff, forged)).toBe(404)
    expect(await statusOf(town, id)).toMatchObject({ status: 'draft' })
  })
})

describe('a household without a phone', () => {
  it('is in the books from the beginning, and a circular for such households alone is handed out on paper', async () => {
    const town = await aTown({ residentsEach: 0 })
    const id = await town.publishes()
    expect(town.line.attempts).toEqual([])
    const { body } = await (await officerOf(town)).get(`/api/circulars/${id}/reach`).expect(200)
    expect(body.counts).toMatchObject({ households: 6, notReached: 6 })
    expect(await statusOf(town, id)).toMatchObject({ status: 'sent', office: { delivery: { total: 0 } } })
  })
})
