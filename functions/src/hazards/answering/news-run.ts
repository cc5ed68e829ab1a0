import type { Dayjs } from 'dayjs'
import { z } from 'zod'
import { japanClock, japanDay } from '../../platform/time.ts'
import { Id, Instant } from '../../platform/values.ts'
import { HazardEvent } from '../hazard.ts'

/** As many changes go out with one run; what waits beyond goes with the next hour's. They are read and marked in one transaction. */
export const RUN_LIMIT = 200

/** One change, and who hears of it. */
const NewsItem = z.object({
  eventId: HazardEvent.shape.id,
  /** The report that stood for it when the run was written: all of one root is told as one. */
  rootId: Id,
  /**
   * Whose followers hear of it: the report itself and all that were merged into it by then. Kept, so that who merges or unmerges
   * between writing and sending takes nobody's news away and gives nobody another's.
   */
  heardBy: z.array(Id).min(1),
})
export type NewsItem = z.infer<typeof NewsItem>

/** Changes that go out together, as one delivery: everybody gets one message with what concerns them. */
export const NewsRun = z.object({
  id: Id,
  /** The report an officer told of at once; null for the run of an hour. */
  rootId: Id.nullable(),
  at: Instant,
  items: z.array(NewsItem).min(1).max(RUN_LIMIT),
  /** How many people it was counted to reach in LINE. */
  people: z.number().int().nonnegative(),
  /** Whether the month's messages sufficed. If not, nothing is pushed and the news stands on people's pages alone. */
  enough: z.boolean(),
  /** Null when nothing was pushed: not enough left, or nobody to be reached. */
  deliveryId: Id.nullable(),
})
export type NewsRun = z.infer<typeof NewsRun>

/** `hazard-news-2026112111`: one run an hour, so nobody gets more than one message an hour. */
export const hourlyRunId = (at: Dayjs): string =>
  `hazard-news-${japanDay(at).replaceAll('-', '')}${japanClock(at).slice(0, 2)}`
