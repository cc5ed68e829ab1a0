import type { AreaKind } from '@kairan/functions/areas/area.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audienceInWords, type KnownArea, type KnownAreas, markOf, toggleArea } from './audience-choice.ts'

const area = (
  id: string,
  kind: AreaKind,
  name: string,
  parentId: string | null,
  childIds: string[] | null,
): KnownArea => ({
  id,
  kind,
  name,
  parentId,
  childIds,
})
const town: KnownAreas = new Map(
  [
    area('tsuda', 'district', '津田南校区', null, ['minami', 'kita', 'naka', 'moto']),
    area('minami', 'association', '津田南町自治会', 'tsuda', ['m1', 'm2', 'm3']),
    area('kita', 'association', '津田北町自治会', 'tsuda', ['k1', 'k2']),
    area('naka', 'association', '津田中町自治会', 'tsuda', null),
    area('moto', 'association', '津田元町自治会', 'tsuda', null),
    area('m1', 'block', '1班', 'minami', []),
    area('m2', 'block', '2班', 'minami', []),
    area('m3', 'block', '3班', 'minami', []),
    area('k1', 'block', '1班', 'kita', []),
    area('k2', 'block', '2班', 'kita', []),
  ].map((known) => [known.id, known]),
)
const tapped = (...ids: string[]) =>
  ids.reduce<ReadonlySet<string>>((choice, id) => toggleArea(choice, town, id), new Set())
const leaves = ['m1', 'm2', 'm3', 'k1', 'k2', 'naka', 'moto']
const covered = (choice: ReadonlySet<string>) => leaves.filter((id) => markOf(choice, town, id) === 'all')

describe('toggleArea', () => {
  it('brings in everything below an area', () => {
    const choice = tapped('tsuda')
    expect([...choice]).toEqual(['tsuda'])
    expect(covered(choice)).toEqual(leaves)
  })

  it('shows an area of which only a part is chosen as such', () => {
    const choice = tapped('m1')
    expect(markOf(choice, town, 'minami')).toBe('some')
    expect(markOf(choice, town, 'tsuda')).toBe('some')
    expect(markOf(choice, town, 'kita')).toBe('none')
  })

  it('leaves the rest chosen when one block is taken out of a whole district', () => {
    const choice = tapped('tsuda', 'm2')
    expect([...choice].toSorted()).toEqual(['kita', 'm1', 'm3', 'moto', 'naka'])
    expect(markOf(choice, town, 'tsuda')).toBe('some')
  })

  it('forgets the blocks when their association is chosen whole', () => {
    expect([...tapped('m1', 'minami')]).toEqual(['minami'])
  })

  it('takes all blocks of an association for the association', () => {
    expect([...tapped('m1', 'm2', 'm3')]).toEqual(['minami'])
  })

  it('does not take all associations for the district, in which people live outside any', () => {
    expect(markOf(tapped('minami', 'kita', 'naka', 'moto'), town, 'tsuda')).toBe('some')
  })

  it('never counts a place twice, and changes exactly what was tapped', () => {
    const ids = [...town.keys()]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids), { maxLength: 12 }), fc.constantFrom(...ids), (taps, last) => {
        const before = tapped(...taps)
        const after = toggleArea(before, town, last)
        const inside = leaves.filter((id) => markOf(new Set([last]), town, id) === 'all')
        const wasWhole = markOf(before, town, last) === 'all'
        const expected = leaves.filter((id) => (inside.includes(id) ? !wasWhole : covered(before).includes(id)))
        expect(covered(after)).toEqual(expected)
        for (const id of after) {
          const others = new Set([...after].filter((other) => other !== id))
          expect(markOf(others, town, id)).not.toBe('all')
        }
      }),
    )
  })
})

describe('audienceInWords', () => {
  it.each([
    [['minami'], '津田南町自治会'],
    [['m1', 'm2'], '津田南町自治会の1班と2班'],
    [['m1', 'm2', 'm3'], '津田南町自治会の1班・2班・3班'],
    [['m1', 'k2'], '津田南町自治会の1班、津田北町自治会の2班'],
    [['m1', 'kita', 'naka', 'moto'], '津田南町自治会の1班、津田北町自治会、津田中町自治会、ほか1か所'],
  ])('says %j as 「%s」', (chosen, words) => {
    expect(audienceInWords(chosen, town)).toBe(words)
  })

  it('names a block alone when its association is not known', () => {
    expect(audienceInWords(['b'], new Map([['b', area('b', 'block', '4班', null, [])]]))).toBe('4班')
  })
})
