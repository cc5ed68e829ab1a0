import { createHmac, randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { CHANNEL } from './environment.ts'

/** One event as LINE sends it; the id makes it new. */
export interface Event {
  lineUserId: string
  what: { type: 'postback'; postback: { data: string } } | { type: 'message'; message: { type: 'text'; text: string } }
}

export interface Acknowledged {
  /** When the event happened and when the service had answered, milliseconds since 1970. */
  at: number
  doneAt: number
  status: number
}

const bodyOf = ({ lineUserId, what }: Event, at: number): string =>
  JSON.stringify({
    destination: 'U00000000000000000000000000000000',
    events: [
      {
        ...what,
        mode: 'active',
        timestamp: Math.round(at),
        source: { type: 'user', userId: lineUserId },
        webhookEventId: randomBytes(13).toString('hex').toUpperCase(),
        deliveryContext: { isRedelivery: false },
        replyToken: randomBytes(16).toString('hex'),
      },
    ],
  })

const TICK_MS = 2
/** The status of an event whose connection broke. */
export const NO_ANSWER = 0

/**
 * Sends signed webhooks at an even rate, one event each, whether the service keeps up or not: an answer's time runs from when
 * the event happened, so a service that stands still shows in every event of that time.
 * @param events taken one after the other until they end or `stop` is called
 */
export const sendWebhooks = (url: string, { events, perSecond }: { events: Iterable<Event>; perSecond: number }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const acknowledged: Acknowledged[] = []
  let stopped = false

  const send = (event: Event, at: number): Promise<void> =>
    new Promise((resolve) => {
      const answered = (status: number) => {
        acknowledged.push({ at, doneAt: Date.now(), status })
        resolve()
      }
      const body = bodyOf(event, at)
      const signature = createHmac('sha256', CHANNEL.LINE_CHANNEL_SECRET).update(body).digest('base64')
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'x-line-signature': signature,
      }
      request(`${url}/line/webhook`, { method: 'POST', agent, headers }, (response) => {
        response.resume().once('end', () => answered(response.statusCode ?? NO_ANSWER))
      })
        .once('error', () => answered(NO_ANSWER))
        .end(body)
    })

  const run = async (): Promise<void> => {
    const start = Date.now()
    const underWay = new Set<Promise<void>>()
    let sent = 0
    for (const event of events) {
      if (stopped) break
      const at = start + (sent * 1_000) / perSecond
      while (Date.now() < at) await wait(TICK_MS)
      const sending = send(event, at).finally(() => underWay.delete(sending))
      underWay.add(sending)
      sent += 1
    }
    await Promise.all(underWay)
    agent.destroy()
  }

  return {
    acknowledged,
    /** Resolves when every event has been answered. */
    ended: run(),
    stop: () => {
      stopped = true
    },
  }
}

/** The value that so many of a hundred do not pass; 0 of an empty list. */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0
}
