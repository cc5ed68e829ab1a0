import type { CircularSummary } from '@kairan/functions/circulars/circular-view.ts'

/** A season: what was handed out before is not taken for news any more. */
const OLD_DAYS = 90
const DAY_MS = 86_400_000

/** Whether a circular is so old that the list says so. @param now milliseconds since 1970 */
export const isOld = ({ publishedAt }: Pick<CircularSummary, 'publishedAt'>, now: number): boolean =>
  publishedAt !== null && now - Date.parse(publishedAt) > OLD_DAYS * DAY_MS
