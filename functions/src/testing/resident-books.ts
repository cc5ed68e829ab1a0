import type { Deps } from '../deps.ts'
import { households } from '../households/store.ts'
import { memberOf } from '../residents/member-of.ts'
import { residents } from '../residents/store.ts'
import { rosters } from '../rosters/store.ts'

/**
 * What rosters and households say of everybody who is registered, and what they should say by the registrations there are: both
 * are to be equal, whatever has happened.
 */
export const residentBooks = async (deps: Pick<Deps, 'db'>) => {
  const registered = (await residents(deps).get()).docs.map((doc) => doc.data())
  const homes = new Map((await households(deps).get()).docs.map((doc) => [doc.id, doc.data()]))
  const lists = (await rosters(deps).get()).docs.map((doc) => doc.data())
  const active = registered.filter(({ status }) => status === 'active')
  const byPerson = (a: { lineUserId: string }, b: { lineUserId: string }) => a.lineUserId.localeCompare(b.lineUserId)
  return {
    registered,
    said: {
      members: lists
        .flatMap(({ id, members }) =>
          Object.entries(members).map(([lineUserId, member]) => ({ rosterId: id, lineUserId, member })),
        )
        .toSorted(byPerson),
      blocked: lists
        .flatMap(({ id, blocked }) => Object.keys(blocked).map((lineUserId) => ({ rosterId: id, lineUserId })))
        .toSorted(byPerson),
      phones: Object.fromEntries([...homes].map(([id, { residentCount }]) => [id, residentCount])),
    },
    expected: {
      members: active
        .map((resident) => ({
          rosterId: resident.rosterId,
          lineUserId: resident.lineUserId,
          member: memberOf(resident, homes.get(resident.householdId ?? '')?.watchersMayConfirm),
        }))
        .toSorted(byPerson),
      blocked: registered
        .filter(({ status }) => status === 'blocked')
        .map(({ rosterId, lineUserId }) => ({ rosterId, lineUserId }))
        .toSorted(byPerson),
      phones: Object.fromEntries(
        [...homes.keys()].map((id) => [
          id,
          active.filter(({ standing, householdId }) => standing === 'member' && householdId === id).length,
        ]),
      ),
    },
  }
}
