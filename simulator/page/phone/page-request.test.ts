import { describe, expect, it } from 'vitest'
import { readPageRequest } from './page-request.ts'

describe('a page opened in a phone', () => {
  it.each([
    [{ kairan: 'close' }, { kind: 'close' }],
    [
      { kairan: 'open', id: 'o', url: 'https://example.jp/', external: true },
      { kind: 'open', id: 'o', url: 'https://example.jp/', external: true },
    ],
    [
      { kairan: 'open', id: 'o', url: 'https://example.jp/' },
      { kind: 'open', id: 'o', url: 'https://example.jp/', external: false },
    ],
    [
      { kairan: 'friend', id: 'f' },
      { kind: 'friend', id: 'f' },
    ],
    [
      { kairan: 'scan', id: 'a' },
      { kind: 'scan', id: 'a' },
    ],
    [
      { kairan: 'share', id: 'b', messages: [{ type: 'text', text: '回覧です' }, 'x', {}] },
      { kind: 'share', id: 'b', messages: [{ type: 'text', text: '回覧です' }] },
    ],
    [
      { kairan: 'send', id: 'c' },
      { kind: 'send', id: 'c', messages: [] },
    ],
  ])('asks with %o', (said, request) => expect(readPageRequest(said)).toEqual(request))

  it.each([
    null,
    'close',
    {},
    { kairan: 'open', id: 'o' },
    { kairan: 'open', url: 'https://example.jp/' },
    { kairan: 'scan' },
    { kairan: 'answer', id: 'a' },
  ])('is not understood with %o', (said) => expect(readPageRequest(said)).toBeNull())
})
