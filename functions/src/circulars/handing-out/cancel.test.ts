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

describe('取り消す', () => {
  it('in the last second of the hold makes it a draft again, and nothing ever leaves', async () => {
    const { town, id, desk } = await aDraft()
    await desk.sends()
    town.clock.passes(59, 'seconds')
    expect(await desk.cancels()).toMatchObject({
      status: 200,
      body: {
        status: 'draft',
        version: 2,
        office: { canEdit: true, canPublish: true, schedule: null, submitted: null },
      },
    })
    await minutesPass(town, 10)
    expect(timesEach(town)).toEqual(NOBODY)
    expect(await deeds(town, id)).toEqual(['circular.created', 'circular.scheduled', 'circular.cancelled'])
  })

  it('twice, or by two at once, is once', async () => {
    const { town, id, desk } = await aDraft()
    await desk.sends()
    const other = aDesk(town, id, town.officers.districtOfficer)
    const answers = await Promise.all([desk.cancels(), other.cancels()])
    expect(answers.map(({ status, body }) => [status, body.version])).toEqual([
      [200, 2],
      [200, 2],
    ])
    expect(await desk.cancels()).toMatchObject({ status: 200, body: { version: 2 } })
    expect((await deeds(town, id)).filter((deed) => deed === 'circular.cancelled')).toHaveLength(1)
  })

  it('comes too late once something may have left', async () => {
    const { town, desk } = await aDraft()
    await desk.sends()
    await desk.releases()
    expect(await desk.cancels()).toMatchObject({ status: 409, body: { code: 'cancel-too-late' } })
    await town.work()
    expect(await desk.cancels()).toMatchObject({ status: 409, body: { code: 'cancel-too-late' } })
    expect(timesEach(town)).toEqual(EVERYBODY)
  })

  it('gives it back to be changed: the tasks of the first 送る do not send the second', async () => {
    const { town, id, desk } = await aDraft()
    await desk.sends()
    town.clock.passes(30, 'seconds')
    await desk.cancels()
    const officer = await town.as(town.officers.associationOfficer)
    const changed = { audience: ['d1a1'], title: '正しい題名', text: '', category: 'notice', version: 2 }
    await officer.put(`/api/circulars/${id}`, changed).expect(200)
    town.clock.passes(15, 'seconds')
    await desk.sends()
    // The first hold is over; of the second three quarters are left.
    town.clock.passes(15, 'seconds')
    await town.work()
    expect(timesEach(town)).toEqual(NOBODY)
    town.clock.passes(45, 'seconds')
    await town.work()
    expect(timesEach(town)).toEqual(EVERYBODY)
    expect(JSON.stringify(town.line.accepted)).toContain('正しい題名')
  })

  it('makes a page from before it out of date', async () => {
    const { desk, town, id } = await aDraft()
    await desk.sends()
    await desk.cancels()
    const officer = await town.as(town.officers.associationOfficer)
    await officer.post(`/api/circulars/${id}/publish`, { version: 1 }).expect(409)
    expect(await desk.page()).toMatchObject({ status: 'draft' })
  })
})
