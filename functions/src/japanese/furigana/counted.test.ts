import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { japaneseTokenizer } from '../tokens.ts'
import { furigana } from './furigana.ts'
import { readNumber } from './numbers.ts'

const tokenize = await japaneseTokenizer()
const shown = (line: string) =>
  furigana(line, { tokenize, corrections: [] })
    .map(({ text, reading }) => (reading ? `${text}{${reading}}` : text))
    .join('')

const DAYS =
  'ついたち ふつか みっか よっか いつか むいか なのか ようか ここのか とおか じゅういちにち じゅうににち じゅうさんにち じゅうよっか じゅうごにち じゅうろくにち じゅうしちにち じゅうはちにち じゅうくにち はつか にじゅういちにち にじゅうににち にじゅうさんにち にじゅうよっか にじゅうごにち にじゅうろくにち にじゅうしちにち にじゅうはちにち にじゅうくにち さんじゅうにち さんじゅういちにち'.split(
    ' ',
  )
const MONTHS =
  'いちがつ にがつ さんがつ しがつ ごがつ ろくがつ しちがつ はちがつ くがつ じゅうがつ じゅういちがつ じゅうにがつ'.split(
    ' ',
  )

describe('days and months', () => {
  it.each(DAYS.map((reading, index) => [index + 1, reading]))('the %s of a month is %s', (day, reading) => {
    expect(shown(`5月${day}日`)).toBe(`5月{ごがつ}${day}日{${reading}}`)
  })

  it.each(MONTHS.map((reading, index) => [index + 1, reading]))('month %s is %s', (month, reading) => {
    expect(shown(`${month}月`)).toBe(`${month}月{${reading}}`)
  })

  it('one day is not the first', () => {
    expect(shown('1日に2回')).toBe('1日{いちにち}に2回{かい}')
    expect(shown('1日(土)から')).toBe('1日{ついたち}(土{ど})から')
    expect(shown('毎月1日')).toBe('毎月{まいつき}1日{ついたち}')
  })

  it('reads full-width digits and numbers in kanji the same', () => {
    expect(shown('９月２０日')).toBe('９月{くがつ}２０日{はつか}')
    expect(shown('九月二十日')).toBe('九月{くがつ}二十日{はつか}')
  })

  it('names the days of the week, one kanji each', () => {
    expect(shown('(月・祝)')).toBe('(月{げつ}・祝{しゅく})')
    expect(shown('（土）')).toBe('（土{ど}）')
    expect(shown('毎週火・金曜日')).toBe('毎週{まいしゅう}火{か}・金{きん}曜日{ようび}')
  })

  it('reads the years of an era whole', () => {
    expect(shown('令和8年度')).toBe('令和{れいわ}8年度{はちねんど}')
    expect(shown('昭和64年')).toBe('昭和{しょうわ}64年{ろくじゅうよねん}')
    expect(shown('平成元年')).toBe('平成{へいせい}元年{がんねん}')
    expect(shown('2026年')).toBe('2026年{ねん}')
  })
})

describe('a number and its counter', () => {
  it.each([
    '3本{さんぼん}',
    '1本{いっぽん}',
    '2本{ほん}',
    '6匹{ろっぴき}',
    '3階{さんがい}',
    '4階{かい}',
    '10分{じゅっぷん}',
    '4分{よんぷん}',
    '7時{しちじ}',
    '9時{くじ}',
    '0時{れいじ}',
    '1人{ひとり}',
    '2人{ふたり}',
    '14人{じゅうよにん}',
    '5人{にん}',
    '8歳{はっさい}',
    '20歳{はたち}',
    '6歳{さい}',
    '100回{ひゃっかい}',
    '300本{さんびゃっぽん}',
    '100世帯{せたい}',
    '10世帯{じゅっせたい}',
    '3班{さんぱん}',
    '4班{はん}',
    '300円{えん}',
    '1,504円{せんごひゃくよえん}',
    '8丁目{はっちょうめ}',
    '1{いっ}か所{しょ}',
    '3か所{しょ}',
    '1ヶ月{いっかげつ}',
    '2日間{ふつかかん}',
    '1日間{にちかん}',
    '10日間{とおかかん}',
    '8週間{はっしゅうかん}',
    '1{ひと}つ',
    '2.5倍{ばい}',
    '三人{さんにん}',
    '二十四時間{にじゅうよじかん}',
    '110番{ひゃくとおばん}',
    '3分{ぶん}の2',
    '10分{じゅっぷん}のひるね',
    '365日{さんびゃくろくじゅうごにち}',
  ])('%s', (expected) => {
    expect(shown(expected.replace(/\{[^}]*\}/g, ''))).toBe(expected)
  })

  it.each(['統一', '一緒', '一般', '唯一'])('is not found inside a word: %s', (word) => {
    expect(shown(`${word}の`)).toMatch(new RegExp(`^${word}\\{`))
  })
})

describe('a number alone', () => {
  it.each([
    [1, 'いち'],
    [300, 'さんびゃく'],
    [3_600, 'さんぜんろっぴゃく'],
    [8_888, 'はっせんはっぴゃくはちじゅうはち'],
    [10_000, 'いちまん'],
    [172_000, 'じゅうななまんにせん'],
    [10_000_000, 'いっせんまん'],
    [1_001_000, 'ひゃくまんせん'],
  ])('%s is %s', (value, reading) => {
    expect(readNumber(value)).toBe(reading)
  })

  it('is read differently for different numbers', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(99_999_999), (one, other) => {
        expect(readNumber(one) === readNumber(other)).toBe(one === other)
      }),
    )
  })
})
