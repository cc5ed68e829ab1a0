import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditEntries } from '../audit/write-audit.ts'
import { aSentCircular, type SentCircular } from '../testing/a-sent-circular.ts'
import { aTown, type Town } from '../testing/a-town.ts'

let sent: SentCircular
let town: Town
let id: string
const setUp = async () => {
  sent = await aSentCircular()
  town = sent.town
  id = sent.id
}

const note = async (who: string, via: string, householdId = 'd1a1b1h1', circular = id) =>
  (await town.as(who)).put(`/api/circulars/${circular}/receipts/${householdId}`, { via })
const undo = async (who: string, householdId = 'd1a1b1h1', circular = id) =>
  (await town.as(who)).delete(`/api/circulars/${circular}/receipts/${householdId}`)
const leader = () => town.officers.blockLeader
const chair = () => town.officers.associationOfficer

describe('notes of officers', () => {
  beforeEach(setUp)

  it.each(['paper', 'spoken'])('by %s close a household, and can be taken back', async (via) => {
    expect(await note(leader(), via)).toMatchObject({ status: 200, body: { state: via } })
    expect(await sent.stateOf('d1a1b1h1')).toBe(via)
    await sent.expectBooksToAgree()
    expect(await undo(leader())).toMatchObject({ status: 200, body: { state: 'unread' } })
    expect(await sent.stateOf('d1a1b1h1')).toBe('unread')
    await sent.expectBooksToAgree()
    const { docs } = await auditEntries(town.deps).where('on.id', '==', id).orderBy('id').get()
    expect(docs.map((doc) => doc.data().action).slice(-2)).toEqual(['receipt.recorded', 'receipt.erased'])
  })

  it('leave a household that nothing was delivered to as not reached when taken back', async () => {
    const paperOnly = await aTown({ residentsEach: 0 })
    const circular = await paperOnly.publishes()
    const officer = await paperOnly.as(paperOnly.officers.associationOfficer)
    await officer.put(`/api/circulars/${circular}/receipts/d1a1b1h1`, { via: 'paper' }).expect(200, { state: 'paper' })
    await officer.delete(`/api/circulars/${circular}/receipts/d1a1b1h1`).expect(200, { state: 'notReached' })
  })

  it('change nothing when the household has confirmed, and cannot take that back', async () => {
    await sent.confirmsByPage(sent.mother)
    expect(await note(leader(), 'paper')).toMatchObject({ status: 200, body: { state: 'line' } })
    expect(await undo(chair())).toMatchObject({ status: 409, body: { code: 'confirmed-by-household' } })
    expect(await sent.stateOf('d1a1b1h1')).toBe('line')
  })

  it('stay as the first officer made them', async () => {
    await note(leader(), 'paper')
    expect(await note(chair(), 'spoken')).toMatchObject({ status: 200, body: { state: 'paper' } })
    await sent.expectBooksToAgree()
  })

  it('of two officers at the same moment are one', async () => {
    const answers = await Promise.all([
      note(leader(), 'paper'),
      note(chair(), 'spoken'),
      sent.confirmsByPage(sent.mother),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await sent.stateOf('d1a1b1h1')).toMatch(/^(paper|spoken|line)$/)
    await sent.expectBooksToAgree()
  })

  it('are taken back by two officers at the same moment without a failure', async () => {
    await note(leader(), 'paper')
    const answers = await Promise.all([undo(leader()), undo(chair())])
    expect(answers).toMatchObject([
      { status: 200, body: { state: 'unread' } },
      { status: 200, body: { state: 'unread' } },
    ])
    expect(await undo(chair())).toMatchObject({ status: 200, body: { state: 'unread' } })
    const erased = await auditEntries(town.deps).where('action', '==', 'receipt.erased').get()
    expect(erased.size).toBe(1)
    await sent.expectBooksToAgree()
  })

  it('and their taking back cross without a failure, and the books agree', async () => {
    await note(leader(), 'paper')
    const answers = await Promise.all([undo(leader()), note(chair(), 'spoken'), undo(chair()), note(leader(), 'paper')])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    await sent.expectBooksToAgree()
  })
})

describe('who may note', () => {
  beforeAll(setUp)

  it.each<[string, () => string | Promise<string>, string, number]>([
    ['a leader in the own block', leader, 'd1a1b1h2', 200],
    ['a leader in another block', leader, 'd1a1b2h1', 404],
    ['an officer in the association', chair, 'd1a1b1h2', 200],
    ['an officer where the circular did not go', chair, 'd1a1b2h1', 404],
    ['an officer of another association', () => town.appoints('associationOfficer', 'd1a2'), 'd1a1b1h1', 404],
    ['a district officer', () => town.officers.districtOfficer, 'd1a1b1h1', 403],
    ['city staff', () => town.officers.cityStaff, 'd1a1b1h1', 403],
    ['a promoter', () => town.officers.ictPromoter, 'd1a1b1h1', 403],
    ['a resident', () => sent.mother, 'd1a1b1h1', 403],
    ['an officer for a household that does not exist', chair, 'nobody', 404],
    ['an officer for a forged household', chair, '..%2Fx', 404],
  ])('by %s', async (_, who, householdId, status) => {
    expect((await note(await who(), 'paper', householdId)).status).toBe(status)
    expect((await undo(await who(), householdId)).status).toBe(status)
  })

  it('needs a way that exists, and a circular that was sent', async () => {
    expect((await note(chair(), 'line')).status).toBe(400)
    expect((await note(chair(), 'pigeon')).status).toBe(400)
    expect((await note(chair(), 'paper', 'd1a1b1h1', await town.writes())).status).toBe(404)
    expect((await note(chair(), 'paper', 'd1a1b1h1', 'none')).status).toBe(404)
  })
})
