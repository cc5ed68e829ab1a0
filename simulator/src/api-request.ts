import { setTimeout as delay } from 'node:timers/promises'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { newRequestId } from './ids.ts'
import { isLineRefusal, refusal } from './line-refusal.ts'
import type { World } from './world.ts'

/** A JSON body may have 2 MB, a picture of a rich menu a little more than the 1 MB it is refused at. */
const JSON_LIMIT = '2mb'

/** Every answer names its request. */
export const requestId: RequestHandler = (_request, response, next) => {
  response.set('x-line-request-id', newRequestId())
  next()
}

/** The id this request answers with; an acceptance is remembered under it. */
export const requestIdOf = (response: express.Response): string => String(response.get('x-line-request-id'))

export const bearer =
  (world: World): RequestHandler =>
  (request, _response, next) => {
    const [scheme, token] = (request.get('authorization') ?? '').split(' ')
    if (scheme !== 'Bearer' || !token) {
      return next(
        refusal(401, "Authorization header required. Must follow the scheme, 'Authorization: Bearer <ACCESS TOKEN>'"),
      )
    }
    if (token === world.settings.channel.accessToken) return next()
    next(
      refusal(
        401,
        'Authentication failed due to the following reason: invalid token. Confirm that the access token in the authorization header is valid.',
      ),
    )
  }

/** The switch `latencyMs`: the request waits before anything of it is looked at. When it is set anew, what waits goes on at once. */
export const latency = (world: World): RequestHandler => {
  let { latencyMs } = world.state.faults
  let setAnew = new AbortController()
  world.onRecord(() => {
    if (latencyMs === world.state.faults.latencyMs) return
    latencyMs = world.state.faults.latencyMs
    setAnew.abort()
    setAnew = new AbortController()
  })
  return async (_request, _response, next) => {
    if (latencyMs > 0) await delay(latencyMs, null, { signal: setAnew.signal }).catch(() => null)
    next()
  }
}

const raw = express.raw({ type: () => true, limit: JSON_LIMIT })

const lineAndColumn = (text: string, message: string): string => {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
  const before = text.slice(0, position).split('\n')
  return `line: ${before.length}, column: ${(before.at(-1) ?? '').length + 1}`
}

const parseJson: RequestHandler = (request, _response, next) => {
  const type = request.get('content-type') ?? '-'
  if (!request.is('application/json')) return next(refusal(415, `The content type, ${type}, is not supported`))
  const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''
  try {
    request.body = JSON.parse(text)
    next()
  } catch (error) {
    const where = lineAndColumn(text, error instanceof Error ? error.message : '')
    next(refusal(400, `The request body could not be parsed as JSON (${where})`))
  }
}

/** Reads a JSON body as LINE does: 413 over 2 MB, 415 for another type, 400 with the place where it breaks off. */
export const jsonBody: RequestHandler = (request, response, next) =>
  raw(request, response, (error) => (error ? next(error) : parseJson(request, response, next)))

/** Puts a refusal into LINE's JSON. Anything else escapes to the surrounding application. */
export const answerRefusals: ErrorRequestHandler = (error, _request, response, next) => {
  if (isLineRefusal(error)) {
    const { status, details, headers, extra } = error.refusal
    response.status(status).set(headers ?? {})
    response.json({ message: error.message, ...(details ? { details } : {}), ...extra })
    return
  }
  if (error instanceof Error && 'type' in error && error.type === 'entity.too.large') {
    response.status(413).json({ message: 'Request entity too large' })
    return
  }
  next(error)
}
