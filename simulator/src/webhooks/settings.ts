import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { jsonBody } from '../api-request.ts'
import { notFound } from '../line-refusal.ts'
import { parseBody } from '../messages/wording.ts'
import { limited } from '../rate-limit.ts'
import { isPlainLoopback } from '../settings.ts'
import type { World } from '../world.ts'
import { isDelivered, type Outcome, postWebhook } from './delivery.ts'

/** LINE wants https; plain http only to this machine, where the simulator runs. */
const endpointUrl = z
  .string()
  .max(500, 'Length must be between 0 and 500')
  .refine(
    (url) => URL.canParse(url) && (url.startsWith('https://') || isPlainLoopback(url)),
    'Invalid webhook endpoint URL',
  )

const REASONS: Record<Outcome['kind'], string> = {
  answered: 'OK',
  timeout: 'REQUEST_TIMEOUT',
  refused: 'COULD_NOT_CONNECT',
  unreachable: 'COULD_NOT_CONNECT',
}

const detailOf = (outcome: Outcome): string => {
  if (outcome.kind === 'answered') return String(outcome.status)
  return outcome.kind === 'unreachable' ? outcome.detail : outcome.kind
}

/** Reads, sets and tests the webhook's address. A change of the address is remembered. */
export const webhookSettingsApi = (world: World): Router => {
  const test: RequestHandler = async (request, response) => {
    const { endpoint } = parseBody(z.object({ endpoint: endpointUrl.optional() }), request.body)
    const address = endpoint ?? world.state.endpoint
    if (address === null) throw notFound()
    const outcome = await postWebhook(world.settings.channel, address, [])
    const delivered = isDelivered(outcome)
    response.json({
      success: delivered,
      timestamp: world.now().toISOString(),
      statusCode: outcome.kind === 'answered' ? outcome.status : 0,
      reason: outcome.kind === 'answered' && !delivered ? 'ERROR_STATUS_CODE' : REASONS[outcome.kind],
      detail: detailOf(outcome),
    })
  }

  const router = Router()
  // 1,000 requests a minute to read and set, 60 an hour to test (reference, "Rate limits").
  router.get('/channel/webhook/endpoint', limited(1000, 60_000), (_request, response) => {
    if (world.state.endpoint === null) throw notFound()
    response.json({ endpoint: world.state.endpoint, active: true })
  })
  router.put('/channel/webhook/endpoint', limited(1000, 60_000), jsonBody, (request, response) => {
    const { endpoint } = parseBody(z.object({ endpoint: endpointUrl }), request.body)
    world.record({ type: 'webhook', endpoint })
    response.json({})
  })
  router.post('/channel/webhook/test', limited(60, 3_600_000), jsonBody, test)
  return router
}
