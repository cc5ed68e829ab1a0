import { describe, expect, it } from 'vitest'
import { auditEntries } from '../audit/write-audit.ts'
import { changeWishes } from '../residents/change-resident.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { type Fate, interruptions } from '../testing/interruptions.ts'
import * as line from '../testing/line-answers.ts'

const officerOf = (town: Town) => town.as(town.officers.associationOfficer)
const withdraw = async (town: Town, id: string, reason = '日にちの間違い') =>
  (await officerOf(town)).post(`/api/circulars/${id}/withdraw`, { reason })
const page = async (town: Town, id: string, who: string) =>
  (await (await town.as(who)).get(`/api/circulars/${id}`)).body
const sweep = async (town: Town) => {
  await town.schedules['sweep-deliveries']?.run()
  await town.work()
}

describe('withdrawCircular', () => {
  it('before anything went out: nobody hears of it', async () => {
    const town = await aTown()
    const id = await town.writes()
    await (await officerOf(town)).post(`/api/circulars/${id}/publish`).expect(200)
    expect(await withdraw(town, id)).toMatchObject({ status: 200, body: { status: 'withdrawn' } })
    await town.work()
    await sweep(town)
    expect(town.line.attempts).toEqual([])
    expect(await page(town, id, town.officers.associationOfficer)).toMatchObject({
      status: 'withdrawn',
      office: { canWithdraw: false, delivery: { status: 'stopped', total: 0 } },
    })
  })

  it('half-way: nothing more goes out, and it stays taken back when the last batch is settled', async () => {
    const town = await aTown()
    const [first] = town.residents
    await changeWishes(town.deps, first?.lineUserId ?? '', { language: 'en' })
    const id = await town.writes()
    const power = interruptions(town.deps)
    const held = Promise.withResolvers<Fate>()
    let requests = 0
    power.decide((step) => (step === 'multicast' && ++requests === 1 ? held.promise : 'goes well'))
    await (await officerOf(town)).post(`/api/circulars/${id}/publish`).expect(200)
    const work = town.work()
    await expect.poll(() => requests).toBe(1)
    expect(await withdraw(town, id)).toMatchObject({ status: 200 })
    held.resolve('goes well')
    await work
    const sent = town.line.accepted.flatMap(({ to }) => to).length
    expect([1, 5]).toContain(sent)
    expect(await page(town, id, town.officers.associationOfficer)).toMatchObject({
      status: 'withdrawn',
      office: { delivery: { status: 'stopped', total: 6, sent, stopped: 6 - sent, waiting: 0 } },
    })
  })

  it('afterwards: the page says so and why, and nobody can confirm any more', async () => {
    const town = await aTown()
    const id = await town.publishes()
    const [early = '', late = ''] = ['d1a1b1h1', 'd1a1b1h2'].map((home) => town.phonesOf(home)[0] ?? '')
    await (await town.as(early)).post(`/api/circulars/${id}/receipts`).expect(200)
    await withdraw(town, id)
    expect(await page(town, id, late)).toMatchObject({
      status: 'withdrawn',
      withdrawn: { reason: '日にちの間違い' },
      mine: { canConfirm: false, confirmed: null },
      office: null,
    })
    expect(await page(town, id, early)).toMatchObject({ mine: { canConfirm: false, confirmed: { via: 'line' } } })
    const refused = await (await town.as(late)).post(`/api/circulars/${id}/receipts`)
    expect(refused).toMatchObject({ status: 409, body: { code: 'circular-withdrawn' } })
    const { body } = await (await town.as(late)).get('/api/circulars').expect(200)
    expect(body.circulars).toMatchObject([{ id, status: 'withdrawn', mine: { canConfirm: false } }])
  })

  it('keeps from the residents who took it back', async () => {
    const town = await aTown()
    const id = await town.publishes()
    await withdraw(town, id)
    const seen = await page(town, id, town.phonesOf('d1a1b1h1')[0] ?? '')
    expect(JSON.stringify(seen)).not.toContain(town.officers.associationOfficer)
  })

  it('twice: the first reason stays, and the record has one line', async () => {
    const town = await aTown()
    const id = await town.publishes()
    await withdraw(town, id, '間違い')
    expect(await withdraw(town, id, '別の理由')).toMatchObject({
      status: 200,
      body: { withdrawn: { reason: '間違い' } },
    })
    const { docs } = await auditEntries(town.deps).where('action', '==', 'circular.withdrawn').get()
    expect(docs.map((doc) => doc.data().by)).toEqual([town.officers.associationOfficer])
  })

  it('while LINE takes nothing: it cannot be sent later', async () => {
    const town = await aTown()
    town.line.willBehave(line.refusesChannel)
    const id = await town.publishes()
    await withdraw(town, id)
    const resumed = await (await officerOf(town)).post(`/api/circulars/${id}/resume`)
    expect(resumed).toMatchObject({ status: 409, body: { code: 'delivery-not-paused' } })
    await sweep(town)
    expect(town.line.accepted).toEqual([])
    expect(await page(town, id, town.officers.associationOfficer)).toMatchObject({
      office: { delivery: { status: 'stopped', paused: null, stopped: 6 } },
    })
  })

  it('stops its reminder too', async () => {
    const town = await aTown()
    const id = await town.publishes()
    const path = `/api/circulars/${id}/reminder`
    town.line.willBehave(line.refusesChannel)
    await (await officerOf(town)).post(path).expect(200)
    await town.work()
    await withdraw(town, id)
    const { docs } = await town.deps.db.collection('deliveries').where('subject.kind', '==', 'reminder').get()
    expect(docs.map((doc) => doc.get('status'))).toEqual(['stopped'])
    await sweep(town)
    expect(town.residents.map(({ lineUserId }) => town.line.timesSentTo(lineUserId))).toEqual(Array(6).fill(1))
  })

  it('is refused for a draft, without a reason, and for those who may not', async () => {
    const town = await aTown({ associations: 2 })
    const draft = await town.writes()
    expect(await withdraw(town, draft)).toMatchObject({ status: 409, body: { code: 'circular-not-sent-yet' } })
    const id = await town.publishes()
    for (const [reason, code] of [
      [' ', 'reason-missing'],
      ['長'.repeat(201), 'reason-too-long'],
    ])
      expect(await withdraw(town, id, reason)).toMatchObject({
        status: 400,
        body: { fields: [{ path: 'reason', code }] },
      })
    const statusFor = async (who: string | null) =>
      (await (await town.as(who)).post(`/api/circulars/${id}/withdraw`, { reason: '間違い' })).status
    expect(await statusFor(null)).toBe(401)
    expect(await statusFor(town.officers.blockLeader)).toBe(403)
    expect(await statusFor(await town.appoints('associationOfficer', 'd1a2'))).toBe(404)
    expect(await page(town, id, town.officers.associationOfficer)).toMatchObject({ status: 'sent' })
  })
})
