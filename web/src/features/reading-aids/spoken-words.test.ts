import { describe, expect, it } from 'vitest'
import { spokenWords } from './spoken-words.ts'

describe('words to be said', () => {
  it('have days of the week in full in Japanese', () => {
    expect(spokenWords('11月28日(土)と29日（日・祝）です。', 'ja')).toBe('11月28日土曜日、と29日日曜日、です。')
    expect(spokenWords('(土)', 'zh')).toBe('(土)')
  })

  it('leave out web addresses and ornaments; a line of nothing else is not said', () => {
    expect(spokenWords('★くわしくは https://city.example/a?b=1 へ', 'ja')).toBe('くわしくは へ')
    expect(spokenWords('━━━━━━━━', 'ja')).toBe('')
    expect(spokenWords(' https://city.example/ ', 'en')).toBe('')
  })
})
