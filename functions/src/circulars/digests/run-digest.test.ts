import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../audit/write-audit.ts'
import { changeWishes } from '../../residents/change-resident.ts'
import { aDigestTown, type DigestTown, EVERY_EVENING } from '../../testing/a-digest-town.ts'
import { postbackEvent } from '../../testing/events.ts'
import * as line from '../../testing/line-answers.ts'
import { circulars, getCircular } from '../store.ts'

const city = (town: DigestTown) => town.officers.cityStaff
const statusOf = async (town: DigestTown, id: string) => (await getCircular(town.deps, id)).status
const reachOf = async (town: DigestTown, id: string) =>
  (await (await town.as(city(town))).get(`/api/circulars/${id}/reach`).expect(200)).body
const press = async (town: DigestTown, id: string, what: string, body?: object) =>
  (await town.as(city(town))).post(`/api/circulars/${id}/${what}`, body).expect(200)
const deeds = async (town: DigestTown, ...wanted: string[]) => {
  const { docs } = await auditEntries(town.deps).get()
  return docs.map((doc) => doc.data()).filter(({ action }) => wanted.includes(action))
}

describe('a digest of three circulars to overlapping areas', () => {
  it('gives each person one push, billed once, with exactly the circulars that concern them, the most urgent first', async () => {
    const town = await aDigestTown({ districts: 2, associations: 2, blocks: 2, households: 2, residentsEach: 1 })
    const outside = await town.movesIn('outside', 'd1')
    const toCity = await town.handsIn({ senderAreaId: 'city', audience: ['city'] }, city(town))
    const toBlock = await town.handsIn({ audience: ['d1a1b1'], confirmBy: '2026-12-24' })
    const toDistricts = await town.handsIn(
      { senderAreaId: 'city', audience: ['d1', 'd2a1'], confirmBy: '2026-11-28' },
      city(town),
    )
    expect(town.line.accepted).toEqual([])

    await town.evening()
    const inOrder = (areaId: string) => [
      ...(areaId.startsWith('d1') || areaId.startsWith('d2a1') ? [toDistricts] : []),
      ...(areaId === 'd1a1b1' ? [toBlock] : []),
      toCity,
    ]
    for (const { lineUserId, areaId } of town.residents) expect(town.shownTo(lineUserId)).toEqual([inOrder(areaId)])
    expect(town.shownTo(outside.lineUserId)).toEqual([[toDistricts, toCity]])
    expect(town.billed()).toBe(town.residents.length + 1)
  })

  it('keeps the books of each: its own households, delivered, confirmed one by one', async () => {
    const town = await aDigestTown({ associations: 2, households: 2 })
    const wide = await town.handsIn({ senderAreaId: 'd1', audience: ['d1'] }, town.officers.districtOfficer)
    const narrow = await town.handsIn({ audience: ['d1a1b1'] })
    await town.evening()
    const [mother = ''] = town.phonesOf('d1a1b1h1')
    await town.webhook(postbackEvent(mother, `do=circular.confirm&circularId=${narrow}`))
    const none = { line: 0, paper: 0, spoken: 0, notReached: 0 }
    expect((await reachOf(town, wide)).counts).toEqual({ ...none, households: 8, unread: 8 })
    expect((await reachOf(town, narrow)).counts).toEqual({ ...none, households: 2, line: 1, unread: 1 })
    expect([await statusOf(town, wide), await statusOf(town, narrow)]).toEqual(['sent', 'sent'])
  })

  it('speaks to everybody in their own language', async () => {
    const town = await aDigestTown({ households: 1, blocks: 2 })
    const [japanese = '', vietnamese = ''] = town.residents.map(({ lineUserId }) => lineUserId)
    await changeWishes(town.deps, vietnamese, { language: 'vi' })
    const ids = [await town.handsIn({ confirmBy: '2026-11-28' }), await town.handsIn()]
    await town.evening()
    expect([town.shownTo(japanese), town.shownTo(vietnamese)]).toEqual([[ids], [ids]])
    const altText = (who: string) => town.line.accepted.find(({ to }) => to.includes(who))?.messages[0]?.altText
    expect(altText(japanese)).toMatch(/^回覧2件：/)
    expect(altText(vietnamese)).toMatch(/^2 thông báo: /)
  })
})

describe('the set of a person', () => {
  it('of one circular looks as a circular always does', async () => {
    const town = await aDigestTown({ households: 1 })
    const forAll = await town.handsIn()
    const forFirst = await town.handsIn({ audience: ['d1a1b1'] })
    await town.evening()
    const [first = '', second = ''] = town.residents.map(({ lineUserId }) => lineUserId)
    const contents = (who: string) => town.line.accepted.find(({ to }) => to.includes(who))?.messages[0]?.contents
    expect(contents(first)).toMatchObject({ type: 'carousel' })
    expect(contents(second)).toMatchObject({ type: 'bubble' })
    expect([town.shownTo(first), town.shownTo(second)]).toEqual([[[forAll, forFirst]], [[forAll]]])
  })

  it('of fifteen is one carousel of eleven and the number of the others, and all fifteen are in the list', async () => {
    const town = await aDigestTown({ blocks: 1, households: 1 })
    const ids: string[] = []
    for (let n = 0; n < 15; n++) ids.push(await town.handsIn({ title: `回覧${n}` }))
    await town.evening()
    const [reader = ''] = town.residents.map(({ lineUserId }) => lineUserId)
    expect(town.shownTo(reader)).toEqual([ids.slice(0, 11)])
    expect(JSON.stringify(town.line.accepted[0]?.messages)).toContain('ほか4件')
    const { body } = await (await town.as(reader)).get('/api/circulars').expect(200)
    expect(body.circulars.map(({ id }: { id: string }) => id).toSorted()).toEqual(ids.toSorted())
    for (const id of ids) expect(await statusOf(town, id)).toBe('sent')
  })
})

