import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../audit/write-audit.ts'
import { aDesk, minutesPass, timesEach } from '../../testing/a-desk.ts'
import { aTown, type Town, type TownSize } from '../../testing/a-town.ts'

/** An association of six phones that holds what is sent for a minute. It is ten in the morning. */
const aHoldingTown = (size: TownSize = {}) => aTown({ policy: { holdSeconds: 60 }, ...size })
const aDraft = async (size?: TownSize) => {
  const town = await aHoldingTown(size)
  const id = await town.writes()
  return { town, id, desk: aDesk(town, id) }
}
const EVERYBODY = Array(6).fill(1)
const NOBODY = Array(6).fill(0)
const deeds = async (town: Town, id: string) => {
  const { docs } = await auditEntries(town.deps).orderBy('id').get()
  return docs
    .map((doc) => doc.data())
    .filter(({ on }) => on.id === id)
    .map(({ action, by }) => (by === 'system' ? `${action} by itself` : action))
}

describe('the hold after 送る', () => {
  it('lets nothing leave before it is over, and everything once it is', async () => {
    const { town, id, desk } = await aDraft()
    expect(await desk.sends()).toMatchObject({
      status: 200,
      body: {
        status: 'scheduled',
        publishedAt: null,
        office: {
          schedule: { kind: 'hold', at: '2026-11-20T01:01:00.000Z', digestArea: null },
          submitted: { at: '2026-11-20T01:00:00.000Z', mine: true },
          timing: { kind: 'now' },
          canEdit: false,
          canPublish: false,
          canCancel: true,
          canRelease: true,
          canReschedule: false,
          canWithdraw: false,
        },
      },
    })
    town.clock.passes(59, 'seconds')
    await town.work()
    await town.schedules['release-due']?.run()
    await town.work()
    expect(timesEach(town)).toEqual(NOBODY)
    town.clock.passes(1, 'second')
    await town.work()
    expect(timesEach(town)).toEqual(EVERYBODY)
    expect(await desk.page()).toMatchObject({
      status: 'sent',
      publishedAt: '2026-11-20T01:01:00.000Z',
      office: { schedule: null, canCancel: false, canWithdraw: true },
    })
    expect(await deeds(town, id)).toEqual(['circular.created', 'circular.scheduled', 'circular.published by itself'])
  })

  it('does not exist for residents while it lasts', async () => {
    const { town, id, desk } = await aDraft()
    await desk.sends()
    const resident = await town.as(town.phonesOf('d1a1b1h1')[0] ?? null)
    await resident.get(`/api/circulars/${id}`).expect(404)
    expect((await resident.get('/api/circulars').expect(200)).body.circulars).toEqual([])
    await resident.post(`/api/circulars/${id}/receipts`).expect(404)
  })

  it('can be cut short, by two officers at once too', async () => {
    const { town, id, desk } = await aDraft()
    await desk.sends()
    const other = aDesk(town, id, town.officers.districtOfficer)
    const answers = await Promise.all([desk.releases(), other.releases()])
    expect(answers.map(({ status, body }) => [status, body.status])).toEqual(Array(2).fill([200, 'sending']))
    await town.work()
    await minutesPass(town, 3)
    expect(timesEach(town)).toEqual(EVERYBODY)
  })

  it('is one wait however often 送る is pressed, and one delivery after it', async () => {
    const { town, id, desk } = await aDraft()
    const other = aDesk(town, id, town.officers.districtOfficer)
    const answers = await Promise.all([desk.sends(), other.sends(), desk.sends()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    town.queue.duplicates()
    await minutesPass(town, 3)
    const first = (await desk.sends()).body
    expect(first).toMatchObject({ status: 'sent' })
    await minutesPass(town, 3)
    expect(timesEach(town)).toEqual(EVERYBODY)
    expect((await town.deps.db.collection('deliveries').count().get()).data().count).toBe(1)
  })
})

describe('what waits', () => {
  it('keeps its words and its audience, and is not thrown away', async () => {
    const { town, id, desk } = await aDraft()
    await desk.sends()
    const officer = await town.as(town.officers.associationOfficer)
    const changed = { audience: ['d1a1b1'], title: '別の題名', text: '', category: 'notice', version: 1 }
    const answers = [await officer.put(`/api/circulars/${id}`, changed), await officer.delete(`/api/circulars/${id}`)]
    for (const { status, body } of answers) expect([status, body.code]).toEqual([409, 'circular-waiting'])
    await officer.post(`/api/circulars/${id}/withdraw`, { reason: '間違い' }).expect(409)
    await minutesPass(town, 2)
    expect(timesEach(town)).toEqual(EVERYBODY)
  })

  it('is touched only by those who may send it', async () => {
    const { town, id, desk } = await aDraft({ associations: 2 })
    await desk.sends()
    const neighbour = await town.appoints('associationOfficer', 'd1a2')
    for (const [who, status] of [
      [neighbour, 404],
      [town.officers.blockLeader, 403],
      [town.phonesOf('d1a1b1h1')[0] ?? '', 403],
    ] as const) {
      const stranger = aDesk(town, id, who)
      for (const answer of [
        await stranger.cancels(),
        await stranger.releases(),
        await stranger.reschedules('2026-11-21T01:00:00.000Z'),
      ])
        expect(answer.status).toBe(status)
    }
    expect(await desk.page()).toMatchObject({ status: 'scheduled' })
  })

  it('goes out although its author left the office meanwhile', async () => {
    const { town, id } = await aDraft()
    const author = await town.appoints('associationOfficer', 'd1a1')
    await aDesk(town, id, author).sends()
    await town.deps.db.doc('grants/grant-associationOfficer-d1a1').delete()
    await minutesPass(town, 2)
    expect(timesEach(town)).toEqual(EVERYBODY)
  })
})
