import { areasById } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { japanDay } from '../../platform/time.ts'
import { recipientsOf, takes } from '../../rosters/roster.ts'
import { rosterParts } from '../../rosters/store.ts'
import type { Circular } from '../circular.ts'
import type { Tally } from '../reach.ts'
import { allTallies } from '../store.ts'

/** The households of a circular that have confirmed by no means at all. */
export const unreadHouseholds = (books: Pick<Tally, 'households'>[]): Set<string> =>
  new Set(
    books.flatMap(({ households }) =>
      Object.entries(households).flatMap(([householdId, { via }]) => (via === null ? [householdId] : [])),
    ),
  )

/** Whom a reminder would reach now: households that have not confirmed and have a phone, and these phones. */
export const countUnread = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  circular: Pick<Circular, 'id' | 'audience' | 'category'>,
): Promise<{ households: number; people: number }> => {
  const [books, parts] = await Promise.all([
    allTallies(deps, circular.id),
    areasById(deps, circular.audience).then((audience) => rosterParts(deps, audience)),
  ])
  const unread = unreadHouseholds(books)
  const message = { category: circular.category, today: japanDay(deps.clock.now()) }
  const reached = [...(await recipientsOf(parts)).values()].filter(
    (recipient) => recipient.householdId !== null && unread.has(recipient.householdId) && takes(recipient, message),
  )
  return { households: new Set(reached.map(({ householdId }) => householdId)).size, people: reached.length }
}
