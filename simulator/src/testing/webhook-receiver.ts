import { createHmac } from 'node:crypto'
import express from 'express'
import type { WebhookEvent } from '../webhooks/event.ts'
import { CHANNEL, serve } from './running-simulator.ts'

export interface Received {
  destination: string
  events: WebhookEvent[]
  signed: boolean
  userAgent: string | undefined
}

/** An app that takes webhooks: keeps what comes and answers with the next of `statuses`, else 200. */
export const receiveWebhooks = async () => {
  const received: Received[] = []
  const statuses: (number | 'never')[] = []
  const app = express()
  app.post('/webhook', express.raw({ type: () => true }), (request, response) => {
    const raw: Buffer = request.body
    const signature = createHmac('sha256', CHANNEL.secret).update(raw).digest('base64')
    received.push({
      ...JSON.parse(raw.toString('utf8')),
      signed: request.get('x-line-signature') === signature,
      userAgent: request.get('user-agent'),
    })
    const status = statuses.shift() ?? 200
    if (status !== 'never') response.sendStatus(status)
  })
  const server = await serve(app)
  return {
    url: `${server.url}/webhook`,
    received,
    statuses,
    events: () => received.flatMap(({ events }) => events),
    close: server.close,
  }
}
