import { createHmac } from 'node:crypto'
import { botUserId } from '../ids.ts'
import type { SimulatorOptions } from '../settings.ts'
import type { WebhookEvent } from './event.ts'

/** LINE waits two seconds for a webhook's answer. */
const ANSWER_MS = 2000

export type Outcome =
  | { kind: 'answered'; status: number }
  | { kind: 'timeout' }
  | { kind: 'refused' }
  | { kind: 'unreachable'; detail: string }

export const isDelivered = (outcome: Outcome): boolean =>
  outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300

/** `x-line-signature`: base64 of the HMAC-SHA256 of the raw body under the channel secret. */
export const sign = (body: string, channelSecret: string): string =>
  createHmac('sha256', channelSecret).update(body).digest('base64')

const isConnectionRefused = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'ECONNREFUSED'

/** Posts events to a webhook and says how that went. Never throws. */
export const postWebhook = async (
  channel: SimulatorOptions['channel'],
  endpoint: string,
  events: WebhookEvent[],
): Promise<Outcome> => {
  const body = JSON.stringify({ destination: botUserId(channel.id), events })
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'LineBotWebhook/2.0',
        'x-line-signature': sign(body, channel.secret),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    await response.arrayBuffer()
    return { kind: 'answered', status: response.status }
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'timeout' }
    if (isConnectionRefused(error)) return { kind: 'refused' }
    return { kind: 'unreachable', detail: error instanceof Error ? error.message : String(error) }
  }
}
