import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../audit/write-audit.ts'
import { aDesk, minutesPass, timesEach } from '../../testing/a-desk.ts'
import { aTown, type Town, type TownSize } from '../../testing/a-town.ts'

const EVERYBODY = Array(6).fill(1)
const NOBODY = Array(6).fill(0)
const POLICY = { approval: true, holdSeconds: 60, quietHours: { from: '21:00', to: '07:00' } }
const LATER = '2026-11-21T00:30:00.000Z'

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

describe('where a second officer is asked for', () => {
  it('nothing leaves by 送る alone, however long it takes', async () => {
    const { town, sent, author, approver } = await aSubmitted()
    expect(sent).toMatchObject({
      status: 200,
      body: {
        status: 'awaitingApproval',
        office: { submitted: { mine: true }, canApprove: false, canCancel: true, canRelease: false, canEdit: false },
      },
    })
    expect(await approver.office()).toMatchObject({ submitted: { mine: false }, canApprove: true })
    town.clock.passes(3, 'days')
    await minutesPass(town, 3)
    expect(timesEach(town)).toEqual(NOBODY)
    expect(await author.releases()).toMatchObject({ status: 409, body: { code: 'circular-not-scheduled' } })
    expect(await author.page()).toMatchObject({ status: 'awaitingApproval', publishedAt: null })
  })

  it('the second yes begins the hold, in which it can still be cancelled', async () => {
    const { town, id, author, approver } = await aSubmitted()
    expect(await approver.approves()).toMatchObject({
      status: 200,
      body: { status: 'scheduled', office: { schedule: { kind: 'hold' }, canApprove: false, canCancel: true } },
    })
    await author.cancels()
    await minutesPass(town, 3)
    expect(timesEach(town)).toEqual(NOBODY)
    await author.sends()
    await approver.approves()
    await minutesPass(town, 3)
    expect(timesEach(town)).toEqual(EVERYBODY)
    const round = ['circular.submitted', 'circular.approved']
    expect(await deeds(town, id)).toEqual([
      'circular.created',
      ...round,
      'circular.cancelled',
      ...round,
      'circular.published',
    ])
  })

  it('the author is not the second one, and neither is somebody who may not approve there', async () => {
    const { town, id, author, district } = await aSubmitted({ associations: 2 })
    expect(await author.approves()).toMatchObject({ status: 403, body: { code: 'own-approval' } })
    expect(await district.approves()).toMatchObject({ status: 403, body: { code: 'approval-not-yours' } })
    expect(await district.rejects()).toMatchObject({ status: 403, body: { code: 'approval-not-yours' } })
    expect(await district.office()).toMatchObject({ canApprove: false })
    const neighbour = await town.appoints('associationOfficer', 'd1a2')
    expect(await aDesk(town, id, neighbour).approves(1)).toMatchObject({ status: 404 })
    expect(await aDesk(town, id, town.officers.blockLeader).approves(1)).toMatchObject({ status: 403 })
    expect(await author.page()).toMatchObject({ status: 'awaitingApproval' })
  })

  it('somebody above says yes where there is no second officer', async () => {
    const town = await aTown({ policy: POLICY })
    const id = await town.writes()
    await aDesk(town, id).sends()
    const district = aDesk(town, id, town.officers.districtOfficer)
    expect(await district.office()).toMatchObject({ canApprove: true })
    await district.approves()
    await minutesPass(town, 2)
    expect(timesEach(town)).toEqual(EVERYBODY)
  })

  it('of something urgent either may, also at night', async () => {
    const night = '2026-11-20T23:00:00+09:00'
    const { town, district } = await aSubmitted({ circular: { category: 'emergency' }, now: night })
    expect(await district.approves()).toMatchObject({ status: 200, body: { office: { schedule: { kind: 'hold' } } } })
    await minutesPass(town, 2)
    expect(timesEach(town)).toEqual(EVERYBODY)
  })

  it('it cannot be sent where nobody could say the second yes', async () => {
    const town = await aTown()
    const city = town.officers.cityStaff
    await (await town.as(city)).put('/api/areas/city/policy', { approval: true }).expect(200)
    const id = await town.writes({ senderAreaId: 'city', audience: ['city'] }, city)
    expect(await aDesk(town, id, city).sends()).toMatchObject({ status: 409, body: { code: 'approver-missing' } })
    expect(await aDesk(town, id, city).page()).toMatchObject({ status: 'draft' })
  })

  it('goes out although the author left the office before the yes', async () => {
    const town = await aTown({ policy: POLICY })
    const author = await town.appoints('associationOfficer', 'd1a1')
    const id = await town.writes({}, author)
    await aDesk(town, id, author).sends()
    await town.deps.db.doc('grants/grant-associationOfficer-d1a1').delete()
    expect(await aDesk(town, id).approves()).toMatchObject({ status: 200 })
    await minutesPass(town, 2)
    expect(timesEach(town)).toEqual(EVERYBODY)
  })
})

