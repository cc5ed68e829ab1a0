import express, { type Express, type Request, type RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Deps } from '../../deps.ts'
import { callerAddress } from '../../platform/caller-address.ts'
import { Forbidden, Invalid, NotFound, TooLarge, TooMany } from '../../platform/failures.ts'
import { rawBody } from '../../platform/parse-request.ts'
import type { Open311Client } from '../settings/clients.ts'
import { hazardSettings } from '../settings/store.ts'
import { admitClient, countReport, REQUESTS_A_MINUTE } from './admit-client.ts'
import { answerFailure, answers, type Call, hasKey, requireOurs } from './answering/routes.ts'
import { describeRequests, noticeOf } from './describe-request.ts'
import { discovery } from './discovery.ts'
import { findById, findRequests } from './find-requests.ts'
import { one, type Pairs, queryOf, readPairs } from './pairs.ts'
import { type Multipart, readMultipart } from './read-multipart.ts'
import { readReport } from './read-report.ts'
import { readSearch } from './read-search.ts'
import { sendReport } from './send-report.ts'
import { categoryOf, serviceDefinition, serviceList } from './services.ts'
import type { Answer } from './spark.ts'
import { hazardIdBehind, tokenOf } from './token.ts'

/** Bytes of a form without a picture. */
const FORM_BYTES = 256 * 1024

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'files' | 'config' | 'log'>

/** The program that asks, where it says so; what everybody may see needs no key. */
const clientAsking = async (deps: Needs, query: Pairs): Promise<Open311Client | null> =>
  hasKey(query) ? admitClient(deps, one(query, 'api_key')) : null

/** Searching without a key reads most: so many times a minute from one address, in each process. */
const searchesMeasured = (): RequestHandler<{ format: string }> =>
  rateLimit({
    windowMs: 60_000,
    limit: REQUESTS_A_MINUTE,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: callerAddress,
    skip: ({ url }) => hasKey(queryOf(url)),
    handler: () => {
      throw new TooMany('open311-a-minute')
    },
  })

/** Reads the form of a report, letting nobody's pictures in without a key. */
const readForm = async (request: Request, letIn: (fields: Pairs) => Promise<void>): Promise<Multipart> => {
  if (request.is('application/x-www-form-urlencoded')) {
    // Cloud Functions read bodies of any size before us; elsewhere Express' reader has refused them already.
    if (rawBody(request).length > FORM_BYTES) throw new TooLarge('body-too-large')
    return { fields: readPairs(rawBody(request).toString('utf8')), media: [] }
  }
  if (!request.is('multipart/form-data')) throw new Invalid('open311-form')
  const read = rawBody(request)
  return readMultipart(request, read.length > 0 ? read : null, letIn)
}

/** POST requests. The key stands in the form, or in the query. */
const takeReport = async (deps: Needs, { query, request }: Call): Promise<Answer> => {
  let admitted: Open311Client | null = null
  const keyIn = (fields: Pairs): string => one(fields, 'api_key') || one(query, 'api_key')
  const { fields, media } = await readForm(request, async (before) => {
    if (keyIn(before) === '') throw new Forbidden('open311-key-late')
    admitted = await admitClient(deps, keyIn(before))
  })
  const client = admitted ?? (await admitClient(deps, keyIn(fields)))
  requireOurs(deps, fields)
  const settings = await hazardSettings(deps)
  const report = readReport(fields, settings)
  await countReport(deps, client.id)
  const hazard = await sendReport(deps, { clientId: client.id, report, media })
  const service_notice = await noticeOf(deps, settings, hazard)
  const isLater = client.answersWith === 'token'
  const name = isLater ? 'token' : 'service_request_id'
  const number = isLater ? tokenOf(deps, hazard.id) : hazard.id
  return { name: 'service_requests', value: [{ [name]: number, service_notice, account_id: null }] }
}

const mountReading = (app: Express, deps: Needs): void => {
  const findDiscovery = answers(deps, () => discovery(deps))
  app.get('/open311/discovery.:format', findDiscovery)
  app.get('/open311/v2/discovery.:format', findDiscovery)
  app.get(
    '/open311/v2/services.:format',
    answers(deps, async ({ query }) => {
      const client = await clientAsking(deps, query)
      return serviceList(await hazardSettings(deps), client?.answersWith === 'token' ? 'batch' : 'realtime')
    }),
  )
  app.get(
    '/open311/v2/services/:id.:format',
    answers(deps, async ({ id }) => {
      const category = categoryOf(await hazardSettings(deps), id)
      if (!category) throw new NotFound('open311-service')
      return serviceDefinition(category)
    }),
  )
  app.get(
    '/open311/v2/requests.:format',
    searchesMeasured(),
    answers(deps, async ({ query }) => {
      const search = readSearch(deps, query)
      const clientId = (await clientAsking(deps, query))?.id ?? null
      const found = await findRequests(deps, search, clientId)
      return { name: 'service_requests', value: await describeRequests(deps, found, clientId) }
    }),
  )
  app.get(
    '/open311/v2/requests/:id.:format',
    answers(deps, async ({ query, id }) => {
      const clientId = (await clientAsking(deps, query))?.id ?? null
      const found = await findById(deps, [id], clientId)
      if (found.length === 0) throw new NotFound('open311-request')
      return { name: 'service_requests', value: await describeRequests(deps, found, clientId) }
    }),
  )
  app.get(
    '/open311/v2/tokens/:id.:format',
    answers(deps, async ({ id }) => {
      const hazardId = hazardIdBehind(deps, id)
      if (!hazardId) throw new NotFound('open311-token')
      return { name: 'service_requests', value: [{ service_request_id: hazardId, token: id }] }
    }),
  )
}

/** Open311 GeoReport v2 under `/open311/v2/`, for other programs (http://wiki.open311.org/GeoReport_v2). */
export const mountOpen311 = (app: Express, deps: Needs): void => {
  app.use('/open311', (request, response, next) => {
    // Pages of anybody may read what is open; sending takes a key, which no page should hold.
    if (request.method !== 'POST') response.set('access-control-allow-origin', '*')
    next()
  })
  mountReading(app, deps)
  app.post(
    '/open311/v2/requests.:format',
    express.raw({ type: 'application/x-www-form-urlencoded', limit: FORM_BYTES }),
    answers(deps, (call) => takeReport(deps, call)),
  )
  app.use('/open311', () => {
    throw new NotFound('open311-nothing')
  })
  app.use('/open311', answerFailure(deps))
}
