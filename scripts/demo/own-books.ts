import type { CountedHousehold } from './census.ts'

export const STATES = ['line', 'unread', 'paper', 'spoken', 'notReached'] as const
export type State = (typeof STATES)[number]
export type Counts = Record<State, number> & { households: number }

/** As the city's people say it. */
export const STATE_WORDS: Record<State, string> = {
  line: 'LINEで確認',
  unread: '届いたがまだ',
  paper: '紙',
  spoken: '口頭',
  notReached: '届いていない',
}

/** The demo's own account of one circular: what it saw arrive and what it did itself, household by household. */
export interface OwnBooks {
  /** Households of which at least one phone showed the circular. */
  delivered: Set<string>
  confirmed: Map<string, 'line' | 'paper' | 'spoken'>
}

export const openBooks = (): OwnBooks => ({ delivered: new Set(), confirmed: new Map() })

/** A household confirms, or somebody notes it; the first one counts. @returns whether this was the first */
export const note = ({ confirmed }: OwnBooks, householdId: string, via: 'line' | 'paper' | 'spoken'): boolean => {
  if (confirmed.has(householdId)) return false
  confirmed.set(householdId, via)
  return true
}

/** The one state a household is in. */
export const stateOf = ({ delivered, confirmed }: OwnBooks, householdId: string): State =>
  confirmed.get(householdId) ?? (delivered.has(householdId) ? 'unread' : 'notReached')

/** Households by state, counted one by one. */
export const countStates = (books: OwnBooks, households: Pick<CountedHousehold, 'id'>[]): Counts => {
  const counts: Counts = { households: households.length, line: 0, unread: 0, paper: 0, spoken: 0, notReached: 0 }
  for (const { id } of households) counts[stateOf(books, id)] += 1
  return counts
}
