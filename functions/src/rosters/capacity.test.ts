import { describe, expect, it } from 'vitest'
import { assignRosters, HOUSEHOLDS_A_ROSTER, MEMBERS_A_ROSTER, rosterWithRoom } from './capacity.ts'

describe('assignRosters', () => {
  it('fills one roster after the other, the first under the own name of the association', () => {
    const ids = Array.from({ length: HOUSEHOLDS_A_ROSTER * 2 + 1 }, (_, n) => `h${n}`)
    const rosterOf = assignRosters('a1', ids)
    const sizes = Map.groupBy(rosterOf.values(), (id) => id)
    expect([...sizes].map(([id, group]) => [id, group.length])).toEqual([
      ['a1', HOUSEHOLDS_A_ROSTER],
      ['a1_2', HOUSEHOLDS_A_ROSTER],
      ['a1_3', 1],
    ])
  })
})

describe('rosterWithRoom', () => {
  const people = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`U${n}`, null]))
  const roster = (id: string, members: number, blocked = 0) => ({
    id,
    members: people(members) as never,
    blocked: people(blocked) as never,
  })

  it.each([
    ['none yet', [], 'd1'],
    ['one with room', [roster('d1', MEMBERS_A_ROSTER - 1)], 'd1'],
    ['a full one', [roster('d1', MEMBERS_A_ROSTER)], 'd1_2'],
    ['one filled by those who blocked', [roster('d1', MEMBERS_A_ROSTER - 1, 1)], 'd1_2'],
    ['one that people have left', [roster('d1', 10), roster('d1_2', 20)], 'd1'],
  ])('with %s', (_, present, expected) => expect(rosterWithRoom('d1', present)).toBe(expected))
})
