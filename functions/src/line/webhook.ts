import { validateSignature } from '@line/bot-sdk'
import express, { type Express } from 'express'
import type { Deps } from '../deps.ts'
import { Invalid, SignedOut, TooLarge } from '../platform/failures.ts'
import { rawBody } from '../platform/parse-request.ts'
import { enqueueEvent } from './enqueue-event.ts'
import { LineEvent, WebhookBody } from './event.ts'
import { keepEvent } from './store.ts'

/** LINE's own bodies are a few kilobytes; 1,000 events are still below this. */
const BODY_LIMIT = 1024 * 1024

const readBody = (raw: Buffer): LineEvent[] => {
  let json: unknown
  try {
    json = JSON.parse(raw.toString('utf8'))
  } catch {
    throw new Invalid('body-not-json')
  }
  const body = WebhookBody.safeParse(json)
  if (!body.success) throw new Invalid()
  return body.data.events.flatMap((event) => LineEvent.safeParse(event).data ?? [])
}

/**
 * `POST /line/webhook`: checks LINE's signature on the raw body, stores the events, answers at once; the work is done in
 * tasks. Should storing fail, LINE gets no 2xx and delivers again.
 */
export const mountWebhook = (app: Express, deps: Pick<Deps, 'db' | 'clock' | 'tasks' | 'config'>): void => {
  app.post('/line/webhook', express.raw({ type: () => true, limit: BODY_LIMIT }), async (request, response) => {
    const raw = rawBody(request)
    const signature = request.get('x-line-signature')
    if (!signature || !validateSignature(raw, deps.config.line.channelSecret, signature))
      throw new SignedOut('signature-wrong')
    // Cloud Functions read bodies of any size before us; elsewhere Express' reader has refused them already.
    if (raw.length > BODY_LIMIT) throw new TooLarge('body-too-large')
    await Promise.all(
      readBody(raw).map(async (event) => {
        await keepEvent(deps, event)
        await enqueueEvent(deps, event.webhookEventId)
      }),
    )
    response.json({})
  })
}
