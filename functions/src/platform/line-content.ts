import type { Config } from './config.ts'

/** More than any photo of a phone has; videos are larger, and nobody holds them in memory to find out. */
export const CONTENT_LIMIT = 20 * 1024 * 1024
/** Answer and file together: a large photo over a slow line. */
const TIMEOUT_MS = 30_000

/** What LINE has of a file that somebody sent. */
export type MessageContent =
  | { kind: 'ready'; content: Uint8Array }
  /** Not yet: LINE is still working on it (202). */
  | { kind: 'preparing' }
  /** Never again: too old, taken back, or never there (404, 410). */
  | { kind: 'gone' }
  | { kind: 'tooLarge' }
  /** 5xx, time-out, network, and 400, with which LINE once answered for hours: it may be there later. */
  | { kind: 'unknown'; problem: string }

/** Reads a body up to a limit; null when there is more. What is over the limit is never held. */
const readUpTo = async (response: Response, limit: number): Promise<Uint8Array | null> => {
  if (Number(response.headers.get('content-length') ?? 0) > limit) return null
  const parts: Uint8Array[] = []
  let length = 0
  // Leaving the loop early cancels the stream, and with it the request.
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > limit) return null
    parts.push(part)
  }
  return Buffer.concat(parts, length)
}

/**
 * Fetches files of messages from LINE. With `fetch` and not with LINE's SDK, whose requests cannot be ended: a file can come
 * slowly for ever, or be a video of hundreds of megabytes.
 */
export const lineContent =
  (
    { line }: Pick<Config, 'line'>,
    { limit = CONTENT_LIMIT, timeoutMs = TIMEOUT_MS }: { limit?: number; timeoutMs?: number } = {},
  ) =>
  async (messageId: string): Promise<MessageContent> => {
    const end = new AbortController()
    const timer = setTimeout(() => end.abort(new Error(`no file within ${timeoutMs} ms`)), timeoutMs)
    try {
      const response = await fetch(`${line.dataApiBaseUrl}/v2/bot/message/${encodeURIComponent(messageId)}/content`, {
        headers: { authorization: `Bearer ${line.channelAccessToken}` },
        signal: end.signal,
      })
      if (response.status === 202) return { kind: 'preparing' }
      if (response.status === 404 || response.status === 410) return { kind: 'gone' }
      if (response.status !== 200) return { kind: 'unknown', problem: `${response.status} for a file` }
      const content = await readUpTo(response, limit)
      return content ? { kind: 'ready', content } : { kind: 'tooLarge' }
    } catch (error) {
      return { kind: 'unknown', problem: String(error) }
    } finally {
      clearTimeout(timer)
      // Bodies that nobody reads would keep their connections.
      end.abort()
    }
  }
