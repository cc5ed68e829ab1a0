import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../audit/write-audit.ts'
import { aDesk, minutesPass, timesEach } from '../../testing/a-desk.ts'
import { aTown, type Town, type TownSize } from '../../testing/a-town.ts'

const EVERYBODY = Array(6).fill(1)
const NOBODY = Array(6).fill(0)
const POLICY = { approval: true, holdSeconds: 60, quietHours: { from: '21:00', to: '07:00' } }

/** Somebody has sent a circular of an association that asks for a second officer, who is there. It is ten in the morning. */
const aSubmitted = async ({ circular = {}, ...size }: TownSize & { circular?: object } = {}) => {
  const town = await aTown({ policy: POLICY, ...size })
  const second = await town.appoints('associationOfficer', 'd1a1')
  const id = await town.writes(circular)
  const author = aDesk(town, id)
  const sent = await author.sends()
  return {
    town,
    id,
    author,
    sent,
    approver: aDesk(town, id, second),
    district: aDesk(town, id, town.officers.districtOfficer),
  }
}
const deeds = async (town: Town, id: string) => {
  const { docs } = await auditEntries(town.deps).orderBy('id').get()
  return docs.map((doc) => doc.data()).flatMap(({ action, on }) => (on.id === id ? [action] : []))
}

describe('a no', () => {
  it('gives it back to the author with a word, and nothing leaves', async () => {
    const { town, id, author, approver } = await aSubmitted()
    expect(await approver.rejects('  ')).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'note', code: 'note-missing' }] },
    })
    expect(await approver.rejects('長'.repeat(201))).toMatchObject({ status: 400 })
    expect(await approver.rejects('日にちがちがいます')).toMatchObject({
      status: 200,
      body: { status: 'draft', version: 2 },
    })
    expect(await author.office()).toMatchObject({
      canEdit: true,
      canPublish: true,
      submitted: null,
      rejected: { note: '日にちがちがいます', at: '2026-11-20T01:00:00.000Z' },
    })
    await minutesPass(town, 3)
    expect(timesEach(town)).toEqual(NOBODY)
    await author.sends()
    expect(await author.office()).toMatchObject({ rejected: null, submitted: { mine: true } })
    expect(await deeds(town, id)).toEqual([
      'circular.created',
      'circular.submitted',
      'circular.rejected',
      'circular.submitted',
    ])
  })

  it('is seen in the list of the office until it is handed in again', async () => {
    const { town, author, approver } = await aSubmitted()
    const listed = async () => {
      const { body } = await (await town.as(town.officers.associationOfficer)).get('/api/office/circulars?areaId=d1a1')
      return body.circulars.map(({ givenBack }: { givenBack: boolean }) => givenBack)
    }
    expect(await listed()).toEqual([false])
    await approver.rejects('日にちがちがいます')
    expect(await listed()).toEqual([true])
    await author.sends()
    expect(await listed()).toEqual([false])
  })

  it('and a yes at once: one of them counts', async () => {
    const { town, approver, author } = await aSubmitted()
    const [yes, no] = await Promise.all([approver.approves(1), approver.rejects()])
    expect([yes.status, no.status].toSorted()).toEqual([200, 409])
    await minutesPass(town, 3)
    expect(timesEach(town)).toEqual(yes.status === 200 ? EVERYBODY : NOBODY)
    expect((await author.page()).status).toBe(yes.status === 200 ? 'sent' : 'draft')
  })

  it('comes too late for what has been approved', async () => {
    const { approver } = await aSubmitted()
    await approver.approves()
    expect(await approver.rejects()).toMatchObject({ status: 409, body: { code: 'circular-not-awaiting' } })
  })
})
