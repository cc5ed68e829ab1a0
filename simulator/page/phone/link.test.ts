import { describe, expect, it } from 'vitest'
import { cutLinks, readLink } from './link.ts'

describe('a tapped link', () => {
  it.each([
    ['https://liff.line.me/165-abc', { kind: 'inPlace', path: '' }],
    [
      'https://liff.line.me/165-abc/r/circulars/1?from=chat#top',
      { kind: 'inPlace', path: '/r/circulars/1?from=chat#top' },
    ],
    ['https://liff.line.me/165-abc?x=1', { kind: 'inPlace', path: '?x=1' }],
    ['https://liff.line.me/165-abcdef/r', { kind: 'web', url: 'https://liff.line.me/165-abcdef/r' }],
    ['tel:0728411221', { kind: 'call', number: '0728411221' }],
    ['https://www.city.hirakata.osaka.jp/', { kind: 'web', url: 'https://www.city.hirakata.osaka.jp/' }],
    ['javascript:alert(1)', { kind: 'unknown', url: 'javascript:alert(1)' }],
  ])('%s', (uri, link) => expect(readLink(uri, '165-abc')).toEqual(link))

  it('is found inside Japanese text', () => {
    expect(cutLinks('詳しくはhttps://example.jp/a?b=1。お早めに')).toEqual([
      { link: false, text: '詳しくは' },
      { link: true, text: 'https://example.jp/a?b=1' },
      { link: false, text: '。お早めに' },
    ])
    expect(cutLinks('回覧です')).toEqual([{ link: false, text: '回覧です' }])
  })
})
