import { type Request, type RequestHandler, type Response, Router } from 'express'
import { z } from 'zod'
import { acceptMessages } from './accept-messages.ts'
import { jsonBody, requestIdOf } from './api-request.ts'
import { CHAT_ID, USER_ID } from './ids.ts'
import { invalidProperty, refusal } from './line-refusal.ts'
import { messageRules } from './messages/message.ts'
import { parseBody } from './messages/wording.ts'
import { limited } from './rate-limit.ts'
import { checkRetryKey, readRetryKey, refuseRetryKey, sentMessages } from './retry-keys.ts'
import { DROPPED, underSendingFaults } from './sending-faults.ts'
import { allowsHttpImages, LINE_RATES } from './settings.ts'
import type { World } from './world.ts'

const notificationDisabled = z.boolean().optional()
const customAggregationUnits = z
  .array(z.string().regex(/^[a-zA-Z0-9_]{1,30}$/, 'invalid property'))
  .max(1, 'Size must be between 0 and 1')
  .optional()

const replyBody = z.object({
  replyToken: z.string().min(1, 'May not be empty'),
  messages: z.unknown(),
  notificationDisabled,
})
const pushBody = z.object({ to: z.string(), messages: z.unknown(), notificationDisabled, customAggregationUnits })
const multicastBody = z.object({
  to: z.array(z.string()).min(1, 'Size must be between 1 and 500').max(500, 'Size must be between 1 and 500'),
  messages: z.unknown(),
  notificationDisabled,
  customAggregationUnits,
})

/** reply, push, multicast and their validations, at the addresses and with the refusals of the reference. */
export const sendingApi = (world: World): Router => {
  const rates = { ...LINE_RATES, ...world.settings.rates }
  const readMessages = messageRules({ allowHttpImages: allowsHttpImages(world.settings) })

  const sending =
    (send: (request: Request, response: Response) => object): RequestHandler =>
    async (request, response) => {
      const answer = await underSendingFaults(world, request, () => send(request, response))
      if (answer !== DROPPED) response.json(answer)
    }

  const reply = (request: Request, response: Response) => {
    refuseRetryKey(request.get('x-line-retry-key'))
    const { replyToken, messages } = parseBody(replyBody, request.body)
    const sent = readMessages(messages)
    const token = world.state.replyTokens.get(replyToken)
    if (!token || world.now().getTime() > token.until) throw refusal(400, 'Invalid reply token')
    const accepted = acceptMessages(world, {
      requestId: requestIdOf(response),
      kind: 'reply',
      retryKey: null,
      replyToken,
      to: [token.userId],
      messages: sent,
    })
    return { sentMessages: sentMessages(accepted) }
  }

  const push = (request: Request, response: Response) => {
    const retryKey = readRetryKey(request.get('x-line-retry-key'))
    const { to, messages } = parseBody(pushBody, request.body)
    if (!CHAT_ID.test(to)) throw invalidProperty('to')
    const sent = readMessages(messages)
    checkRetryKey(world, retryKey)
    const accepted = acceptMessages(world, {
      requestId: requestIdOf(response),
      kind: 'push',
      retryKey,
      replyToken: null,
      to: [to],
      messages: sent,
    })
    return { sentMessages: sentMessages(accepted) }
  }

  const multicast = (request: Request, response: Response) => {
    const retryKey = readRetryKey(request.get('x-line-retry-key'))
    const { to, messages } = parseBody(multicastBody, request.body)
    const malformed = to.findIndex((userId) => !USER_ID.test(userId) || world.settings.malformed?.has(userId))
    if (malformed !== -1) throw invalidProperty(`to[${malformed}]`)
    const sent = readMessages(messages)
    checkRetryKey(world, retryKey)
    acceptMessages(world, {
      requestId: requestIdOf(response),
      kind: 'multicast',
      retryKey,
      replyToken: null,
      to,
      messages: sent,
    })
    return {}
  }

  const validate: RequestHandler = (request, response) => {
    const { messages } = parseBody(z.object({ messages: z.unknown() }), request.body)
    readMessages(messages)
    response.json({})
  }

  const router = Router()
  router.post('/message/reply', limited(rates.otherPerSecond), jsonBody, sending(reply))
  router.post('/message/push', limited(rates.otherPerSecond), jsonBody, sending(push))
  router.post('/message/multicast', limited(rates.multicastPerSecond), jsonBody, sending(multicast))
  for (const kind of ['reply', 'push', 'multicast', 'narrowcast', 'broadcast']) {
    router.post(`/message/validate/${kind}`, limited(rates.otherPerSecond), jsonBody, validate)
  }
  return router
}
