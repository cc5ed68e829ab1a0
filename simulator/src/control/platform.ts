import { Router } from 'express'
import { z } from 'zod'
import type { Person, SimulatorState } from '../control-contract.ts'
import { USER_ID } from '../ids.ts'
import { pathValue } from '../path-value.ts'
import { addPeople } from '../people.ts'
import { monthOf, quotaAt } from '../quota.ts'
import { accountOf } from '../settings.ts'
import { shownTo } from '../state.ts'
import type { WebhookQueue } from '../webhooks/queue.ts'
import type { World } from '../world.ts'
import { controlError, controlJson, personOf, readBody } from './control-request.ts'

const newPerson = z.strictObject({
  userId: z.string().regex(USER_ID, 'U and 32 hexadecimal digits'),
  name: z.string().min(1).max(100),
  language: z.string().min(2).max(20).optional(),
  caption: z.string().max(200).optional(),
  friend: z.boolean().optional(),
  featured: z.boolean().optional(),
})
const faults = z.strictObject({
  latencyMs: z.number().int().min(0).max(60_000).optional(),
  sending: z
    .strictObject({
      kind: z.enum(['status500', 'rate429', 'dropBeforeAccept', 'dropAfterAccept', 'slow']),
      count: z.number().int().min(1).max(1_000_000).nullable(),
      after: z.number().int().min(0).max(1_000_000).optional(),
    })
    .nullable()
    .optional(),
  webhookOutage: z.boolean().optional(),
  redelivery: z.boolean().optional(),
  duplicates: z.boolean().optional(),
  outOfOrder: z.boolean().optional(),
})
const quota = z
  .strictObject({
    type: z.enum(['none', 'limited']),
    value: z.number().int().min(0).nullable().optional(),
    used: z.number().int().min(0).optional(),
  })
  .refine((plan) => plan.type === 'none' || typeof plan.value === 'number', {
    path: ['value'],
    error: 'a limited plan has a number of messages',
  })
const YEAR_MS = 366 * 24 * 60 * 60 * 1000
/** The page picks from a list of people; beyond these it searches. */
const LISTED_PEOPLE = 2000

/** Those the page shows first come first; `query` looks in name, caption and id. */
export const findPeople = (people: Iterable<Person>, query: string, limit: number): Person[] => {
  const wanted = query.trim().toLowerCase()
  const matching = [...people].filter((person) =>
    wanted === '' ? true : `${person.name} ${person.caption} ${person.userId}`.toLowerCase().includes(wanted),
  )
  return matching.sort((a, b) => Number(b.featured) - Number(a.featured)).slice(0, limit)
}

/** The platform itself: people, switches, quota, clock, ledger. */
export const platformControl = (world: World, webhooks: WebhookQueue): Router => {
  const { state, settings } = world
  const quotaNow = () => quotaAt(state, world.now())
  const router = Router()

  router.get('/state', (_request, response) => {
    const snapshot: SimulatorState = {
      now: world.now().toISOString(),
      account: accountOf(settings),
      liff: settings.liff,
      people: findPeople(state.people.values(), '', LISTED_PEOPLE),
      peopleTotal: state.people.size,
      faults: state.faults,
      quota: quotaNow(),
      webhook: { endpoint: state.endpoint, active: state.endpoint !== null, waiting: state.waiting.size },
    }
    response.json(snapshot)
  })
  router.get('/people', (request, response) => {
    const query = readBody(z.object({ q: z.string().max(200).default('') }), request.query)
    response.json(findPeople(state.people.values(), query.q, 100))
  })
  router.post('/people', controlJson, (request, response) => {
    const body = readBody(z.union([newPerson, z.array(newPerson)]), request.body)
    const people = Array.isArray(body) ? body : [body]
    addPeople(world, people)
    const known = people.map(({ userId }) => personOf(world, userId))
    response.json(Array.isArray(body) ? known : known[0])
  })
  router.put('/faults', controlJson, (request, response) => {
    const changed = readBody(faults, request.body)
    world.record({ type: 'faults', faults: { ...state.faults, ...changed } })
    response.json(state.faults)
  })
  router.put('/quota', controlJson, (request, response) => {
    const { type, value, used } = readBody(quota, request.body)
    world.record({ type: 'quota', quota: { type, value: type === 'none' ? null : (value ?? 0) } })
    if (used !== undefined) world.record({ type: 'usage', month: monthOf(world.now()), count: used })
    response.json(quotaNow())
  })
  router.put('/clock', controlJson, (request, response) => {
    const { offsetMs } = readBody(z.object({ offsetMs: z.number().int().min(-YEAR_MS).max(YEAR_MS) }), request.body)
    world.record({ type: 'clock', offsetMs })
    response.json({ now: world.now().toISOString(), offsetMs })
  })
  router.get('/ledger', (request, response) => {
    const { from } = readBody(z.object({ from: z.coerce.number().int().min(0).default(0) }), request.query)
    const requests = state.requests.slice(from).map((request) => ({
      requestId: request.requestId,
      at: request.at,
      kind: request.kind,
      retryKey: request.retryKey,
      to: request.to,
      shownTo: shownTo(request),
      billed: request.billed,
      messages: request.messages,
    }))
    response.json({ requests, next: state.requests.length })
  })
  router.get('/received/:userId', (request, response) => {
    const person = personOf(world, pathValue(request, 'userId'))
    const items = state.chats.get(person.userId)?.items ?? []
    response.json(items.filter((item) => item.from === 'account'))
  })
  router.post('/redeliver', controlJson, (request, response) => {
    const { webhookEventId } = readBody(z.object({ webhookEventId: z.string() }), request.body)
    if (!webhooks.redeliver(webhookEventId)) {
      throw controlError(400, `webhookEventId: ${webhookEventId} is not known, or no webhook is set`)
    }
    response.status(202).json({})
  })
  return router
}
