import { describe, expect, it } from 'vitest'
import { aDesk, minutesPass, timesEach } from '../../testing/a-desk.ts'
import { aTown } from '../../testing/a-town.ts'

const DIGEST = { weekdays: [5], times: ['18:00'] }
const inDigest = { kind: 'digest' as const }

describe('a circular for the digest', () => {
  it('waits for its area’s next time, and can be cancelled but neither moved nor cut short', async () => {
    const town = await aTown({ policy: { holdSeconds: 60, digest: DIGEST } })
    const desk = aDesk(town, await town.writes())
    expect(await desk.sends(inDigest)).toMatchObject({
      status: 200,
      body: {
        status: 'scheduled',
        office: {
          schedule: { kind: 'digest', at: '2026-11-20T09:00:00.000Z', digestArea: { id: 'd1a1', kind: 'association' } },
          canCancel: true,
          canRelease: false,
          canReschedule: false,
        },
      },
    })
    expect(await desk.releases()).toMatchObject({ status: 409, body: { code: 'waits-for-digest' } })
    const moved = await desk.reschedules('2026-11-21T01:00:00.000Z')
    expect(moved).toMatchObject({ status: 409, body: { code: 'circular-not-timed' } })
    expect(await desk.cancels()).toMatchObject({ status: 200, body: { status: 'draft' } })
    town.clock.reaches('2026-11-20T09:00:00.000Z')
    await minutesPass(town, 6)
    expect(timesEach(town)).toEqual(Array(6).fill(0))
  })

  it('after the second yes goes with the digest that comes then', async () => {
    const town = await aTown({ policy: { approval: true, digest: DIGEST } })
    const id = await town.writes()
    await aDesk(town, id).sends(inDigest)
    town.clock.reaches('2026-11-20T18:30:00+09:00')
    const approved = await aDesk(town, id, town.officers.districtOfficer).approves()
    expect(approved.body.office.schedule).toMatchObject({ kind: 'digest', at: '2026-11-27T09:00:00.000Z' })
  })

  it('is refused where there is none, when it is urgent, and when its day to confirm by comes first', async () => {
    const without = await aTown()
    const lonely = aDesk(without, await without.writes())
    expect(await lonely.sends(inDigest)).toMatchObject({ status: 409, body: { code: 'no-digest' } })
    const town = await aTown({ policy: { digest: DIGEST } })
    const urgent = aDesk(town, await town.writes({ category: 'emergency' }))
    expect(await urgent.sends(inDigest)).toMatchObject({ status: 400, body: { code: 'urgent-not-in-digest' } })
    town.clock.reaches('2026-11-20T19:00:00+09:00')
    const early = aDesk(town, await town.writes({ confirmBy: '2026-11-26' }))
    expect(await early.sends(inDigest)).toMatchObject({ status: 400, body: { code: 'confirm-by-before-sending' } })
  })
})
