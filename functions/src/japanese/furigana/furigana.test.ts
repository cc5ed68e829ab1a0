import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { japaneseTokenizer } from '../tokens.ts'
import { furigana } from './furigana.ts'
import type { ReadingCorrection } from './word.ts'

const tokenize = await japaneseTokenizer()
/** As tables of readings write it: 行{おこな}い. */
const shown = (line: string, corrections: ReadingCorrection[] = []) =>
  furigana(line, { tokenize, corrections })
    .map(({ text, reading }) => (reading ? `${text}{${reading}}` : text))
    .join('')

describe('furigana', () => {
  it('loses nothing of any line, whatever an officer has put right', () => {
    const character = fc.constantFrom(
      ...'二十一月日人本分時第の行いうち家中方津田南町(土)・、1２,．か所ヶケ々〇😀𠮷ア ',
    )
    const word = fc.string({ unit: character, minLength: 1, maxLength: 5 })
    const corrections = fc.array(fc.record({ word, reading: fc.constant('よみ') }), { maxLength: 4 })
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), corrections, (line, right) => {
        const segments = furigana(line, { tokenize, corrections: right })
        expect(segments.map(({ text }) => text).join('')).toBe(line)
        expect(segments.filter(({ text }) => text === '')).toEqual([])
      }),
      { numRuns: 400, seed: 1 },
    )
  })

  it.each([
    ['行います', '行{おこな}います'],
    ['申し込み', '申{もう}し込{こ}み'],
    ['お知らせ', 'お知{し}らせ'],
    ['飲み物', '飲{の}み物{もの}'],
    ['ごみとアルミ缶 ABC', 'ごみとアルミ缶{かん} ABC'],
    ['ひらがなだけ、カタカナダケ。', 'ひらがなだけ、カタカナダケ。'],
    ['', ''],
  ])('stands over kanji alone: %s', (line, expected) => {
    expect(shown(line)).toBe(expected)
  })

  it('shows nothing over what nobody can read', () => {
    expect(furigana('𠮷', { tokenize, corrections: [] })).toEqual([{ text: '𠮷', reading: null }])
  })

  it.each([
    ['掃除を行った', '掃除{そうじ}を行{おこな}った'],
    ['買い物に行った', '買{か}い物{もの}に行{い}った'],
    ['来られた方', '来{こ}られた方{かた}'],
    ['早めにした方がよい', '早{はや}めにした方{ほう}がよい'],
    ['工事中', '工事{こうじ}中{ちゅう}'],
    ['お忙しい中', 'お忙{いそが}しい中{なか}'],
    ['十分な水', '十分{じゅうぶん}な水{みず}'],
    ['十時十分', '十時{じゅうじ}十分{じゅっぷん}'],
    ['3日前', '3日{みっか}前{まえ}'],
    ['午前と以前', '午前{ごぜん}と以前{いぜん}'],
  ])('depends on the company a word keeps: %s', (line, expected) => {
    expect(shown(line)).toBe(expected)
  })
})

describe('what an officer has put right', () => {
  it('comes before everything else', () => {
    expect(shown('出水の集会所', [{ word: '出水', reading: 'いずみ' }])).toBe('出水{いずみ}の集会所{しゅうかいじょ}')
    expect(shown('9月の津田', [{ word: '9月', reading: 'ながつき' }])).toBe('9月{ながつき}の津田{つだ}')
  })

  it('keeps its kana endings', () => {
    expect(shown('角をまがった所', [{ word: 'まがった所', reading: 'まがったとこ' }])).toBe(
      '角{かど}をまがった所{とこ}',
    )
  })

  it('of one kanji is for the word, not for every word it is part of', () => {
    expect(shown('日は日曜日', [{ word: '日', reading: 'じつ' }])).toBe('日{じつ}は日曜日{にちようび}')
  })

  it('of the 1st is not the end of the 11th', () => {
    expect(shown('1日と11日', [{ word: '1日', reading: 'ついたち' }])).toBe('1日{ついたち}と11日{じゅういちにち}')
  })

  it('counts the longest', () => {
    const corrections = [
      { word: '山本', reading: 'やまもと' },
      { word: '山本町', reading: 'やまもとちょう' },
    ]
    expect(shown('山本町の山本', corrections)).toBe('山本町{やまもとちょう}の山本{やまもと}')
  })
})
