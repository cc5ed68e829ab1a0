import type { Quota } from './control-contract.ts'
import { refusal } from './line-refusal.ts'
import type { State } from './state.ts'

const japaneseMonth = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', year: 'numeric', month: '2-digit' })

/** `2026-11`: the month a message is billed in, Japan time. */
export const monthOf = (at: Date): string => japaneseMonth.format(at)

/** Messages sent and the plan's limit for the month of `now`; a new month starts at nought. */
export const quotaAt = (state: State, now: Date): Quota => ({
  ...state.quota,
  used: state.usage.month === monthOf(now) ? state.usage.count : 0,
})

/** @throws LineRefusal 429 when `recipients` more would pass the plan's limit: then nobody gets the message. */
export const checkQuota = (quota: Quota, recipients: number): void => {
  if (quota.type === 'limited' && quota.used + recipients > (quota.value ?? 0)) {
    throw refusal(429, 'You have reached your monthly limit.')
  }
}
