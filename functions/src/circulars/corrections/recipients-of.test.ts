import { describe, expect, it } from 'vitest'
import { toInstant } from '../../platform/time.ts'
import { changeWishes, suspendResident } from '../../residents/change-resident.ts'
import { removeResident } from '../../residents/leaving/remove-resident.ts'
import { aTown, type Town, type TownSize } from '../../testing/a-town.ts'
import * as line from '../../testing/line-answers.ts'
import type { Behaviour } from '../../testing/line-recorder.ts'

const officerOf = (town: Town) => town.as(town.officers.associationOfficer)
const withdraws = async (town: Town, id: string) => {
  await (await officerOf(town)).post(`/api/circulars/${id}/withdraw`, { reason: '時刻がちがっていました' }).expect(200)
  await town.work()
  await town.schedules['sweep-deliveries']?.run()
  await town.work()
}
const writesCorrection = async (town: Town, id: string): Promise<string> =>
  (await (await officerOf(town)).post(`/api/circulars/${id}/correction`).expect(200)).body.id
const publishes = async (town: Town, id: string, timing: object = { kind: 'now' }) => {
  const { body } = await (await officerOf(town)).post(`/api/circulars/${id}/publish`, { timing }).expect(200)
  await town.work()
  return body
}
const reachOf = async (town: Town, id: string) =>
  (await (await officerOf(town)).get(`/api/circulars/${id}/reach?areaId=d1a1`).expect(200)).body
const estimateOf = async (town: Town, id: string) =>
  (await (await officerOf(town)).get(`/api/circulars/${id}/estimate`).expect(200)).body

/** People by whether a circular arrived at them: its page is in the message. */
const sentOf = (town: Town, id: string): string[] =>
  town.line.accepted
    .filter(({ messages }) => JSON.stringify(messages).includes(`/r/circulars/${id}`))
    .flatMap(({ to }) => to)
const sorted = (people: string[]) => people.toSorted()

/** A circular in two languages: LINE takes the first request, does as told with the other, and then the circular is withdrawn. */
const aHalfSent = async (afterwards: Behaviour, size: TownSize = {}) => {
  const town = await aTown(size)
  for (const { lineUserId } of town.residents.filter((_, index) => index % 2 === 1))
    await changeWishes(town.deps, lineUserId, { language: 'en' })
  town.line.willBehave(() => {
    town.line.alwaysBehaves(afterwards)
    return 'accepted'
  })
  const id = await town.writes()
  await (await officerOf(town)).post(`/api/circulars/${id}/publish`).expect(200)
  // A batch without an answer is given up by the queue.
  await town.work().catch(() => undefined)
  const [first] = town.line.accepted
  await withdraws(town, id)
  town.line.alwaysBehaves(() => 'accepted')
  const got = first?.to ?? []
  const others = town.residents.map(({ lineUserId }) => lineUserId).filter((who) => !got.includes(who))
  return { town, id, got, others }
}

/** A digest whose time has come: a circular to the first block, and one to both. */
const aDigestOfTwo = async () => {
  const town = await aTown({ policy: { digest: { weekdays: [1, 2, 3, 4, 5, 6, 7], times: ['18:00'] } } })
  const wrong = await town.writes({ audience: ['d1a1b1'], title: '違っている回覧' })
  const right = await town.writes({ title: '正しい回覧' })
  for (const id of [wrong, right]) await publishes(town, id, { kind: 'digest' })
  town.clock.reaches('2026-11-20T18:00:00+09:00')
  return { town, wrong, right }
}

