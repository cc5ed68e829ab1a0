import { beforeEach, describe, expect, it } from 'vitest'
import { auditEntries } from '../../audit/write-audit.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import * as line from '../../testing/line-answers.ts'
import type { Behaviour } from '../../testing/line-recorder.ts'
import { TRY_OUTS_A_MINUTE } from './send-try-out.ts'

let town: Town
let officer: string
beforeEach(async () => {
  town = await aTown({ policy: { approval: true } })
  officer = town.officers.associationOfficer
})

const tries = async (id: string, who = officer) => (await town.as(who)).post(`/api/circulars/${id}/test`)

describe('自分に送ってみる', () => {
  it('sends the real bubble to the officer alone, marked as a try-out, as one message', async () => {
    town.line.month = { limit: 200, used: 10 }
    const id = await town.writes({ title: '秋の一斉清掃' })
    const [shown] = (await (await town.as(officer)).get(`/api/circulars/${id}/preview`).expect(200)).body.messages
    expect((await tries(id)).body).toEqual({ result: 'sent' })
    expect(town.line.accepted).toHaveLength(1)
    const [{ to, messages } = { to: [], messages: [] }] = town.line.accepted
    expect(to).toEqual([officer])
    expect(messages[0]).toMatchObject({ type: 'text', text: expect.stringContaining('ためし送り') })
    expect(messages[1]).toMatchObject({ type: 'flex', contents: shown.contents })
    expect(messages[1]?.altText).toBe(`【ためし送り】${shown.altText}`)
    expect(town.line.month.used).toBe(11)
  })

  it('leaves the circular as it was, and stands in the record', async () => {
    const id = await town.writes()
    const circular = async () => (await (await town.as(officer)).get(`/api/circulars/${id}`).expect(200)).body
    const before = await circular()
    await tries(id)
    await town.work()
    expect(await circular()).toEqual(before)
    expect(town.line.accepted).toHaveLength(1)
    const entries = await auditEntries(town.deps).where('action', '==', 'circular.tested').get()
    expect(entries.docs.map((doc) => doc.data())).toMatchObject([{ by: officer, on: { kind: 'circular', id } }])
  })

  it('is a message of its own at every press', async () => {
    const id = await town.writes()
    await tries(id)
    await tries(id)
    expect(town.line.timesSentTo(officer)).toBe(2)
    expect(new Set(town.line.accepted.map(({ retryKey }) => retryKey)).size).toBe(2)
  })

  it('is for the second officer too, while it waits', async () => {
    const id = await town.writes()
    await (await town.as(officer)).post(`/api/circulars/${id}/publish`).expect(200)
    expect((await tries(id, town.officers.districtOfficer)).body).toEqual({ result: 'sent' })
    expect(town.line.timesSentTo(town.officers.districtOfficer)).toBe(1)
    expect(town.line.timesSentTo(officer)).toBe(0)
  })

  it('is over once the circular is on its way', async () => {
    const { publishes, officers } = await aTownWithoutApproval()
    const id = await publishes()
    const response = await tries(id, officers.associationOfficer)
    expect(response.status).toBe(409)
    expect(response.body.code).toBe('circular-no-try-out')
  })

  it('is nobody’s outside the sender’s area', async () => {
    const id = await town.writes({ senderAreaId: 'd1', audience: ['d1a1'] }, town.officers.districtOfficer)
    expect((await tries(id)).status).toBe(404)
    expect((await tries(id, town.officers.blockLeader)).status).toBe(403)
    expect(town.line.attempts).toEqual([])
  })

  it('is kept from being pressed without end, for each officer alone', async () => {
    const id = await town.writes()
    const statuses = []
    for (let press = 0; press <= TRY_OUTS_A_MINUTE; press++) statuses.push((await tries(id)).status)
    expect(statuses).toEqual([...Array(TRY_OUTS_A_MINUTE).fill(200), 429])
    expect(town.line.timesSentTo(officer)).toBe(TRY_OUTS_A_MINUTE)
    expect((await tries(id, town.officers.districtOfficer)).status).toBe(200)
    town.clock.passes(61, 'seconds')
    expect((await tries(id)).status).toBe(200)
  })

  it.each<[string, Behaviour, string]>([
    ['no answer comes', line.breaks, 'unknown'],
    ['the month is used up', line.monthIsUsedUp, 'quotaReached'],
    ['LINE refuses the content', line.refusesBody, 'refused'],
    ['LINE refuses the channel', line.refusesChannel, 'refused'],
  ])('says so when %s', async (_, behaviour, result) => {
    town.line.willBehave(behaviour)
    expect((await tries(await town.writes())).body).toEqual({ result })
    expect(town.line.attempts).toHaveLength(1)
  })

  it('asks for a moment when LINE is busy', async () => {
    town.line.willBehave(line.isBusy)
    expect((await tries(await town.writes())).body).toMatchObject({ status: 429, code: 'too-many' })
  })
})

const aTownWithoutApproval = async () => {
  town = await aTown()
  return town
}
