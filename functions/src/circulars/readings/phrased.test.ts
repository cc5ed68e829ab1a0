import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { japaneseTokenizer } from '../../japanese/tokens.ts'
import { phrases } from '../phrases.ts'
import { phrasedFurigana } from './phrased.ts'

const readers = { tokenize: await japaneseTokenizer(), corrections: [{ word: 'は天気', reading: 'わてんき' }] }
const phrased = (line: string) => phrasedFurigana(line, readers).map((pieces) => pieces.map(({ text }) => text))

describe('phrases of pieces with readings', () => {
  it('end where phrases do', () => {
    expect(phrased('明日の朝八時に出ます。').map((pieces) => pieces.join(''))).toEqual(
      phrases('明日の朝八時に出ます。'),
    )
  })

  it('are joined where they would tear a word with a reading', () => {
    expect(phrases('今日は天気がいい')).toEqual(['今日は', '天気が', 'いい'])
    expect(phrased('今日は天気がいい')).toEqual([['今日', 'は天気', 'が'], ['いい']])
  })

  it('lose nothing and end nowhere else, whatever the line is', () => {
    const character = fc.constantFrom(...'今日は天気がいい1回津田南町の、。(土)😀 ABカナを行います')
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 60 }), (line) => {
        const found = phrased(line)
        expect(found.flat().join('')).toBe(line)
        const ends = phrases(line).map((_, index, all) => all.slice(0, index + 1).join('').length)
        let end = 0
        for (const pieces of found) {
          end += pieces.join('').length
          expect(ends).toContain(end)
        }
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  it('are none for an empty line', () => {
    expect(phrased('')).toEqual([])
  })
})
