/** The days offered at a tap, counted from today. */
export const DAYS_AHEAD = [3, 7, 14] as const
export type DaysAhead = (typeof DAYS_AHEAD)[number]

/** What can be chosen for the confirm-by day: a number of days ahead, a day of one's own, or none. */
export type ConfirmByChoice = `${DaysAhead}` | 'other' | 'none'

const DAY_MS = 86_400_000

/** The day `days` after `day` (both `YYYY-MM-DD`; days of the calendar, so no time zone comes in). */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Under which choice a saved day is shown. */
export function choiceOf(confirmBy: string | null, today: string): ConfirmByChoice {
  if (confirmBy === null) return 'none'
  const ahead = DAYS_AHEAD.find((days) => dayAfter(today, days) === confirmBy)
  return ahead === undefined ? 'other' : `${ahead}`
}

/** The day a choice stands for; `other` keeps the day that was there, or starts a week from now. */
export function dayOf(choice: ConfirmByChoice, today: string, before: string | null): string | null {
  if (choice === 'none') return null
  if (choice === 'other') return before ?? dayAfter(today, 7)
  return dayAfter(today, Number(choice))
}

/** What is wrong with a confirm-by day: passed already, or more than a year ahead (a slip of the finger). Null: nothing. */
export function confirmByProblem(confirmBy: string | null, today: string): 'past' | 'tooFar' | null {
  if (confirmBy === null) return null
  if (confirmBy < today) return 'past'
  return confirmBy > dayAfter(today, 366) ? 'tooFar' : null
}
