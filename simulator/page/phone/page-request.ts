import type { LineMessage } from '../../src/control-contract.ts'

/** What a page opened in a phone asks of the phone around it; those with an `id` want an answer. */
export type PageRequest =
  | { kind: 'close' }
  | { kind: 'open'; id: string; url: string; external: boolean }
  | { kind: 'scan'; id: string }
  | { kind: 'friend'; id: string }
  | { kind: 'send'; id: string; messages: LineMessage[] }
  | { kind: 'share'; id: string; messages: LineMessage[] }

/** Reads a message of the framed page; null for everything that is not a request of ours. */
export function readPageRequest(said: unknown): PageRequest | null {
  if (typeof said !== 'object' || said === null || !('kairan' in said)) return null
  const { kairan, id, url, external, messages } = said as Record<string, unknown>
  if (kairan === 'close') return { kind: 'close' }
  if (typeof id !== 'string') return null
  if (kairan === 'open') return typeof url === 'string' ? { kind: 'open', id, url, external: external === true } : null
  if (kairan === 'scan' || kairan === 'friend') return { kind: kairan, id }
  if (kairan === 'send' || kairan === 'share') return { kind: kairan, id, messages: messagesIn(messages) }
  return null
}

function messagesIn(value: unknown): LineMessage[] {
  if (!Array.isArray(value)) return []
  return value.filter(
    (message): message is LineMessage =>
      typeof message === 'object' && message !== null && typeof (message as { type?: unknown }).type === 'string',
  )
}
