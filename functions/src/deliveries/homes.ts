import type { Recipient } from '../rosters/roster.ts'

/** Where a recipient lives, as a batch remembers it: who is taken out later may have left the roster by then. */
export type Home = Pick<Recipient, 'rosterId' | 'householdId'>

const NONE = '-'

export const packHome = ({ rosterId, householdId }: Home): string => `${rosterId} ${householdId ?? NONE}`

export const unpackHome = (packed: string): Home => {
  const [rosterId = '', householdId = NONE] = packed.split(' ')
  return { rosterId, householdId: householdId === NONE ? null : householdId }
}
