import { describe, expect, it } from 'vitest'
import { paragraphs, textParts } from './text-parts.ts'

const links = (text: string) =>
  textParts([text]).flatMap(({ phrases, href }) => (href ? [[phrases.join(''), href]] : []))

describe('textParts', () => {
  it.each([
    [
      'くわしくは https://www.city.hirakata.osaka.jp/a?b=1#c をご覧ください。',
      'https://www.city.hirakata.osaka.jp/a?b=1#c',
    ],
    ['(http://example.jp/x).', 'http://example.jp/x'],
    ['案内はhttps://example.jp/、申込は窓口へ', 'https://example.jp/'],
  ])('makes the address in %j a link, without what ends the sentence', (text, address) => {
    expect(links(text)).toEqual([[address, address]])
  })

  it.each([
    ['電話 072-841-1221', '072-841-1221', 'tel:0728411221'],
    ['フリーダイヤル0120(000)111まで', '0120(000)111', 'tel:0120000111'],
    ['携帯は０９０－１２３４－５６７８です', '０９０－１２３４－５６７８', 'tel:09012345678'],
    ['0728411221(環境課)', '0728411221', 'tel:0728411221'],
    ['(072)841-1221', '072)841-1221', 'tel:0728411221'],
  ])('makes the telephone number in %j one to tap', (text, shown, href) => {
    expect(links(text)).toEqual([[shown, href]])
  })

  it.each([
    '2026-11-28',
    '午前9時から10時30分まで',
    '〒573-0123',
    '会員番号 100-2030-4050',
    '012-345',
    'javascript:alert(1)',
    '072-841-1221-99',
  ])('leaves %j alone', (text) => {
    expect(links(text)).toEqual([])
  })

  it('does not dial a number that stands in an address', () => {
    expect(links('https://example.jp/072-841-1221')).toEqual([
      ['https://example.jp/072-841-1221', 'https://example.jp/072-841-1221'],
    ])
  })

  it('keeps the seams between phrases, inside a link too, and loses not a letter', () => {
    const phrases = ['くわしくは', 'https://exam', 'ple.jp/a', 'をご覧ください。', '電話は', '072-841', '-1221へ']
    const parts = textParts(phrases)
    expect(parts).toEqual([
      { phrases: ['くわしくは'] },
      { phrases: ['https://exam', 'ple.jp/a'], href: 'https://example.jp/a' },
      { phrases: ['をご覧ください。', '電話は'] },
      { phrases: ['072-841', '-1221'], href: 'tel:0728411221' },
      { phrases: ['へ'] },
    ])
    expect(parts.flatMap((part) => part.phrases).join('')).toBe(phrases.join(''))
  })

  it('has nothing to show for an empty line', () => {
    expect(textParts([])).toEqual([])
  })
})

describe('paragraphs', () => {
  it('ends one at an empty line, however many follow', () => {
    expect(paragraphs(['', 'a', 'b', '', '', 'c', ''])).toEqual([['a', 'b'], ['c']])
  })
})
