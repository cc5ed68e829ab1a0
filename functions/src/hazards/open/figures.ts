import { z } from 'zod'
import { Id, Instant } from '../../platform/values.ts'
import { CATEGORY_NAMES } from '../categories.ts'
import { Hazard } from '../hazard.ts'
import { HazardCounts } from './contract.ts'

/** What counting needs of a report. */
export const CountedHazard = Hazard.pick({
  id: true,
  rootId: true,
  publishedAt: true,
  category: true,
  districtId: true,
  status: true,
  openedAt: true,
  answeredAt: true,
  closedAt: true,
})
export type CountedHazard = z.infer<typeof CountedHazard>

/** The figures as they are kept: districts by id, since names may change. */
export const HazardFigures = z.object({
  countedAt: Instant,
  all: HazardCounts,
  categories: z.array(HazardCounts.extend({ category: z.enum(CATEGORY_NAMES) })),
  districts: z.array(HazardCounts.extend({ districtId: Id })),
})
export type HazardFigures = z.infer<typeof HazardFigures>

/** Of fewer reports no time is told: it would tell of one person's report, and says nothing of how fast an office is. */
const FEWEST_FOR_TIMES = 5

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The value in the middle, to one decimal; null of too few. */
const middle = (values: number[]): number | null => {
  if (values.length < FEWEST_FOR_TIMES) return null
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  const value = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
  return Math.round(value * 10) / 10
}

const passed = (from: string, until: string, unit: number): number =>
  Math.max(0, (Date.parse(until) - Date.parse(from)) / unit)

const count = (reports: readonly CountedHazard[]): HazardCounts => ({
  reports: reports.length,
  open: reports.filter(({ status }) => status === 'received' || status === 'inProgress').length,
  resolved: reports.filter(({ status }) => status === 'resolved').length,
  declined: reports.filter(({ status }) => status === 'declined').length,
  hoursToAnswer: middle(
    reports.flatMap(({ openedAt, answeredAt }) => (answeredAt ? [passed(openedAt, answeredAt, HOUR_MS)] : [])),
  ),
  daysToResolve: middle(
    reports.flatMap(({ status, openedAt, closedAt }) =>
      status === 'resolved' && closedAt ? [passed(openedAt, closedAt, DAY_MS)] : [],
    ),
  ),
})

const firstOf = (instants: (string | null)[]): string | null =>
  instants.flatMap((instant) => instant ?? []).toSorted()[0] ?? null

/** A group as one report: told of when the first of it was, answered when the first of it was. Null: nothing of it is in the open. */
const asOne = (group: CountedHazard[]): CountedHazard | null => {
  const root = group.find(({ id, rootId }) => id === rootId)
  if (!root || group.every(({ publishedAt }) => publishedAt === null)) return null
  return {
    ...root,
    openedAt: firstOf(group.map(({ openedAt }) => openedAt)) ?? root.openedAt,
    answeredAt: firstOf(group.map(({ answeredAt }) => answeredAt)),
  }
}

/**
 * How many reports and how fast, by kind (in the order of the kinds, those without any left out) and by district. Only what stands in
 * the open is counted: a number in a district tells of no report that nobody may see. What is merged is counted once, with the report
 * that stands for it, and from the first time somebody told of it.
 */
export const figuresOf = (given: readonly CountedHazard[], countedAt: string): HazardFigures => {
  const reports = [...Map.groupBy(given, ({ rootId }) => rootId).values()].flatMap((group) => asOne(group) ?? [])
  const byCategory = Map.groupBy(reports, ({ category }) => category)
  const byDistrict = Map.groupBy(reports, ({ districtId }) => districtId)
  return {
    countedAt,
    all: count(reports),
    categories: CATEGORY_NAMES.flatMap((category) => {
      const some = byCategory.get(category)
      return some ? [{ category, ...count(some) }] : []
    }),
    districts: [...byDistrict]
      .flatMap(([districtId, some]) => (districtId === null ? [] : [{ districtId, ...count(some) }]))
      .toSorted((a, b) => (a.districtId < b.districtId ? -1 : 1)),
  }
}
