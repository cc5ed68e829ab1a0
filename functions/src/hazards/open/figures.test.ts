import { describe, expect, it } from 'vitest'
import { recordQueries } from '../../guards/recorded-queries.ts'
import { aNewsTown, type NewsTown } from '../../testing/a-news-town.ts'
import { type CountedHazard, figuresOf } from './figures.ts'

let reports = 0
/** One that everybody may see and that stands for itself, unless told otherwise. */
const report = (change: Partial<CountedHazard> = {}): CountedHazard => {
  const id = change.id ?? `report-${++reports}`
  return { ...PLAIN, id, rootId: id, ...change }
}
const PLAIN: Omit<CountedHazard, 'id' | 'rootId'> = {
  publishedAt: '2026-11-02T00:00:00.000Z',
  category: 'roadHole',
  districtId: 'd1',
  status: 'received',
  openedAt: '2026-11-01T00:00:00.000Z',
  answeredAt: null,
  closedAt: null,
}
const NOW = '2026-11-20T00:00:00.000Z'
const after = (hours: number): string =>
  new Date(Date.parse('2026-11-01T00:00:00.000Z') + hours * 3_600_000).toISOString()

describe('figures', () => {
  it('count each report once, by kind and by district; what is merged counts with the one that stands for it', () => {
    const figures = figuresOf(
      [
        report(),
        report({ status: 'inProgress', category: 'mirror' }),
        report({ status: 'resolved', districtId: 'd2', closedAt: after(24) }),
        report({ status: 'declined', districtId: null, closedAt: after(24) }),
        report({ status: 'merged', rootId: 'elsewhere' }),
        report({ publishedAt: null, category: 'dumping', districtId: 'd3' }),
      ],
      NOW,
    )
    expect(figures.all).toMatchObject({ reports: 4, open: 2, resolved: 1, declined: 1 })
    expect(figures.categories.map(({ category, reports }) => [category, reports])).toEqual([
      ['roadHole', 3],
      ['mirror', 1],
    ])
    expect(figures.districts.map(({ districtId, reports }) => [districtId, reports])).toEqual([
      ['d1', 2],
      ['d2', 1],
    ])
  })

  it('count a group once, from the first who told to the first answer, where any of it may be seen', () => {
    const group = (number: number) => [
      report({ id: `root-${number}`, publishedAt: null, openedAt: after(10), answeredAt: after(20) }),
      report({ rootId: `root-${number}`, status: 'merged', openedAt: after(0), answeredAt: after(30) }),
      report({ rootId: `root-${number}`, status: 'merged', openedAt: after(5), publishedAt: null }),
    ]
    expect(figuresOf([1, 2, 3, 4, 5].flatMap(group), NOW).all).toMatchObject({ reports: 5, hoursToAnswer: 20 })
  })

  it('of one that was opened again wait for its last end', () => {
    const again = () => report({ status: 'inProgress', answeredAt: after(1), closedAt: null })
    const ended = (days: number) => report({ status: 'resolved', answeredAt: after(1), closedAt: after(24 * days) })
    expect(figuresOf([again(), ...[1, 2, 3, 9].map(ended)], NOW).all).toMatchObject({
      resolved: 4,
      daysToResolve: null,
    })
    expect(figuresOf([1, 2, 3, 9, 9].map(ended), NOW).all.daysToResolve).toBe(3)
  })

  it.each<[number[], number | null]>([
    [[], null],
    [[1, 2, 3, 4], null],
    [[5, 1, 3, 2, 100], 3],
    [[1, 2, 3, 4, 5, 6], 3.5],
    [[0.25, 0.25, 0.25, 0.25, 0.25], 0.3],
  ])(
    'half of those answered after %j hours were answered within %s; fewer than five tell no time',
    (hours, expected) => {
      const figures = figuresOf(
        hours.map((each) => report({ answeredAt: after(each) })),
        NOW,
      )
      expect(figures.all.hoursToAnswer).toBe(expected)
    },
  )

  it('tell days of those that were resolved alone, and no time of a district with fewer than five', () => {
    const resolved = (days: number, districtId = 'd1') =>
      report({ status: 'resolved', closedAt: after(days * 24), answeredAt: after(1), districtId })
    const figures = figuresOf(
      [1, 2, 3, 4]
        .map((days) => resolved(days))
        .concat(resolved(5, 'd2'), report({ status: 'declined', closedAt: after(900) })),
      NOW,
    )
    expect(figures.all.daysToResolve).toBe(3)
    expect(figures.districts).toMatchObject([
      { districtId: 'd1', daysToResolve: null, hoursToAnswer: null },
      { districtId: 'd2', daysToResolve: null, hoursToAnswer: null },
    ])
  })
})

/** Somebody tells of something, and the office approves it. */
const told = async (town: NewsTown, who: number): Promise<void> =>
  town.approves(await town.reports(town.people[who] ?? ''))

describe('the figures everybody sees', () => {
  it('are counted at the first look, kept until the night counts again, and counted anew when they are two days old', async () => {
    const town = await aNewsTown()
    const figures = async () => (await (await town.as(null)).get('/api/map/figures').expect(200)).body
    await told(town, 0)
    expect((await figures()).all.reports).toBe(1)
    await told(town, 1)
    await town.reports(town.people[2] ?? '')
    expect((await figures()).all.reports).toBe(1)
    await town.schedules['count-hazards']?.run()
    expect(await figures()).toMatchObject({
      all: { reports: 2, open: 2 },
      districts: [{ district: { name: '第1校区' } }],
    })
    await told(town, 2)
    town.clock.passes(49, 'hours')
    expect((await figures()).all.reports).toBe(3)
  })

  it('forget what is older than a year', async () => {
    const town = await aNewsTown()
    await told(town, 0)
    town.clock.passes(366, 'days')
    await told(town, 1)
    await town.schedules['count-hazards']?.run()
    const { body } = await (await town.as(null)).get('/api/map/figures').expect(200)
    expect(body.all.reports).toBe(1)
  })

  it('are counted once however many look at the same moment, with scripts and without', async () => {
    const town = await aNewsTown()
    await town.reports(town.people[0] ?? '')
    const recording = recordQueries(town.deps.db)
    town.deps.db = recording.db
    const anybody = await town.as(null)
    const [looks] = await Promise.all([
      Promise.all(Array.from({ length: 20 }, () => anybody.get('/api/map/figures'))),
      anybody.get('/map/list?lang=ja').expect(200),
    ])
    expect(new Set(looks.map(({ body }) => body.countedAt)).size).toBe(1)
    const counted = recording.record.ran.filter(
      ({ collection, orders }) => collection === 'hazards' && orders.some(({ field }) => field === 'openedAt'),
    )
    expect(counted).toHaveLength(1)
  })
})
