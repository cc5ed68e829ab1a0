import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../seed/chance.ts'
import { countBlocked, householdsOf, type Roster, type RosterPart, recipientsOf } from './roster.ts'

const home = (blockId: string, prefersPaper = false) => ({ blockId, number: 1, label: '山田', prefersPaper })
const member = (householdId: string | null, blockId: string | null) => ({
  householdId,
  blockId,
  language: 'ja' as const,
})
const [yamada, yamadasSon, sato] = ['yamada', 'son', 'sato'].map(lineUserIdOf)

const roster = (change: Partial<Roster> = {}): Roster => ({
  id: change.areaId ?? 'a1',
  areaId: 'a1',
  kind: 'association',
  scopeIds: ['city', 'd1', 'a1'],
  members: {
    [yamada ?? '']: member('h1', 'b1'),
    [yamadasSon ?? '']: member('h1', 'b1'),
    [sato ?? '']: member('h3', 'b2'),
  },
  blocked: {},
  households: { h1: home('b1'), h2: home('b1', true), h3: home('b2') },
  ...change,
})
const whole = (each: Roster): RosterPart => ({ roster: each, blockIds: null })
const blocks = (...ids: string[]): RosterPart => ({ roster: roster(), blockIds: new Set(ids) })
const listed = async (parts: RosterPart[]) => [...(await recipientsOf(parts)).values()]
const idsOf = async (parts: RosterPart[]) => [...(await recipientsOf(parts)).keys()]

describe('recipientsOf', () => {
  it('names everybody of a roster with the place they live in', async () => {
    expect(await listed([whole(roster())])).toContainEqual({
      lineUserId: sato,
      language: 'ja',
      rosterId: 'a1',
      areaId: 'a1',
      scopeIds: ['city', 'd1', 'a1'],
      blockId: 'b2',
      householdId: 'h3',
    })
    expect(await listed([whole(roster())])).toHaveLength(3)
  })

  it.each([
    [['b1'], 2],
    [['b2'], 1],
    [['b1', 'b2'], 3],
    [['b9'], 0],
    [[], 0],
  ])('names only those of the blocks %j', async (ids, count) =>
    expect(await listed([blocks(...ids)])).toHaveLength(count),
  )

  it('names nobody without a block when blocks were chosen', async () => {
    const outside = roster({
      kind: 'district',
      areaId: 'd1',
      members: { [sato ?? '']: member(null, null) },
      households: {},
    })
    expect(await listed([{ roster: outside, blockIds: new Set(['b1']) }])).toEqual([])
    expect(await listed([whole(outside)])).toMatchObject([{ areaId: 'd1', householdId: null }])
  })

  it('names somebody on two rosters once', async () => {
    const other = roster({
      areaId: 'a2',
      members: { [yamada ?? '']: member('h9', 'b9') },
      households: { h9: home('b9') },
    })
    expect(await idsOf([whole(roster()), whole(other)])).toEqual([yamada, yamadasSon, sato].toSorted())
  })

  it('has one order, whatever the order of the rosters and of their members', async () => {
    const people = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(people, fc.integer({ min: 0, max: 3 }), async (numbers, shift) => {
        const rosters = [0, 1, 2, 3].map((each) =>
          roster({
            areaId: `a${each}`,
            members: Object.fromEntries(
              numbers.filter((n) => n % 4 === each).map((n) => [lineUserIdOf(`${n}`), member('h1', 'b1')]),
            ),
          }),
        )
        const turned = [...rosters.slice(shift), ...rosters.slice(0, shift)].map((each) =>
          roster({ ...each, members: Object.fromEntries(Object.entries(each.members).reverse()) }),
        )
        expect(await listed(turned.map(whole))).toEqual(await listed(rosters.map(whole)))
        const byRoster = [0, 1, 2, 3].flatMap((each) =>
          numbers
            .filter((n) => n % 4 === each)
            .map((n) => lineUserIdOf(`${n}`))
            .sort(),
        )
        expect(await idsOf(rosters.map(whole))).toEqual(byRoster)
      }),
      { numRuns: 50, seed: 1 },
    )
  })
})

describe('countBlocked', () => {
  it('counts those of the chosen blocks who have blocked the account', () => {
    const blocked = {
      [yamada ?? '']: { householdId: 'h1', blockId: 'b1' },
      [sato ?? '']: { householdId: null, blockId: null },
    }
    const some = roster({ blocked })
    expect(countBlocked([whole(some)])).toBe(2)
    expect(countBlocked([{ roster: some, blockIds: new Set(['b1']) }])).toBe(1)
    expect(countBlocked([{ roster: some, blockIds: new Set(['b2']) }])).toBe(0)
  })
})

describe('householdsOf', () => {
  it('names every household, those without a phone and those on paper too', () => {
    expect(householdsOf([whole(roster())])).toEqual([
      { householdId: 'h1', blockId: 'b1', associationId: 'a1', prefersPaper: false, onLine: true },
      { householdId: 'h2', blockId: 'b1', associationId: 'a1', prefersPaper: true, onLine: false },
      { householdId: 'h3', blockId: 'b2', associationId: 'a1', prefersPaper: false, onLine: true },
    ])
  })

  it('names only the households of the blocks', () => {
    expect(householdsOf([blocks('b2')]).map(({ householdId }) => householdId)).toEqual(['h3'])
  })
})
