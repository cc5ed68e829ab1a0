import type { LineAction, LineMessage } from '../../src/control-contract.ts'

/** A message's field as a string, `''` when it has none. */
export function words(message: LineMessage, field: string): string {
  const value = message[field]
  return typeof value === 'string' ? value : ''
}

/** One quick reply under the newest message. */
export interface QuickReplyItem {
  action: LineAction
  imageUrl?: string
}

/** The quick replies a message brings; none when it has none. */
export function quickRepliesOf(message: LineMessage): QuickReplyItem[] {
  const { quickReply } = message as { quickReply?: { items?: QuickReplyItem[] } }
  return quickReply?.items ?? []
}

const KINDS: Record<string, string> = {
  image: '画像',
  imagemap: '画像',
  video: '動画',
  audio: '音声',
  file: 'ファイル',
  sticker: 'スタンプ',
  location: '位置情報',
}

/** A message in one line, as a lock screen or the ledger shows it. */
export function firstWords(message: LineMessage): string {
  const said = message.type === 'text' ? words(message, 'text') : words(message, 'altText')
  const line = said.split('\n', 1)[0] ?? ''
  return line || KINDS[message.type] || 'メッセージ'
}