describe('a yes', () => {
  it('is for what was looked at', async () => {
    const { town, id, author, approver } = await aSubmitted()
    const { version } = await approver.page()
    await author.cancels()
    const officer = await town.as(town.officers.associationOfficer)
    const other = { audience: ['d1a1'], title: '別の回覧', text: '', category: 'notice', version: version + 1 }
    await officer.put(`/api/circulars/${id}`, other).expect(200)
    expect(await approver.approves(version)).toMatchObject({ status: 409, body: { code: 'circular-not-awaiting' } })
    await author.sends()
    expect(await approver.approves(version)).toMatchObject({ status: 409, body: { code: 'circular-changed' } })
    expect(await author.page()).toMatchObject({ status: 'awaitingApproval' })
  })

  it('by two at once is one, and said later again changes nothing', async () => {
    const { town, id, approver, district } = await aSubmitted({ circular: { category: 'emergency' } })
    const both = await Promise.all([approver.approves(1), district.approves(1)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    await minutesPass(town, 2)
    expect(await district.approves(1)).toMatchObject({ status: 200, body: { status: 'sent' } })
    await minutesPass(town, 2)
    expect(timesEach(town)).toEqual(EVERYBODY)
    expect((await deeds(town, id)).filter((deed) => deed === 'circular.approved')).toHaveLength(1)
  })

  it('at night waits for the morning', async () => {
    const { town, approver } = await aSubmitted({ now: '2026-11-20T20:00:00+09:00' })
    town.clock.reaches('2026-11-20T22:00:00+09:00')
    expect(await approver.approves()).toMatchObject({
      body: { office: { schedule: { kind: 'quiet', at: '2026-11-20T22:00:00.000Z' } } },
    })
  })

  it('in time keeps the chosen minute; said later it begins the hold', async () => {
    const { town, author, approver } = await aSubmitted()
    for (const [saidAt, schedule] of [
      ['2026-11-20T12:00:00+09:00', { kind: 'time', at: LATER }],
      ['2026-11-21T10:00:00+09:00', { kind: 'hold', at: '2026-11-21T01:01:00.000Z' }],
    ] as const) {
      await author.cancels()
      await author.sends({ kind: 'at', at: LATER })
      town.clock.reaches(saidAt)
      expect(await approver.approves()).toMatchObject({ status: 200, body: { office: { schedule } } })
    }
  })

  it('sends at once where there is no hold', async () => {
    const { town, approver } = await aSubmitted({ policy: { approval: true } })
    expect(await approver.approves()).toMatchObject({ status: 200, body: { status: 'sending' } })
    await town.work()
    expect(timesEach(town)).toEqual(EVERYBODY)
  })

  it('comes too late when the day to confirm by is over', async () => {
    const { town, approver, author } = await aSubmitted({ circular: { confirmBy: '2026-11-20' } })
    town.clock.reaches('2026-11-21T10:00:00+09:00')
    expect(await approver.approves()).toMatchObject({ status: 400, body: { code: 'confirm-by-before-sending' } })
    expect(await approver.rejects('期限を直してください')).toMatchObject({ status: 200 })
    expect(await author.office()).toMatchObject({ canEdit: true, rejected: { note: '期限を直してください' } })
  })
})
