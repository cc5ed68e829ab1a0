import type { Deps } from '../deps.ts'
import { toInstant } from '../platform/time.ts'

/** A year and a month: 「去年の夏祭りのお知らせ」 can still be found. */
const MONTHS_KEPT_IN_LISTS = 13

/** The instant since which circulars stand in lists and are found. */
export const listedSince = ({ clock }: Pick<Deps, 'clock'>): string =>
  toInstant(clock.now().subtract(MONTHS_KEPT_IN_LISTS, 'month'))
