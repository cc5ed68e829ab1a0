import type { listOfficeCirculars } from '@kairan/functions/circulars/contract.ts'
import type { CallOutput } from '../../api/call.ts'
import { leftToReach } from '../circular-reach/reach-states.ts'

export type OfficeCircular = CallOutput<typeof listOfficeCirculars>['circulars'][number]

/** After a month a circular without a day is no longer asked about. */
const UNDER_WAY_DAYS = 31
const DAY_MS = 86_400_000

/**
 * The circulars for which somebody is still to be reached: handed out, not taken back, somebody left, and not older than a
 * month unless its day is still to come. The nearest day first, those without a day last, then the newest.
 * @param now and `today`: the instant, and the day in Japan
 */
export function underWay(circulars: OfficeCircular[], { now, today }: { now: Date; today: string }): OfficeCircular[] {
  const asked = circulars.filter(({ status, reach, publishedAt, confirmBy }) => {
    if ((status !== 'sending' && status !== 'sent') || !reach || leftToReach(reach) === 0) return false
    const age = now.getTime() - Date.parse(publishedAt ?? '')
    return age < UNDER_WAY_DAYS * DAY_MS || (confirmBy ?? '') >= today
  })
  return asked.toSorted(
    (a, b) =>
      (a.confirmBy ?? '9999').localeCompare(b.confirmBy ?? '9999') ||
      (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''),
  )
}
