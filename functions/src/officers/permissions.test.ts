import { describe, expect, it } from 'vitest'
import type { Place } from '../areas/area.ts'
import { allows } from './grant.ts'
import { ACTIONS, type Action, PERMISSIONS, ROLES, type Role } from './permissions.ts'

/** The area of each office, and places around it. The city has nothing above or beside it, a block nothing below. */
const OFFICES: Record<Role, Place> = {
  cityStaff: { id: 'city', ancestorIds: [] },
  districtOfficer: { id: 'd1', ancestorIds: ['city'] },
  associationOfficer: { id: 'a1', ancestorIds: ['city', 'd1'] },
  blockLeader: { id: 'b1', ancestorIds: ['city', 'd1', 'a1'] },
  ictPromoter: { id: 'd1', ancestorIds: ['city'] },
}
const inside = ({ id, ancestorIds }: Place, child: string): Place => ({ id: child, ancestorIds: [...ancestorIds, id] })

const PLACES: Record<string, (own: Place) => Place[]> = {
  own: (own) => [own],
  below: (own) => (own.ancestorIds.length === 3 ? [] : [inside(own, 'x'), inside(inside(own, 'x'), 'y')]),
  beside: ({ ancestorIds }) => (ancestorIds.length === 0 ? [] : [{ id: 'neighbour', ancestorIds }]),
  above: ({ ancestorIds }) => ancestorIds.map((id, depth) => ({ id, ancestorIds: ancestorIds.slice(0, depth) })),
}
const WHERE = { own: ['own'], subtree: ['own', 'below'], never: [] as string[] }

const everyCase = ROLES.flatMap((role) => ACTIONS.map((action) => ({ role, action, reach: PERMISSIONS[role][action] })))

it.each(everyCase)('$role, $action: $reach', ({ role, action, reach }) => {
  const own = OFFICES[role]
  for (const [where, places] of Object.entries(PLACES))
    for (const place of places(own))
      expect(allows([{ role, areaId: own.id }], action, place), where).toBe(WHERE[reach].includes(where))
})

describe('the table of rights', () => {
  const rolesThatMay = (action: Action) => ROLES.filter((role) => PERMISSIONS[role][action] !== 'never')

  it('gives households and their names only to the association and its blocks', () => {
    for (const action of ['reach.names', 'receipt.record', 'household.read', 'household.invite'] as const)
      expect(rolesThatMay(action), action).toEqual(['associationOfficer', 'blockLeader'])
  })

  it('lets neither a block leader nor a promoter send anything', () => {
    for (const action of ['circular.write', 'circular.publish', 'circular.withdraw'] as const)
      expect(rolesThatMay(action), action).toEqual(['cityStaff', 'districtOfficer', 'associationOfficer'])
  })

  it('keeps a block leader to the own block', () => {
    expect(ACTIONS.filter((action) => PERMISSIONS.blockLeader[action] === 'subtree')).toEqual([])
  })

  it('shows the record of deeds to the city, and to an association its own', () => {
    expect(rolesThatMay('audit.read')).toEqual(['cityStaff', 'associationOfficer'])
    expect(PERMISSIONS.associationOfficer['audit.read']).toBe('own')
  })

  it('lets everybody who may send also see how far it got', () => {
    for (const role of rolesThatMay('circular.publish')) expect(PERMISSIONS[role]['reach.counts']).not.toBe('never')
  })
})

describe('allows', () => {
  it('adds several offices up, and gives nothing to nobody', () => {
    const block = OFFICES.blockLeader
    const both = [
      { role: 'blockLeader' as const, areaId: 'b1' },
      { role: 'ictPromoter' as const, areaId: 'd9' },
    ]
    expect(allows(both, 'household.read', block)).toBe(true)
    expect(allows(both, 'adoption.read', { id: 'd9', ancestorIds: ['city'] })).toBe(true)
    expect(allows(both, 'adoption.read', block)).toBe(false)
    expect(allows([], 'area.read', block)).toBe(false)
  })
})
