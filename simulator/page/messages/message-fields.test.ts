import { describe, expect, it } from 'vitest'
import { firstWords, quickRepliesOf } from './message-fields.ts'

describe('a message in one line', () => {
  it.each([
    [{ type: 'text', text: '断水のお知らせ\n11月28日' }, '断水のお知らせ'],
    [{ type: 'flex', altText: '【回覧】防災訓練', contents: {} }, '【回覧】防災訓練'],
    [{ type: 'image', originalContentUrl: 'https://example.jp/a.jpg' }, '画像'],
    [{ type: 'future' }, 'メッセージ'],
  ])('%o', (message, line) => expect(firstWords(message)).toBe(line))
})

it('finds the quick replies of a message, and none in one without', () => {
  const items = [{ type: 'action', action: { type: 'camera', label: '写真を撮る' } }]
  expect(quickRepliesOf({ type: 'text', text: 'どうぞ', quickReply: { items } })).toEqual(items)
  expect(quickRepliesOf({ type: 'text', text: 'どうぞ' })).toEqual([])
})
