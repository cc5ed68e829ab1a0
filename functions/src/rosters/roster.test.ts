import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../seed/chance.ts'
import { householdsOf, type Roster, recipientsOf } from './roster.ts'

const person = (name: string) => lineUserIdOf(name)
const member = (householdId: string | null, blockId: string | null) => ({
  householdId,
  blockId,
  language: 'ja' as const,
})
const household = (blockId: string, prefersPaper = false) => ({ blockId, number: 1, label: '山田', prefersPaper })

const association: Roster = {
  areaId: 'a1',
  kind: 'association',
  scopeIds: ['city', 'd1', 'a1'],
  members: { [person('a')]: member('h1', 'b1'), [person('b')]: member('h1', 'b1'), [person('c')]: member('h3', 'b2') },
  households: { h1: household('b1'), h2: household('b1', true), h3: household('b2') },
}
const district: Roster = {
  areaId: 'd1',
  kind: 'district',
  scopeIds: ['city', 'd1'],
  members: { [person('z')]: member(null, null) },
  households: {},
}
const ids = (people: { lineUserId: string }[]) => people.map(({ lineUserId }) => lineUserId).toSorted()

describe('recipientsOf', () => {
  it('are everybody on a whole roster, with those outside any association', () => {
    const found = recipientsOf([
      { roster: association, blockIds: null },
      { roster: district, blockIds: null },
    ])
    expect(ids(found)).toEqual(['a', 'b', 'c', 'z'].map(person).toSorted())
    expect(found.find(({ lineUserId }) => lineUserId === person('z'))).toMatchObject({
      areaId: 'd1',
      householdId: null,
    })
  })

  it('are only the people of the blocks chosen', () => {
    expect(ids(recipientsOf([{ roster: association, blockIds: new Set(['b2']) }]))).toEqual([person('c')])
    expect(recipientsOf([{ roster: district, blockIds: new Set(['b1']) }])).toEqual([])
  })

  it('have each person once and come in the same order, whatever the order of the rosters', () => {
    const parts = [
      { roster: association, blockIds: null },
      { roster: association, blockIds: new Set(['b1']) },
      { roster: district, blockIds: null },
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: 3 }), (shuffled) => {
        expect(recipientsOf(shuffled)).toEqual(recipientsOf(parts))
      }),
    )
    expect(recipientsOf(parts)).toHaveLength(4)
  })
})

describe('householdsOf', () => {
  it('are all households, those without any phone too', () => {
    const found = householdsOf([{ roster: association, blockIds: null }])
    expect(found.map(({ householdId, onLine, prefersPaper }) => [householdId, onLine, prefersPaper])).toEqual([
      ['h1', true, false],
      ['h2', false, true],
      ['h3', true, false],
    ])
  })

  it('are those of the blocks chosen', () => {
    const found = householdsOf([{ roster: association, blockIds: new Set(['b1']) }])
    expect(found.map(({ householdId }) => householdId)).toEqual(['h1', 'h2'])
  })
})