describe('a correction goes to exactly those who got what it puts right', () => {
  it('of a delivery that was stopped half-way', async () => {
    const { town, id, got, others } = await aHalfSent(line.monthIsUsedUp)
    expect([got.length, others.length]).toEqual([3, 3])
    expect(sorted(sentOf(town, id))).toEqual(sorted(got))
    const correction = await writesCorrection(town, id)
    await publishes(town, correction)
    expect(sorted(sentOf(town, correction))).toEqual(sorted(got))
    for (const who of others) expect(town.line.timesSentTo(who)).toBe(0)
  })

  it('and to those who may have got it: LINE never answered', async () => {
    const { town, id, got, others } = await aHalfSent(line.breaksAfterTaking)
    const page = (await (await officerOf(town)).get(`/api/circulars/${id}`).expect(200)).body
    expect(page.office.delivery).toMatchObject({ sent: 3, uncertain: 3 })
    const correction = await writesCorrection(town, id)
    await publishes(town, correction)
    expect(sorted(sentOf(town, correction))).toEqual(sorted([...got, ...others]))
  })

  it('nobody twice and nobody who is gone or has blocked the account', async () => {
    const town = await aTown({ residentsEach: 2 })
    const id = await town.publishes()
    await withdraws(town, id)
    const [gone = '', blocked = ''] = town.residents.map(({ lineUserId }) => lineUserId)
    await removeResident(town.deps, gone)
    await suspendResident(town.deps, { lineUserId: blocked, at: toInstant(town.clock.now()) })
    const correction = await writesCorrection(town, id)
    expect(await estimateOf(town, correction)).toMatchObject({ residents: 10, messages: 10, blocked: 1 })
    await publishes(town, correction)
    await town.schedules['sweep-deliveries']?.run()
    await town.work()
    expect(sorted(sentOf(town, correction))).toEqual(
      sorted(town.residents.map(({ lineUserId }) => lineUserId).filter((who) => who !== gone && who !== blocked)),
    )
  })

  it('not to whoever joined since, though the circular stands in their list', async () => {
    const town = await aTown()
    const early = await town.movesIn('early', 'd1')
    const by = town.officers.districtOfficer
    const id = await town.publishes({ senderAreaId: 'd1', audience: ['d1'] }, by)
    const office = await town.as(by)
    await office.post(`/api/circulars/${id}/withdraw`, { reason: '間違い' }).expect(200)
    const late = await town.movesIn('late', 'd1')
    const correction = (await office.post(`/api/circulars/${id}/correction`).expect(200)).body.id
    await office.post(`/api/circulars/${correction}/publish`).expect(200)
    await town.work()
    expect(sentOf(town, correction)).toContain(early.lineUserId)
    expect(sentOf(town, correction)).not.toContain(late.lineUserId)
    const { body } = await (await town.as(late.lineUserId)).get('/api/circulars').expect(200)
    expect(body.circulars.map(({ id: each }: { id: string }) => each)).toContain(correction)
  })

  it('of one circular of a digest: only where that one was in the letter', async () => {
    const { town, wrong, right } = await aDigestOfTwo()
    await town.work()
    expect(sentOf(town, right)).toHaveLength(6)
    expect(sentOf(town, wrong)).toHaveLength(3)
    await withdraws(town, wrong)
    const correction = await writesCorrection(town, wrong)
    expect(await estimateOf(town, correction)).toMatchObject({ residents: 3, households: 3, nextDigestAt: null })
    const officer = await officerOf(town)
    const bundled = await officer.post(`/api/circulars/${correction}/publish`, { timing: { kind: 'digest' } })
    expect(bundled).toMatchObject({ status: 400, body: { code: 'correction-not-in-digest' } })
    await publishes(town, correction)
    expect(sorted(sentOf(town, correction))).toEqual(sorted(sentOf(town, wrong)))
  })

  it('of a digest that goes on for the others in it, after the correction is out', async () => {
    const { town, wrong, right } = await aDigestOfTwo()
    town.line.willBehave(line.refusesChannel)
    await town.work()
    await withdraws(town, wrong)
    expect(town.line.accepted).toEqual([])
    const correction = await writesCorrection(town, wrong)
    await publishes(town, correction)
    await (await officerOf(town)).post(`/api/circulars/${right}/resume`).expect(200)
    await town.work()
    expect(sentOf(town, wrong)).toHaveLength(3)
    expect(sorted(sentOf(town, correction))).toEqual(sorted(sentOf(town, wrong)))
  })
})

