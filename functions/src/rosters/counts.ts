import { z } from 'zod'
import { countBlocked, householdsOf, type RosterPart, recipientsIn } from './roster.ts'

/** How many households and phones a part holds. */
export const AudienceCount = z.object({
  households: z.number().int(),
  /** Of these, with at least one phone that gets messages. */
  onLine: z.number().int(),
  /** Of these, who asked for paper. */
  prefersPaper: z.number().int(),
  /** Of these, without such a phone or who asked for paper. */
  paperCopies: z.number().int(),
  /** Phones that get messages. */
  residents: z.number().int(),
  /** Of these, outside any association. */
  outside: z.number().int(),
  /** Of the phones that get messages, those that do without a category or are paused: what goes out may be less by so many. */
  reduced: z.number().int(),
  /** Phones that have blocked the account. */
  blocked: z.number().int(),
})
export type AudienceCount = z.infer<typeof AudienceCount>

export const countPart = (part: RosterPart): AudienceCount => {
  const households = householdsOf([part])
  const recipients = recipientsIn(part)
  return {
    households: households.length,
    onLine: households.filter(({ onLine }) => onLine).length,
    prefersPaper: households.filter(({ prefersPaper }) => prefersPaper).length,
    paperCopies: households.filter(({ prefersPaper, onLine }) => prefersPaper || !onLine).length,
    residents: recipients.length,
    outside: recipients.filter(({ householdId }) => householdId === null).length,
    reduced: recipients.filter(({ muted, pausedUntil }) => muted !== undefined || pausedUntil !== undefined).length,
    blocked: countBlocked([part]),
  }
}

/** The sum of counts, field by field. */
export const sumCounts = (parts: AudienceCount[]): AudienceCount => {
  const sum: AudienceCount = {
    households: 0,
    onLine: 0,
    prefersPaper: 0,
    paperCopies: 0,
    residents: 0,
    outside: 0,
    reduced: 0,
    blocked: 0,
  }
  for (const part of parts) for (const key of Object.keys(sum) as (keyof AudienceCount)[]) sum[key] += part[key]
  return sum
}
