import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../audit/write-audit.ts'
import { aDigestTown, type DigestTown, EVERY_EVENING } from '../../testing/a-digest-town.ts'

/** The city's quiet hours fall on the association's time. */
const EARLY_NIGHT = { holdSeconds: 0, quietHours: { from: '17:00', to: '07:00' } }

const nextOf = async (town: DigestTown, areaId: string, by: string) => {
  const { status, body } = await (await town.as(by)).get(`/api/areas/${areaId}/digest`)
  return { status, at: body.at, ids: body.circulars?.map(({ id }: { id: string }) => id) }
}
const sendNow = async (town: DigestTown, areaId: string, by: string) =>
  (await town.as(by)).post(`/api/areas/${areaId}/digest`)

describe('the next digest', () => {
  it('of the city lists what waits for it, the most urgent first, and an association sees its own in it', async () => {
    const town = await aDigestTown({ associations: 2 })
    const neighbours = await town.appoints('associationOfficer', 'd1a2')
    const own = await town.handsIn()
    const theirs = await town.handsIn({ senderAreaId: 'd1a2', audience: ['d1a2'], confirmBy: '2026-11-25' }, neighbours)
    const at = '2026-11-20T09:00:00.000Z'
    expect(await nextOf(town, 'city', town.officers.cityStaff)).toEqual({ status: 200, at, ids: [theirs, own] })
    expect(await nextOf(town, 'd1a1', town.officers.associationOfficer)).toEqual({ status: 200, at, ids: [own] })
    expect(await nextOf(town, 'd1a2', neighbours)).toEqual({ status: 200, at, ids: [theirs] })
    expect(await nextOf(town, 'd1a2', town.officers.associationOfficer)).toMatchObject({ status: 404 })
  })

  it('says whose it is', async () => {
    const town = await aDigestTown({ associations: 2, policy: { digest: EVERY_EVENING } })
    const neighbours = await town.appoints('associationOfficer', 'd1a2')
    const ownerFor = async (areaId: string, by: string) =>
      (await (await town.as(by)).get(`/api/areas/${areaId}/digest`)).body.owner.id
    expect(await ownerFor('d1a1', town.officers.associationOfficer)).toBe('d1a1')
    expect(await ownerFor('d1a2', neighbours)).toBe('city')
  })

  it('is there with nothing in it, and is not there where nobody bundles anything', async () => {
    const town = await aDigestTown({ policy: { digest: null } })
    const at = '2026-11-20T09:00:00.000Z'
    expect(await nextOf(town, 'd1', town.officers.districtOfficer)).toEqual({ status: 200, at, ids: [] })
    expect(await nextOf(town, 'd1a1', town.officers.associationOfficer)).toEqual({ status: 200, at: null, ids: [] })
  })

  it('of an association with times of its own has nothing to do with the city’s', async () => {
    const town = await aDigestTown({ policy: { digest: { weekdays: [6], times: ['08:30'] } } })
    const own = await town.handsIn()
    await town.evening()
    expect(town.line.accepted).toEqual([])
    expect(await nextOf(town, 'd1a1', town.officers.associationOfficer)).toEqual({
      status: 200,
      at: '2026-11-20T23:30:00.000Z',
      ids: [own],
    })
    await town.queue.runAll(town.tasks, { clock: town.clock, until: '2026-11-21T08:30:00+09:00' })
    expect(town.shownTo(town.residents[0]?.lineUserId ?? '')).toEqual([[own]])
  })

  it('says when people are awake, where its time lies in their night', async () => {
    const town = await aDigestTown({ policy: { digest: EVERY_EVENING } })
    await (await town.as(town.officers.cityStaff)).put('/api/areas/city/policy', EARLY_NIGHT).expect(200)
    await town.handsIn()
    expect(await nextOf(town, 'd1a1', town.officers.associationOfficer)).toMatchObject({
      at: '2026-11-20T22:00:00.000Z',
    })
  })
})

describe('a digest sent by hand', () => {
  it('takes what waits, once, and the evening has nothing left to send', async () => {
    const town = await aDigestTown({ blocks: 1, households: 1 })
    const ids = [await town.handsIn(), await town.handsIn()]
    const [reader = ''] = town.residents.map(({ lineUserId }) => lineUserId)
    expect((await sendNow(town, 'city', town.officers.cityStaff)).body).toEqual({ sent: 2 })
    await town.work()
    expect(town.shownTo(reader)).toEqual([ids])
    expect((await sendNow(town, 'city', town.officers.cityStaff)).body).toEqual({ sent: 0 })
    const another = await town.handsIn()
    // In the same minute, so under a name of its own.
    expect((await sendNow(town, 'city', town.officers.cityStaff)).body).toEqual({ sent: 1 })
    await town.work()
    await town.evening()
    expect(town.shownTo(reader)).toEqual([ids, [another]])
    const { docs } = await auditEntries(town.deps).where('action', '==', 'digest.sent').get()
    expect(docs.map((doc) => doc.get('by'))).toEqual([town.officers.cityStaff, town.officers.cityStaff])
  })

  it('pressed by two at once is one push', async () => {
    const town = await aDigestTown({ blocks: 1, households: 1 })
    await town.handsIn()
    const pressed = await Promise.all([1, 2].map(() => sendNow(town, 'city', town.officers.cityStaff)))
    expect(pressed.map(({ body }) => body.sent).toSorted()).toEqual([0, 1])
    await town.work()
    expect(town.billed()).toBe(1)
  })

  it('is refused where the month’s messages do not suffice, and everything stays for the evening', async () => {
    const town = await aDigestTown({ blocks: 1, households: 2 })
    const id = await town.handsIn()
    town.line.month = { limit: 1, used: 0 }
    const refused = await sendNow(town, 'city', town.officers.cityStaff)
    expect([refused.status, refused.body.code]).toEqual([409, 'quota-not-enough'])
    expect(await nextOf(town, 'city', town.officers.cityStaff)).toMatchObject({
      at: '2026-11-20T09:00:00.000Z',
      ids: [id],
    })
  })

  it('is for those who may send from the area whose digest it is', async () => {
    const town = await aDigestTown({ associations: 2 })
    await town.handsIn()
    const { associationOfficer, blockLeader, districtOfficer } = town.officers
    expect((await sendNow(town, 'city', associationOfficer)).status).toBe(404)
    expect((await sendNow(town, 'city', districtOfficer)).status).toBe(404)
    expect((await sendNow(town, 'd1a1', blockLeader)).status).toBe(403)
    // The association's own digest has nothing in it: its circulars wait for the city's.
    expect((await sendNow(town, 'd1a1', associationOfficer)).body).toEqual({ sent: 0 })
    await town.work()
    expect(town.line.attempts).toEqual([])
  })
})
