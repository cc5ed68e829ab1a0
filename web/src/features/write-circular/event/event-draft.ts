import type { CircularEvent } from '@kairan/functions/circulars/circular-content.ts'

/** An event while it is being written. An empty text is what is not filled in yet; `from` null: it lasts the whole day. */
export type EventDraft = CircularEvent

/** The contract's limit for a place, in letters. */
export const placeLimit = 100

/** Most take place on one day at a time of it. */
export const newEvent: EventDraft = { day: '', lastDay: null, from: '', until: '', place: '' }

export type EventProblem = 'dayMissing' | 'lastDayMissing' | 'lastDayBefore' | 'fromMissing' | 'untilBefore'
export type EventProblems = Partial<Record<'day' | 'lastDay' | 'from' | 'until', EventProblem>>

/** What is missing or cannot be, by field. */
export function eventProblems({ day, lastDay, from, until }: EventDraft): EventProblems {
  const problems: EventProblems = {}
  if (!day) problems.day = 'dayMissing'
  if (lastDay === '') problems.lastDay = 'lastDayMissing'
  else if (lastDay !== null && lastDay < day) problems.lastDay = 'lastDayBefore'
  if (from === '') problems.from = 'fromMissing'
  if (from && until && until <= from && (lastDay ?? day) <= day) problems.until = 'untilBefore'
  return problems
}

/** The event as the server takes it; null while something is missing. */
export function keepableEvent(event: EventDraft | null): CircularEvent | null {
  if (!event || Object.keys(eventProblems(event)).length > 0) return null
  return { ...event, until: event.from === null ? null : event.until || null, place: event.place.trim() }
}
