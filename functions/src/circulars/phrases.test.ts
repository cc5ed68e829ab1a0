import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phrases, phrasesByLine } from './phrases.ts'

describe('phrases', () => {
  it('break Japanese where a line of print may', () => {
    expect(phrases('今日は天気がいいですね。')).toEqual(['今日は', '天気が', 'いいですね。'])
  })

  it('are the line again when joined, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (line) => {
        expect(phrases(line).join('')).toBe(line)
      }),
      { seed: 1 },
    )
  })

  it('keep the lines of a text, the empty ones too', () => {
    expect(phrasesByLine('一行目\r\n\n三行目')).toEqual([phrases('一行目'), [], phrases('三行目')])
    expect(phrasesByLine('')).toEqual([])
  })
})
