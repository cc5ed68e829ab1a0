import { describe, expect, it } from 'vitest'
import { readLink } from './link.ts'

const KNOWN = {
  liff: { id: '165-abc', endpointUrl: 'https://kairan.example.jp' },
  account: { name: 'かいらん', basicId: '@kairan' },
}

describe('a link', () => {
  it.each([
    ['https://liff.line.me/165-abc', { kind: 'inPlace', path: '' }],
    [
      'https://liff.line.me/165-abc/r/circulars/1?from=chat#top',
      { kind: 'inPlace', path: '/r/circulars/1?from=chat#top' },
    ],
    ['https://liff.line.me/165-abc?x=1', { kind: 'inPlace', path: '?x=1' }],
    ['https://kairan.example.jp/r/join?code=K7Q2', { kind: 'inPlace', path: '/r/join?code=K7Q2' }],
    ['https://kairan.example.jp.evil.example/r', { kind: 'web', url: 'https://kairan.example.jp.evil.example/r' }],
    ['https://liff.line.me/165-abcdef/r', { kind: 'web', url: 'https://liff.line.me/165-abcdef/r' }],
    ['https://line.me/R/ti/p/%40kairan', { kind: 'account' }],
    ['https://line.me/R/ti/p/@Kairan', { kind: 'account' }],
    ['line://ti/p/@kairan', { kind: 'account' }],
    ['https://line.me/R/ti/p/%40somebody', { kind: 'web', url: 'https://line.me/R/ti/p/%40somebody' }],
    ['tel:0728411221', { kind: 'call', number: '0728411221' }],
    ['https://www.city.hirakata.osaka.jp/', { kind: 'web', url: 'https://www.city.hirakata.osaka.jp/' }],
    ['javascript:alert(1)', { kind: 'unknown', url: 'javascript:alert(1)' }],
    ['K7Q2-M4XB', { kind: 'unknown', url: 'K7Q2-M4XB' }],
  ])('%s', (uri, link) => expect(readLink(uri, KNOWN)).toEqual(link))
})
