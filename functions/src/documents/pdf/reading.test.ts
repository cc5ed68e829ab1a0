import { describe, expect, it } from 'vitest'
import { cleanLine } from './clean-text.ts'
import { type Piece, pageLines } from './page-lines.ts'
import { headline, readingText } from './reading-text.ts'

describe('a line of a PDF, as somebody would have typed it', () => {
  it.each([
    ['radicals in the place of characters', '⽇時　⼟曜⽇　⻄⼩学校', '日時　土曜日　西小学校'],
    ['joined letters', 'oﬃce ﬁle', 'office file'],
    ['narrow katakana with their marks', 'ｺﾞﾐ ﾎﾟｽﾀｰ', 'ゴミ ポスター'],
    ['squared words', '㍻㍿', '平成株式会社'],
    ['round numbers, which number things', '①上ばき②水とう', '①上ばき②水とう'],
    ['full-width figures as they are', '１１月２８日', '１１月２８日'],
    ['a headline set apart', 'お 知 ら せ', 'お知らせ'],
    ['labels set apart', '日　時　11月28日（土）', '日時　11月28日（土）'],
    ['words that stand apart by right', '回覧 班長 様', '回覧 班長 様'],
    ['leaders', '会費……………………300円', '会費……300円'],
    ['rules', '------------------------', '--'],
    ['soft hyphens, marks of direction and a font’s own signs', '防\u00ad災\u202e訓\ue123練\u200b', '防災訓練'],
    ['many blanks', '  場所    公園　　　西側 ', '場所 公園　西側'],
  ])('%s', (_, found, typed) => {
    expect(cleanLine(found)).toBe(typed)
  })
})

const piece = (text: string, x: number, y: number, size = 12): Piece => ({
  text,
  x,
  y,
  size,
  length: text.length * size,
  isVertical: false,
})
const linesOf = (...pieces: Piece[]) => pageLines(pieces).map(({ text }) => text)

describe('the lines of a page', () => {
  it('are read from the top, whatever order the file has them in', () => {
    expect(linesOf(piece('場所', 60, 200), piece('回覧', 60, 100), piece('日時', 60, 150))).toEqual([
      '回覧',
      '日時',
      '場所',
    ])
  })

  it('hold what stands on one height, from the left, columns apart', () => {
    expect(linesOf(piece('9時から', 138, 101), piece('11月28日', 60, 100), piece('集会所', 300, 100))).toEqual([
      '11月28日 9時から　集会所',
    ])
  })

  it('leave out readings beside kanji, which would say everything twice', () => {
    expect(linesOf(piece('ぼうさいくんれん', 60, 88, 6), piece('防災訓練', 60, 100))).toEqual(['防災訓練'])
  })

  it('keep small kana that stand by themselves', () => {
    expect(linesOf(piece('ひらかた', 60, 40, 6), piece('防災訓練', 60, 100))).toEqual(['ひらかた', '防災訓練'])
  })

  it('are read from the right where they are written downwards', () => {
    const column = (text: string, x: number): Piece => ({ ...piece(text, x, 100), isVertical: true })
    expect(linesOf(column('春の集い', 300), column('四月三日', 280), column('津田公園', 260))).toEqual([
      '春の集い',
      '四月三日',
      '津田公園',
    ])
  })
})

const textOf = (pieces: Piece[], limit = 5_000) => readingText([{ lines: pageLines(pieces), length: 595 }], limit)
const FULL = 'あ'.repeat(40)

describe('the text of a page', () => {
  it('has sentences whole that the paper broke', () => {
    expect(textOf([piece(FULL, 60, 100), piece(FULL, 60, 120), piece('です。', 60, 140)])).toBe(`${FULL}${FULL}です。`)
  })

  it.each(['・水とう', '①水とう', '※雨のとき', '（雨天中止）', '１．日時', '2. 場所', '11月28日（土）'])(
    'begins anew with %s',
    (next) => {
      expect(textOf([piece(FULL, 60, 100), piece(FULL, 60, 120), piece(next, 60, 140)])).toBe(`${FULL}${FULL}\n${next}`)
    },
  )

  it('leaves a date at the right edge by itself', () => {
    const right = { ...piece('11月20日', 444, 80), length: 96 }
    expect(textOf([right, piece(FULL, 60, 100), piece(FULL, 60, 120), piece('です。', 60, 140)])).toBe(
      `11月20日\n${FULL}${FULL}です。`,
    )
  })

  it('leaves short lines as they are, also the longest of them', () => {
    expect(textOf([piece(FULL, 60, 100), piece('短い行', 60, 120)])).toBe(`${FULL}\n短い行`)
  })

  it('joins an English word that was divided, and keeps the blank between two', () => {
    const line = (text: string, y: number) => ({ ...piece(text, 60, y), length: 480 })
    expect(textOf([line('Please bring your indoor sho-', 100), line('es and a', 120), line('bottle', 140)])).toBe(
      'Please bring your indoor shoes and a bottle',
    )
  })

  it('has a blank line where the paper leaves one', () => {
    expect(textOf([piece('回覧', 60, 100), piece('日時', 60, 140)])).toBe('回覧\n\n日時')
  })

  it('ends at its limit, never inside a character', () => {
    expect(textOf([piece('𠮷野家👨‍👩‍👧‍👦です', 60, 100)], 4)).toBe('𠮷野家👨‍👩‍👧‍👦')
  })
})

const headlineOf = (...pieces: Piece[]) => headline({ lines: pageLines(pieces), length: 595 }, 60)

describe('the headline of a page', () => {
  it.each<[string, Piece[], string]>([
    [
      'is its largest line',
      [
        piece('令和8年11月', 400, 60),
        piece('防災訓練のお知らせ', 100, 100, 24),
        piece('本文', 60, 140),
        piece('本文', 60, 160),
      ],
      '防災訓練のお知らせ',
    ],
    [
      'may take two lines',
      [
        piece('秋の防災訓練', 100, 100, 24),
        piece('のお知らせ', 100, 130, 24),
        piece('本文', 60, 160),
        piece('本文', 60, 180),
      ],
      '秋の防災訓練のお知らせ',
    ],
    ['is not there where all letters are alike', [piece('本文', 60, 100), piece('本文', 60, 120)], ''],
    ['is not a figure at the end', [piece('本文', 60, 100), piece('本文', 60, 120), piece('300円', 60, 140, 30)], ''],
    [
      'is not a whole paragraph',
      [piece('あ'.repeat(61), 60, 100, 24), piece('本文', 60, 140), piece('本文', 60, 160)],
      '',
    ],
    ['is not there on an empty page', [], ''],
  ])('%s', (_, pieces, title) => {
    expect(headlineOf(...pieces)).toBe(title)
  })
})
