import { describe, expect, it } from 'vitest'
import { holdsPersonalDetails } from './personal-details.ts'

describe('holdsPersonalDetails', () => {
  it.each([
    '072-000-0000へお電話ください。',
    '０９０−００００−００００です',
    '(072) 000 0000',
    '09000000000',
    '山田さんに聞いてください。',
    'くわしくは長谷川様まで',
    'マリアさんも来ます',
  ])('sees who is meant in 「%s」', (words) => {
    expect(holdsPersonalDetails(words)).toBe(true)
  })

  it.each([
    '班長さんに聞いてください。',
    '役員さんがうかがいます。皆様もどうぞ。',
    '12月6日(日) 午前9時から、300円です。',
    'たくさん出してください。',
    '郵便番号は573-0125です。',
    '2026-11-28までに',
    '',
  ])('is silent at 「%s」', (words) => {
    expect(holdsPersonalDetails(words)).toBe(false)
  })
})
