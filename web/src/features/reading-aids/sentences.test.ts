import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingText, sentencesOf } from './sentences.ts'

const wordsOf = (line: string[]) => sentencesOf(line).map(({ phrases }) => phrases.join(''))

describe('sentences', () => {
  it('end with their mark and the bracket that closes after it, also inside a phrase', () => {
    expect(wordsOf(['公園を', '掃除します。雨なら', '延ばします！'])).toEqual([
      '公園を掃除します。',
      '雨なら延ばします！',
    ])
    expect(wordsOf(['「来ますか？」と', '聞かれます。'])).toEqual(['「来ますか？」', 'と聞かれます。'])
  })

  it('do not end inside numbers and addresses', () => {
    expect(wordsOf(['Bring 1.5 l of water. See https://city.example/?a=1 for more!'])).toEqual([
      'Bring 1.5 l of water.',
      ' See https://city.example/?a=1 for more!',
    ])
  })

  it('that are very long are cut at a comma, for voices that run out of breath', () => {
    const phrase = 'あ'.repeat(70)
    expect(wordsOf([`${phrase}、`, `${phrase}、`, '終わりです。'])).toEqual([`${phrase}、${phrase}、`, '終わりです。'])
  })

  it('are the line again when joined, and say where each begins in it', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[あ。、.! ？a]{1,8}$/)), (line) => {
        const text = line.join('')
        const sentences = sentencesOf(line)
        expect(sentences.map(({ phrases }) => phrases.join('')).join('')).toBe(text)
        for (const { from, phrases } of sentences) expect(text.slice(from).startsWith(phrases.join(''))).toBe(true)
      }),
    )
  })

  it('are numbered from the title to the last line, empty lines counting for nothing', () => {
    const { title, lines } = readingText(['秋の', '清掃'], [['一つ。二つ。'], [], [''], ['三つ。']])
    expect([title, ...lines].map((line) => line.map(({ place }) => place))).toEqual([[0], [1, 2], [], [], [3]])
  })
})
