import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { jsonBody } from './api-request.ts'
import { botUserId, USER_ID } from './ids.ts'
import { invalidParameter, invalidProperty, notFound } from './line-refusal.ts'
import { parseBody } from './messages/wording.ts'
import { pathValue } from './path-value.ts'
import { quotaAt } from './quota.ts'
import { limited } from './rate-limit.ts'
import { accountOf, LINE_RATES } from './settings.ts'
import type { World } from './world.ts'

const page = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(300),
  start: z.string().regex(/^\d+$/).optional(),
})
const loading = z.object({
  chatId: z.string(),
  loadingSeconds: z.number().int().min(5).max(60).multipleOf(5).default(20),
})

/** Profiles, the list of friends, quota, the account itself, the loading animation and marking as read. */
export const friendsApi = (world: World): Router => {
  const { state } = world
  const limit = limited(world.settings.rates?.otherPerSecond ?? LINE_RATES.otherPerSecond)

  const profile: RequestHandler = (request, response) => {
    const userId = pathValue(request, 'userId')
    if (!USER_ID.test(userId)) throw invalidParameter('userId')
    const person = state.people.get(userId)
    if (!person?.friend || person.blocked) throw notFound()
    response.json({ userId, displayName: person.name, language: person.language })
  }

  const followers: RequestHandler = (request, response) => {
    const query = page.safeParse(request.query)
    if (!query.success) throw invalidParameter(String(query.error.issues[0]?.path[0] ?? 'limit'))
    const start = Number(query.data.start ?? 0)
    const friends = [...state.people.values()].filter((person) => person.friend && !person.blocked)
    const end = start + query.data.limit
    response.json({
      userIds: friends.slice(start, end).map((person) => person.userId),
      ...(end < friends.length ? { next: String(end) } : {}),
    })
  }

  const router = Router()
  router.get('/profile/:userId', limit, profile)
  router.get('/followers/ids', limit, followers)
  router.get('/message/quota', limit, (_request, response) => {
    const { type, value } = state.quota
    response.json(type === 'limited' ? { type, value: value ?? 0 } : { type })
  })
  router.get('/message/quota/consumption', limit, (_request, response) => {
    response.json({ totalUsage: quotaAt(state, world.now()).used })
  })
  router.get('/info', limit, (_request, response) => {
    const { name, basicId } = accountOf(world.settings)
    response.json({
      userId: botUserId(world.settings.channel.id),
      basicId,
      displayName: name,
      chatMode: 'bot',
      markAsReadMode: 'auto',
    })
  })
  router.post('/chat/loading/start', limit, jsonBody, (request, response) => {
    const { chatId } = parseBody(loading, request.body)
    if (!USER_ID.test(chatId)) throw invalidProperty('chatId')
    response.status(202).json({})
  })
  router.post('/chat/markAsRead', limit, jsonBody, (request, response) => {
    parseBody(z.object({ markAsReadToken: z.string().min(1, 'May not be empty') }), request.body)
    response.json({})
  })
  router.post('/message/markAsRead', limit, jsonBody, (request, response) => {
    parseBody(z.object({ chat: z.object({ userId: z.string() }) }), request.body)
    response.json({})
  })
  return router
}