describe('over two evenings', () => {
  it('nobody gets a circular twice, and what came after the first goes with the second', async () => {
    const town = await aDigestTown({ blocks: 1, households: 2 })
    const early = [await town.handsIn(), await town.handsIn()]
    await town.evening()
    const late = await town.handsIn()
    await town.schedules['run-digests']?.run()
    await town.work()
    await town.evening('2026-11-21')
    await town.evening('2026-11-22')
    for (const { lineUserId } of town.residents) expect(town.shownTo(lineUserId)).toEqual([early, [late]])
    expect(await town.digests()).toBe(2)
  })
})

describe('an empty digest', () => {
  it('is not sent, and leaves nothing behind', async () => {
    const town = await aDigestTown({ blocks: 1, households: 1 })
    await press(town, await town.handsIn(), 'cancel')
    await town.evening()
    expect(town.line.attempts).toEqual([])
    expect(await town.digests()).toBe(0)
    expect(await deeds(town, 'digest.sent', 'digest.postponed')).toEqual([])
  })
})

describe('more than fits into one', () => {
  it('goes out in two pushes, the second one five minutes later', async () => {
    const town = await aDigestTown({ blocks: 1, households: 1 })
    const one = await getCircular(town.deps, await town.handsIn())
    const write = town.deps.db.batch()
    for (let n = 0; n < 101; n++) write.set(circulars(town.deps).doc(`copy-${n}`), { ...one, id: `copy-${n}` })
    await write.commit()
    await town.evening()
    expect(town.line.accepted).toHaveLength(1)
    town.clock.passes(5, 'minutes')
    await town.schedules['run-digests']?.run()
    await town.work()
    expect(town.line.accepted).toHaveLength(2)
    const left = await circulars(town.deps).where('status', '==', 'scheduled').count().get()
    expect(left.data().count).toBe(0)
  })
})

describe('where the month’s messages do not suffice', () => {
  it('nothing is lost: all waits for the next evening, and every sender finds it in the record', async () => {
    const town = await aDigestTown({ blocks: 1, households: 3 })
    const ids = [await town.handsIn(), await town.handsIn({ senderAreaId: 'city', audience: ['city'] }, city(town))]
    town.line.month = { limit: 10, used: 8 }
    await town.evening()
    await town.schedules['run-digests']?.run()
    await town.work()
    expect(town.line.attempts).toEqual([])
    for (const id of ids)
      expect(await getCircular(town.deps, id)).toMatchObject({
        status: 'scheduled',
        schedule: { kind: 'digest', at: '2026-11-21T09:00:00.000Z', digestAreaId: 'city' },
      })
    const postponed = await deeds(town, 'digest.postponed')
    expect(postponed.map(({ on, by }) => [on.id, by]).toSorted()).toEqual(ids.map((id) => [id, 'system']).toSorted())
    const { body } = await (await town.as(town.officers.associationOfficer)).get('/api/audit?areaId=d1a1').expect(200)
    expect(body.entries[0]).toMatchObject({ action: 'digest.postponed', on: { id: ids[0] } })

    town.line.month = { limit: 10, used: 7 }
    await town.evening('2026-11-21')
    for (const { lineUserId } of town.residents) expect(town.shownTo(lineUserId)).toEqual([ids])
  })

  it('what the circulars of the digest had promised each is not counted against it: together they cost less', async () => {
    const town = await aDigestTown({ blocks: 1, households: 3 })
    town.line.month = { limit: 6, used: 0 }
    const ids = [await town.handsIn(), await town.handsIn()]
    town.line.month = { limit: 6, used: 3 }
    await town.evening()
    expect(town.billed()).toBe(3)
    expect(await statusOf(town, ids[0] ?? '')).toBe('sent')
  })
})

describe('while people sleep', () => {
  it('a digest waits until they do not', async () => {
    const town = await aDigestTown({ blocks: 1, households: 1, policy: { digest: EVERY_EVENING } })
    const staff = await town.as(city(town))
    await staff
      .put('/api/areas/city/policy', { holdSeconds: 0, quietHours: { from: '17:00', to: '07:00' } })
      .expect(200)
    const id = await town.handsIn()
    await town.evening()
    await town.schedules['run-digests']?.run()
    await town.work()
    const refused = await staff.post('/api/areas/d1a1/digest')
    expect([refused.status, refused.body.code]).toEqual([409, 'quiet-hours'])
    expect(town.line.attempts).toEqual([])
    await town.queue.runAll(town.tasks, { clock: town.clock, until: '2026-11-21T07:00:00+09:00' })
    expect(town.shownTo(town.residents[0]?.lineUserId ?? '')).toEqual([[id]])
  })
})

describe('a phone that LINE calls malformed', () => {
  it('is struck from the books of every circular it was to get', async () => {
    const town = await aDigestTown({ blocks: 1, households: 2 })
    const [wrong = '', right = ''] = town.residents.map(({ lineUserId }) => lineUserId)
    const ids = [await town.handsIn(), await town.handsIn()]
    town.line.alwaysBehaves(line.callsMalformed([wrong]))
    await town.evening()
    expect([town.shownTo(wrong), town.shownTo(right)]).toEqual([[], [ids]])
    for (const id of ids)
      expect((await reachOf(town, id)).counts).toMatchObject({ households: 2, unread: 1, notReached: 1 })
  })
})
