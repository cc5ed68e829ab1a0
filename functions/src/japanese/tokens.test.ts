import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { japaneseTokenizer } from './tokens.ts'

const tokenize = await japaneseTokenizer()

describe('the dictionary', () => {
  it('cuts a line into words with their readings in hiragana', () => {
    expect(tokenize('資源ごみの回収').map(({ surface, reading }) => [surface, reading])).toEqual([
      ['資源', 'しげん'],
      ['ごみ', 'ごみ'],
      ['の', 'の'],
      ['回収', 'かいしゅう'],
    ])
  })

  it('loses nothing of any line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'避難所ひなんヒナン09 、。-ABｱ😀𠮷\u3000') }), (line) => {
        expect(
          tokenize(line)
            .map(({ surface }) => surface)
            .join(''),
        ).toBe(line)
      }),
    )
  })
})
