import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../platform/language.ts'
import { lineUserIdOf } from '../seed/chance.ts'
import { packedRoster } from './packing.ts'
import { Roster } from './roster.ts'

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/).filter((text) => !text.startsWith('__') && text !== '-')
const idOrNone = fc.option(id, { nil: null })
const person = fc.nat({ max: 1_000_000 }).map((n) => lineUserIdOf(`${n}`))
const roster = fc.record({
  id,
  areaId: id,
  kind: fc.constantFrom('association' as const, 'district' as const),
  scopeIds: fc.array(id, { maxLength: 3 }),
  members: fc.dictionary(
    person,
    fc.record(
      {
        householdId: idOrNone,
        blockId: idOrNone,
        language: fc.constantFrom(...LANGUAGES),
        muted: fc.uniqueArray(fc.constantFrom('event', 'garbage', 'school'), { minLength: 1 }),
        pausedUntil: fc.constantFrom('2026-11-30', '2027-01-01'),
      },
      { requiredKeys: ['householdId', 'blockId', 'language'] },
    ),
  ),
  blocked: fc.dictionary(person, fc.record({ householdId: idOrNone, blockId: idOrNone })),
  households: fc.dictionary(
    id,
    fc.record({
      blockId: id,
      number: fc.integer({ min: 1, max: 999 }),
      // What officers write: names with blanks, half or full width, or nothing at all.
      label: fc.oneof(fc.constantFrom('山田', '山田 太郎', '', ' 佐藤', '渡辺　花子 '), fc.string({ maxLength: 40 })),
      prefersPaper: fc.boolean(),
    }),
  ),
})

describe('a packed roster', () => {
  it('is the same when unpacked', () => {
    fc.assert(
      fc.property(roster, (some) => {
        const stored: unknown = JSON.parse(JSON.stringify(packedRoster.pack(some)))
        expect(Roster.parse(packedRoster.unpack(Object(stored)))).toEqual({ ...some })
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('is one text in which each person and each household is a short one', () => {
    const someone = { householdId: 'h1', blockId: 'b1', language: 'ja' as const }
    const { lists } = packedRoster.pack({
      id: 'a1',
      areaId: 'a1',
      kind: 'association',
      scopeIds: [],
      members: { [lineUserIdOf('a')]: someone },
      blocked: {},
      households: { h1: { blockId: 'b1', number: 5, label: '山田', prefersPaper: true } },
    })
    expect(JSON.parse(lists)).toEqual({
      members: { [lineUserIdOf('a')]: 'ja h1 b1' },
      blocked: {},
      households: { h1: 'b1 5 paper 山田' },
    })
  })

  it('that somebody has damaged is not read as if it were whole', () => {
    const stored = { id: 'a1', areaId: 'a1', kind: 'association', scopeIds: [] }
    const read = (members: object) => {
      const lists = JSON.stringify({ members, blocked: {}, households: {} })
      return Roster.safeParse(packedRoster.unpack({ ...stored, lists })).success
    }
    expect(read({ [lineUserIdOf('a')]: 'ja h1 b1' })).toBe(true)
    expect(read({ [lineUserIdOf('a')]: 'klingon h1 b1' })).toBe(false)
    expect(read({ 'not an id': 'ja h1 b1' })).toBe(false)
  })
})