describe('the books of a correction', () => {
  it('hold the households that LINE brought it to', async () => {
    const { town, id, got } = await aHalfSent(line.monthIsUsedUp, { blocks: 1, households: 6 })
    const correction = await writesCorrection(town, id)
    expect(await estimateOf(town, correction)).toMatchObject({ households: 3, onLine: 3, residents: 3, paperCopies: 0 })
    await publishes(town, correction)
    const { counts, households } = await reachOf(town, correction)
    expect(counts).toMatchObject({ households: 3, unread: 3 })
    expect(households.map((each: { householdId: string }) => each.householdId)).toEqual(
      town.residents.filter(({ lineUserId }) => got.includes(lineUserId)).map(({ householdId }) => householdId),
    )
  })

  it('and those noted on paper and by word of mouth', async () => {
    const town = await aTown({ blocks: 1, households: 4, residentsEach: 0 })
    const id = await town.publishes()
    const officer = await officerOf(town)
    await officer.put(`/api/circulars/${id}/receipts/d1a1b1h1`, { via: 'paper' }).expect(200)
    await officer.put(`/api/circulars/${id}/receipts/d1a1b1h2`, { via: 'spoken' }).expect(200)
    await withdraws(town, id)
    const correction = await writesCorrection(town, id)
    expect(await estimateOf(town, correction)).toMatchObject({ households: 2, residents: 0, paperCopies: 2 })
    await publishes(town, correction)
    expect((await reachOf(town, correction)).counts).toMatchObject({ households: 2, notReached: 2 })
  })

  it('are all of them where it was handed round on paper alone: nobody knows where the sheet has been', async () => {
    const town = await aTown({ blocks: 1, households: 4 })
    const id = await town.writes()
    await publishes(town, id, { kind: 'paper' })
    await withdraws(town, id)
    const correction = await writesCorrection(town, id)
    expect(await estimateOf(town, correction)).toMatchObject({ households: 4, residents: 0, paperCopies: 4 })
  })

  it('have a place for a household that got nothing, finds it in its list and confirms', async () => {
    const { town, id, others } = await aHalfSent(line.monthIsUsedUp, { blocks: 1, households: 2 })
    const correction = await writesCorrection(town, id)
    await publishes(town, correction)
    await (await town.as(others[0] ?? '')).post(`/api/circulars/${correction}/receipts`).expect(200)
    expect((await reachOf(town, correction)).counts).toMatchObject({ households: 2, line: 1, unread: 1 })
  })

  it('also in an association in which nobody got it', async () => {
    const town = await aTown({ associations: 2, blocks: 1, households: 1 })
    const [, second = ''] = town.residents.map(({ lineUserId }) => lineUserId)
    await changeWishes(town.deps, second, { language: 'en' })
    town.line.alwaysBehaves(({ to }) =>
      to.includes(second) ? line.monthIsUsedUp({ to, messages: [], retryKey: '' }) : 'accepted',
    )
    const by = town.officers.districtOfficer
    const office = await town.as(by)
    const id = await town.publishes({ senderAreaId: 'd1', audience: ['d1'] }, by)
    await office.post(`/api/circulars/${id}/withdraw`, { reason: '間違い' }).expect(200)
    await town.schedules['sweep-deliveries']?.run()
    await town.work()
    town.line.alwaysBehaves(() => 'accepted')
    const correction = (await office.post(`/api/circulars/${id}/correction`).expect(200)).body.id
    await office.post(`/api/circulars/${correction}/publish`).expect(200)
    await town.work()
    expect(town.line.timesSentTo(second)).toBe(0)
    await (await town.as(second)).post(`/api/circulars/${correction}/receipts`).expect(200)
  })
})

describe('a correction shows', () => {
  it('that it is one, in the bubble and on the lock screen', async () => {
    const town = await aTown({ blocks: 1, households: 1 })
    const id = await town.publishes()
    await withdraws(town, id)
    const correction = await writesCorrection(town, id)
    await publishes(town, correction)
    const shown = town.line.accepted.map(({ messages }) => messages[0])
    expect(shown.map((message) => String(message?.altText).startsWith('訂正のお知らせ'))).toEqual([false, true])
    expect(JSON.stringify(shown[1]?.contents)).toContain('訂正のお知らせ')
  })

  it('on the page of what was withdrawn, once it is out', async () => {
    const town = await aTown()
    const id = await town.publishes()
    const reader = town.phonesOf('d1a1b1h1')[0] ?? ''
    const page = async () => (await (await town.as(reader)).get(`/api/circulars/${id}`).expect(200)).body
    expect((await page()).correctedBy).toBeNull()
    await withdraws(town, id)
    const correction = await writesCorrection(town, id)
    expect((await page()).correctedBy).toBeNull()
    await publishes(town, correction)
    expect((await page()).correctedBy).toEqual({ id: correction, title: '【訂正】秋の一斉清掃のお知らせ' })
    await withdraws(town, correction)
    expect((await page()).correctedBy).toBeNull()
  })
})
