import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charactersOf } from '../../platform/characters.ts'
import { CircularContent, TITLE_LIMIT } from '../circular-content.ts'
import { correctedTitle, firstWords } from './first-words.ts'

const FAMILY = '👩🏻‍👩🏿‍👧🏻‍👦🏿'

describe('the title of a correction', () => {
  it.each([
    ['秋の一斉清掃のお知らせ', '【訂正】秋の一斉清掃のお知らせ'],
    ['【訂正】秋の一斉清掃のお知らせ', '【訂正】秋の一斉清掃のお知らせ'],
    ['回'.repeat(56), `【訂正】${'回'.repeat(56)}`],
    ['回'.repeat(57), `【訂正】${'回'.repeat(55)}…`],
    [FAMILY.repeat(60), `【訂正】${FAMILY.repeat(55)}…`],
  ])('of %s is %s', (title, corrected) => {
    expect(correctedTitle(title)).toBe(corrected)
  })

  it('is a title that officers could have written, whatever the other one was', () => {
    const { title: rule } = CircularContent.shape
    const odd = fc.array(fc.constantFrom('あ', '𠮷', FAMILY, 'が', '🇯🇵', ' ', 'e\u0301'), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(odd, (characters) => {
        const title = rule.safeParse(characters.join(''))
        if (!title.success) return
        expect(rule.safeParse(correctedTitle(title.data)).success).toBe(true)
        expect(charactersOf(correctedTitle(title.data)).length).toBeLessThanOrEqual(TITLE_LIMIT)
      }),
    )
  })
})

describe('the first words of a correction', () => {
  const withdrawn = {
    at: '2026-11-21T00:00:00.000Z',
    by: `U${'0'.repeat(32)}`,
    reason: '集合の時刻がちがっていました。',
  }
  const original = { title: '秋の一斉清掃', publishedAt: '2026-11-20T01:00:00.000Z', withdrawn }

  it('name the circular, its day and what was wrong, and leave room for what is right', () => {
    expect(firstWords(original, '2026-11-21')).toBe(
      [
        '11月20日(金)の回覧「秋の一斉清掃」に、まちがいがありました。おわびして訂正します。',
        '',
        '【正しい内容】',
        '',
        '',
        '【まちがっていたところ】',
        '集合の時刻がちがっていました。',
      ].join('\n'),
    )
  })

  it('are whole without a day and a reason', () => {
    expect(firstWords({ ...original, publishedAt: null, withdrawn: null }, '2026-11-21')).toBe(
      '先日の回覧「秋の一斉清掃」に、まちがいがありました。おわびして訂正します。\n\n【正しい内容】\n',
    )
  })
})
