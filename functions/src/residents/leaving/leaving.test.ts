import { describe, expect, it } from 'vitest'
import { households } from '../../households/store.ts'
import { rosters } from '../../rosters/store.ts'
import { aPhone, type Phone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { diesAt, interruptions } from '../../testing/interruptions.ts'
import { residentBooks } from '../../testing/resident-books.ts'
import { tracesOf } from '../../testing/traces.ts'
import { findResident } from '../store.ts'

const phoneOf = (town: Town, householdId: string) => aPhone(town, town.phonesOf(householdId)[0])
const phonesCounted = async (town: Town, householdId: string) =>
  (await households(town.deps).doc(householdId).get()).data()?.residentCount
const onRoster = async (town: Town, { lineUserId }: Phone, areaId = 'd1a1') =>
  (await rosters(town.deps).doc(areaId).get()).data()?.members[lineUserId] ?? null

/** Where a person's id stands. The ledger of what was sent keeps its recipients; a delivery without them could be doubled. */
const tracesOutsideTheLedger = async (town: Town, { lineUserId }: Phone) =>
  (await tracesOf(town.deps.db, lineUserId)).filter((path) => !/^deliveries\/\w+\/batches\//.test(path))

const leaves = async (phone: Phone) => {
  await phone.tapsOld('do=settings')
  await phone.taps('登録をやめる')
  return phone.taps('やめる')
}

const joinsDistrict = async (phone: Phone) => {
  await phone.becomesFriend()
  await phone.taps('日本語')
  await phone.taps('番号がない')
  await phone.taps('第1校区')
  await phone.taps('自治会に入っていない')
  return phone.taps('同意して登録する')
}

describe('leaving', () => {
  it('deletes the registration, the place on the roster and the count, and nothing is sent any more', async () => {
    const town = await aTown()
    const phone = phoneOf(town, 'd1a1b1h1')
    await town.publishes()
    expect(town.line.timesSentTo(phone.lineUserId)).toBe(1)
    expect((await leaves(phone)).text).toBe('登録をやめました。預かったものは消しました。ありがとうございました。')

    expect(await findResident(town.deps, phone.lineUserId)).toBeNull()
    expect(await onRoster(town, phone)).toBeNull()
    expect(await phonesCounted(town, 'd1a1b1h1')).toBe(0)
    await town.publishes()
    expect(town.line.timesSentTo(phone.lineUserId)).toBe(1)
    expect(town.line.timesSentTo(phoneOf(town, 'd1a1b1h2').lineUserId)).toBe(2)
  })

  it('leaves the person’s id nowhere, whatever went before', async () => {
    const town = await aTown()
    const phone = phoneOf(town, 'd1a1b1h1')
    const circular = await town.publishes()
    await phone.tapsOld(`do=circular.confirm&circularId=${circular}`)
    await phone.writes('こんにちは')
    await phone.tapsOld('do=join.start')
    await leaves(phone)
    expect(await tracesOutsideTheLedger(town, phone)).toEqual([])
  })

  it('leaves nothing of somebody outside any association either, though what was confirmed stays', async () => {
    const town = await aTown()
    const phone = aPhone(town)
    await joinsDistrict(phone)
    const officer = await town.as(town.officers.districtOfficer)
    const written = { senderAreaId: 'd1', audience: ['d1'], title: '回覧', text: '', category: 'notice' }
    const { body: circular } = await officer.post('/api/circulars', written).expect(201)
    await officer.post(`/api/circulars/${circular.id}/publish`).expect(200)
    await town.work()
    expect((await phone.tapsOld(`do=circular.confirm&circularId=${circular.id}`)).text).toBe(
      '確認しました。ありがとうございます。',
    )
    const receipts = () => town.deps.db.collection(`circulars/${circular.id}/receipts`).get()
    expect((await receipts()).size).toBe(1)

    await leaves(phone)
    expect(await tracesOutsideTheLedger(town, phone)).toEqual([])
    expect((await receipts()).size).toBe(1)
  })

  it('leaves nothing of somebody who wrote wrong codes before joining', async () => {
    const town = await aTown()
    const phone = aPhone(town)
    await phone.becomesFriend()
    await phone.taps('日本語')
    await phone.writes('2222-2222')
    await phone.taps('番号がない')
    await phone.taps('第1校区')
    await phone.taps('自治会に入っていない')
    await phone.taps('同意して登録する')
    await leaves(phone)
    expect(await tracesOutsideTheLedger(town, phone)).toEqual([])
  })

  it('can be undone by joining again with the code', async () => {
    const town = await aTown()
    const phone = phoneOf(town, 'd1a1b1h1')
    await leaves(phone)
    await phone.taps('登録をはじめる')
    await phone.taps('English')
    await phone.writes(await town.codeFor('d1a1b1h1'))
    await phone.taps('Yes')
    await phone.taps('Agree and register')
    expect(await onRoster(town, phone)).toEqual({ householdId: 'd1a1b1h1', blockId: 'd1a1b1', language: 'en' })
    expect(await phonesCounted(town, 'd1a1b1h1')).toBe(1)
    await town.publishes()
    expect(town.line.timesSentTo(phone.lineUserId)).toBe(1)
  })

  it('asked and answered with no, or tapped twice, harms nobody', async () => {
    const town = await aTown()
    const phone = phoneOf(town, 'd1a1b1h1')
    await phone.tapsOld('do=leave.ask')
    expect((await phone.taps('やめない')).text).toBe('登録はそのままです。')
    expect(await onRoster(town, phone)).not.toBeNull()
    await leaves(phone)
    expect((await phone.tapsOld('do=leave.answer&answer=yes')).buttons).toContain('日本語')
    expect(await phonesCounted(town, 'd1a1b1h1')).toBe(0)
  })

  it('works from the page too, also for somebody who is not registered', async () => {
    const town = await aTown()
    const phone = phoneOf(town, 'd1a1b1h1')
    const page = await town.as(phone.lineUserId)
    await page.post('/api/me/leave').expect(200, { left: true })
    await page.post('/api/me/leave').expect(200, { left: true })
    expect(await tracesOutsideTheLedger(town, phone)).toEqual([])
    expect(await phonesCounted(town, 'd1a1b1h1')).toBe(0)
  })

  it('while the account is blocked does not count the phone away twice', async () => {
    const town = await aTown({ residentsEach: 2 })
    const phone = phoneOf(town, 'd1a1b1h1')
    await phone.blocks()
    await (await town.as(phone.lineUserId)).post('/api/me/leave').expect(200)
    expect(await phonesCounted(town, 'd1a1b1h1')).toBe(1)
  })

  it('keeps an office, which is no registration', async () => {
    const town = await aTown()
    const officer = await town.as(town.officers.associationOfficer)
    await officer.post('/api/me/leave').expect(200)
    expect((await officer.get('/api/me').expect(200)).body.offices).toHaveLength(1)
  })

  it('of somebody who waits for an officer leaves nothing, nor of one whom a message waits for', async () => {
    const town = await aTown({ residentsEach: 0 })
    const who = 'U0123456789abcdef0123456789abcdef'
    const page = await town.as(who)
    const where = { kind: 'area', areaId: 'd1a1b1' }
    await page.post('/api/join', { language: 'ja', where, consentVersion: '2026-11' }).expect(200)
    const officer = await town.as(town.officers.associationOfficer)
    const [{ key }] = (await officer.get('/api/newcomers?areaId=d1a1')).body.newcomers
    await officer.post(`/api/newcomers/${key}/link`, { householdId: 'd1a1b1h1' }).expect(200)
    expect(await tracesOf(town.deps.db, who)).toContain(`pushes/${who}`)
    await page.post('/api/me/leave').expect(200)
    await town.work()
    expect(await tracesOf(town.deps.db, who)).toEqual([])
    expect(town.line.timesSentTo(who)).toBe(0)
  })

  const FATES = ['never happens', 'happens unheard'] as const
  it.each(FATES.flatMap((fate) => [1, 2, 3, 4].map((step) => [fate, step] as const)))(
    'in which the power goes (%s: step %i) is finished by asking again; in between the books are right',
    async (fate, step) => {
      const town = await aTown()
      const phone = phoneOf(town, 'd1a1b1h1')
      const page = await town.as(phone.lineUserId)
      const question = { key: 'question-1', topic: 'area', text: 'ごみの日はいつですか。' }
      await page.post('/api/inquiries', question).expect(201)
      const power = interruptions(town.deps)
      power.decide(diesAt(fate, step))
      await page.post('/api/me/leave')
      power.end()
      const { said, expected } = await residentBooks(town.deps)
      expect(said).toEqual(expected)
      await page.post('/api/me/leave').expect(200)
      await town.work()
      expect(await tracesOutsideTheLedger(town, phone)).toEqual([])
    },
  )
})
