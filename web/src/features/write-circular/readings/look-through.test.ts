import type { ReadWord } from '@kairan/functions/circulars/readings/contract.ts'
import { describe, expect, it } from 'vitest'
import { readingTyped, uncheckedFirst, withReading } from './look-through.ts'

describe('looking through the readings', () => {
  it('begins with those nobody has looked at', () => {
    const words: ReadWord[] = [
      { word: '枚方市', reading: 'ひらかたし', source: 'table' },
      { word: '清掃', reading: 'せいそう', source: 'dictionary' },
      { word: '出水', reading: 'でみず', source: 'officer' },
      { word: '鑓水', reading: null, source: null },
    ]
    expect(uncheckedFirst(words).map(({ word }) => word)).toEqual(['清掃', '鑓水', '枚方市', '出水'])
  })

  it('keeps one reading a word, the newest, and can go back to none', () => {
    const before = [
      { word: '出水', reading: 'しゅっすい' },
      { word: '今日', reading: 'きょう' },
    ]
    expect(withReading(before, '出水', 'でみず')).toEqual([before[1], { word: '出水', reading: 'でみず' }])
    expect(withReading(before, '出水', null)).toEqual([before[1]])
  })

  it.each([
    ['でみず', 'でみず'],
    [' デミズ ', 'でみず'],
    ['ﾃﾞﾐｽﾞ', 'でみず'],
    ['コーヒー', 'こーひー'],
    ['出水', null],
    ['demizu', null],
    ['', null],
  ])('takes 「%s」 for %s', (typed, reading) => {
    expect(readingTyped(typed)).toBe(reading)
  })
})
