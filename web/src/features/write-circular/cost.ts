import type { Timing } from '@kairan/functions/circulars/circular.ts'
import type { Estimate } from '@kairan/functions/circulars/estimate.ts'
import { japanDayOf } from '../../ui/japanese-date.ts'

/** What handing out costs, as it is told before it is done. */
export type Cost =
  /** Nothing is sent in LINE. */
  | { kind: 'nothing' }
  | { kind: 'unlimited' }
  /** LINE could not be asked just now. */
  | { kind: 'unknown' }
  /** `missing`: messages that are not there; 0: it suffices. */
  | { kind: 'thisMonth'; limit: number; used: number; reserved: number; left: number; missing: number }
  /** It leaves next month, when the plan's messages begin anew. */
  | { kind: 'nextMonth'; limit: number; missing: number }

const monthOf = (instant: string): string => japanDayOf(instant).slice(0, 7)

/**
 * What the messages of a circular come to, as far as the page can say; the server refuses what does not suffice.
 * @param leaves when it goes out; null: at once
 */
export function costOf(
  { messages, quota, enough, nextMonthAt }: Pick<Estimate, 'messages' | 'quota' | 'enough' | 'nextMonthAt'>,
  { kind, leaves }: { kind: Timing['kind']; leaves: string | null },
): Cost {
  if (kind === 'paper') return { kind: 'nothing' }
  if (!quota) return { kind: 'unknown' }
  const { limit, used, reserved, left } = quota
  if (limit === null || left === null) return { kind: 'unlimited' }
  if (leaves && monthOf(leaves) >= monthOf(nextMonthAt)) {
    return { kind: 'nextMonth', limit, missing: Math.max(0, messages - limit) }
  }
  // Readers of a digest that goes out anyway cost nothing more, and only the server knows who they are: it has the last word.
  const missing = enough || kind === 'digest' ? 0 : Math.max(1, messages - left)
  return { kind: 'thisMonth', limit, used, reserved, left, missing }
}

/** Messages that are not there; 0: it suffices, as far as anybody knows. */
export const missingIn = (cost: Cost): number =>
  cost.kind === 'thisMonth' || cost.kind === 'nextMonth' ? cost.missing : 0
