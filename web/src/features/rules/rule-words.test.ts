import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { office } from '../../texts/ja/office.ts'
import { ruleWords, weekdayInWords } from './rule-words.ts'
import { WEEKDAYS } from './rules.ts'

const texts = createInstance()
await texts.init({ lng: 'ja', resources: { ja: { office } }, interpolation: { escapeValue: false } })
const words = ruleWords(texts.getFixedT('ja', 'office'))

describe('a rule in words', () => {
  it.each([
    [0, '待たずに送る'],
    [30, '30秒'],
    [60, '1分'],
    [180, '3分'],
    [90, '1分30秒'],
  ])('a hold of %i seconds is %s', (seconds, said) => {
    expect(words.holdSeconds(seconds)).toBe(said)
  })

  it('says hours as people do', () => {
    expect(words.quietHours({ from: '21:00', to: '07:00' })).toBe('午後9時から午前7時まで')
    expect(words.quietHours({ from: '22:30', to: '00:00' })).toBe('午後10時30分から午前0時まで')
    expect(words.quietHours(null)).toBe('夜も送る')
  })

  it('names the days of a digest in their order', () => {
    expect(words.digest({ weekdays: [6, 3], times: ['09:00', '18:00'] })).toBe('毎週 水・土曜日 午前9時・午後6時')
    expect(words.digest({ weekdays: [...WEEKDAYS], times: ['09:00'] })).toBe('毎日 午前9時')
    expect(words.digest(null)).toBe('まとめ便を出さない')
    expect(WEEKDAYS.map(weekdayInWords).join('')).toBe('月火水木金土日')
  })

  it('counts the days before the day to confirm by', () => {
    expect(words.remindDaysBefore([0, 2])).toBe('期限の 2日前・当日')
    expect(words.remindDaysBefore([])).toBe('知らせない')
  })
})
