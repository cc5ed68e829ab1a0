import { describe, expect, it } from 'vitest'
import { identity } from '../../officers/identity.ts'
import { identify } from '../../officers/store.ts'
import { aNewsTown, type NewsTown } from '../../testing/a-news-town.ts'
import { RUN_LIMIT } from './news-run.ts'
import { tellHazardNow } from './tell-news.ts'

describe('telling at once', () => {
  const staffOf = (town: NewsTown) => identify(town.deps, town.officers.cityStaff)

  it('tells what waits now, and the next hour does not tell it again', async () => {
    const town = await aNewsTown()
    const [reporter = ''] = town.people
    const id = await town.reports(reporter)
    await town.moves(id, 'resolved')
    await tellHazardNow(town.deps, await staffOf(town), id)
    await town.work()
    expect(town.gotBy(reporter)).toHaveLength(1)
    await town.hourPasses()
    expect(town.gotBy(reporter)).toHaveLength(1)
    const staff = await town.as(town.officers.cityStaff)
    const { entries } = (await staff.get('/api/audit?areaId=city').expect(200)).body
    expect(entries[0]).toMatchObject({ action: 'hazard.told', on: { kind: 'hazard', id } })
  })

  it('is refused where nothing waits, a second time within the hour, and outside the own area', async () => {
    const town = await aNewsTown()
    const id = await town.reports(town.people[0] ?? '')
    const staff = await staffOf(town)
    await expect(tellHazardNow(town.deps, staff, id)).rejects.toThrow('hazard-nothing-to-tell')
    await town.says(id, '見に行きます。')
    await tellHazardNow(town.deps, staff, id)
    await town.says(id, '見てきました。')
    await expect(tellHazardNow(town.deps, staff, id)).rejects.toThrow('hazard-told-just-now')
    await expect(tellHazardNow(town.deps, identity(town.officers.blockLeader, []), id)).rejects.toThrow('not-found')
    await town.hourPasses()
    expect(town.line.accepted).toHaveLength(2)
  })

  it('is asked for at the report that stands for the others, and tells what waits of them all', async () => {
    const town = await aNewsTown()
    const [reporter = '', other = ''] = town.people
    const [root, merged] = [await town.reports(reporter), await town.reports(other)]
    await town.says(root, '見に行きます。')
    await town.merges(merged, root)
    const staff = await staffOf(town)
    await expect(tellHazardNow(town.deps, staff, merged)).rejects.toThrow('hazard-merged')
    // Nobody learns through a report outside the own area what stands for it.
    await expect(tellHazardNow(town.deps, identity(town.officers.blockLeader, []), merged)).rejects.toThrow('not-found')
    await tellHazardNow(town.deps, staff, root)
    await town.work()
    expect([reporter, other].map((who) => town.gotBy(who).length)).toEqual([1, 1])
  })

  it('waits on where the month does not suffice', async () => {
    const town = await aNewsTown()
    const [reporter = ''] = town.people
    const id = await town.reports(reporter)
    await town.says(id, '見に行きます。')
    town.line.month = { limit: 0, used: 0 }
    await expect(tellHazardNow(town.deps, await staffOf(town), id)).rejects.toThrow('quota-not-enough')
    town.line.month = { limit: 100, used: 0 }
    await town.hourPasses()
    expect(town.gotBy(reporter)).toHaveLength(1)
  })

  it('takes as much as one run holds; the rest goes with the next hour', async () => {
    const town = await aNewsTown()
    const [reporter = ''] = town.people
    const id = await town.reports(reporter)
    await town.saysAll(
      id,
      Array.from({ length: RUN_LIMIT + 1 }, (_, n) => `${n}番目の返事`),
    )
    await tellHazardNow(town.deps, await staffOf(town), id)
    await town.work()
    expect(town.gotBy(reporter)).toHaveLength(1)
    await town.hourPasses()
    expect(town.gotBy(reporter).at(1)).toContain(`${RUN_LIMIT}番目の返事`)
  })

  it('twice at the same moment, and beside the run of the hour, is told once', async () => {
    const town = await aNewsTown()
    const [reporter = ''] = town.people
    const id = await town.reports(reporter)
    await town.says(id, '見に行きます。')
    town.clock.reaches('2026-11-20T11:00:00+09:00')
    const office = await town.as(town.officers.cityStaff)
    const [answers] = await Promise.all([
      Promise.all([1, 2, 3].map(() => office.post(`/api/office/hazards/${id}/tell`))),
      town.schedules['tell-hazard-news']?.run(),
    ])
    await town.work()
    expect(town.gotBy(reporter)).toHaveLength(1)
    for (const { status } of answers) expect([200, 409]).toContain(status)
  })
})
