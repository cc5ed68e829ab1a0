/** Longer than this is said in days. */
const HOURS_IN_WORDS = 48

/** How long something took, as people say it: `figures.hours` or `figures.days` of the map's words, with the number; null: of too few. */
export type HowLong = { unit: 'hours' | 'days'; number: number } | null

const atLeastOne = (number: number): number => Math.max(1, Math.round(number))

export const inDays = (days: number | null): HowLong =>
  days === null ? null : { unit: 'days', number: atLeastOne(days) }

export const inHours = (hours: number | null): HowLong => {
  if (hours === null || hours > HOURS_IN_WORDS) return inDays(hours === null ? null : hours / 24)
  return { unit: 'hours', number: atLeastOne(hours) }
}
