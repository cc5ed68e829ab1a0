import { describe, expect, it } from 'vitest'
import { carousel, type Finding, fittingFindings } from './finding.ts'

const some = (source: string, count: number, letters = 10): Finding[] =>
  Array.from({ length: count }, (_, n) => ({ name: `${source}${n}`, bubble: { text: 'あ'.repeat(letters) } }))
const names = (sources: Finding[][], last: object[] = []) => fittingFindings(sources, last).map(({ name }) => name)

describe('what is shown of all that was found', () => {
  it('is ten bubbles at most, the last ones among them', () => {
    expect(names([some('c', 20)])).toHaveLength(10)
    expect(names([some('c', 20)], [{}])).toHaveLength(9)
  })

  it('is the first source’s, but two of each of the others in any case', () => {
    expect(names([some('c', 20), some('h', 5), some('s', 1)], [{}])).toEqual([
      'c0',
      'c1',
      'c2',
      'c3',
      'c4',
      'c5',
      'h0',
      'h1',
      's0',
    ])
    expect(names([some('c', 3), some('h', 20)])).toEqual(['c0', 'c1', 'c2', 'h0', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
    expect(names([[], some('h', 1)])).toEqual(['h0'])
  })

  it('fits into a carousel, and what is too large alone keeps nothing else out', () => {
    const found = [some('large', 1, 20_000), some('c', 9, 2_000)]
    const shown = fittingFindings(found, [{}])
    expect(shown.map(({ name }) => name)).not.toContain('large0')
    expect(shown.length).toBeGreaterThan(5)
    const message = carousel([...shown.map(({ bubble }) => bubble), {}], 'x')
    expect(Buffer.byteLength(JSON.stringify(message.contents))).toBeLessThanOrEqual(50 * 1024)
  })
})
