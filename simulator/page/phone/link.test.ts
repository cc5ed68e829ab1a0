import { expect, it } from 'vitest'
import { cutLinks } from './link.ts'

it('a link is found inside Japanese text', () => {
  expect(cutLinks('詳しくはhttps://example.jp/a?b=1。お早めに')).toEqual([
    { link: false, text: '詳しくは' },
    { link: true, text: 'https://example.jp/a?b=1' },
    { link: false, text: '。お早めに' },
  ])
  expect(cutLinks('回覧です')).toEqual([{ link: false, text: '回覧です' }])
})
