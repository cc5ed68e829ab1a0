import { describe, expect, it } from 'vitest'
import { type AdoptionPart, orderedParts, percent, percentInWords } from './rates.ts'

describe('percent', () => {
  it.each([
    [618, 1000, '61.8%'],
    [1, 3, '33.3%'],
    [9999, 10000, '99.9%'],
    [10, 10, '100.0%'],
    [0, 10, '0.0%'],
    [0, 0, '－'],
  ])('%i of %i is %s', (part, whole, words) => {
    expect(percentInWords(percent(part, whole))).toBe(words)
  })
})

describe('orderedParts', () => {
  const part = (name: string, onLine: number | null): AdoptionPart => ({
    area: { id: name, kind: 'district', name },
    adoption: onLine === null ? null : { households: 200, members: 100, onLine, residents: onLine },
  })
  const parts = [part('津田南', 40), part('少ない', null), part('香里', 70), part('樟葉', 20)]
  const names = (order: 'given' | 'lowFirst' | 'highFirst') => orderedParts(parts, order).map(({ area }) => area.name)

  it('sorts by the share on LINE, with hidden districts last either way', () => {
    expect(names('lowFirst')).toEqual(['樟葉', '津田南', '香里', '少ない'])
    expect(names('highFirst')).toEqual(['香里', '津田南', '樟葉', '少ない'])
    expect(names('given')).toEqual(['津田南', '少ない', '香里', '樟葉'])
  })
})
