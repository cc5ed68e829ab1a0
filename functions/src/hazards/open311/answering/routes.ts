import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import type { Deps } from '../../../deps.ts'
import { Failure, NotFound } from '../../../platform/failures.ts'
import { errorsOf, failureOf, statusOf, TooOften } from '../failures.ts'
import { one, type Pairs, queryOf } from '../pairs.ts'
import { type Answer, FORMATS, written } from '../spark.ts'

/** What everybody may see, caches may keep so long. */
const SECONDS_KEPT = 60

/** A request as the standard sees it. */
export interface Call {
  query: Pairs
  /** What stands between the last slash and the format. */
  id: string
  request: Request
}

/** Whether a program says who it is. Empty and left out are the same, as the standard says. */
export const hasKey = (query: Pairs): boolean => (query.get('api_key') ?? []).some((key) => key.trim() !== '')

/** @throws NotFound for another city's id. Ours is the name of our host; leaving it out is as good. */
export const requireOurs = ({ config }: Pick<Deps, 'config'>, pairs: Pairs): void => {
  const wanted = one(pairs, 'jurisdiction_id')
  if (wanted !== '' && wanted !== new URL(config.publicUrl).hostname) throw new NotFound('open311-jurisdiction')
}

/** Answers in the form the address ends with. */
export const answers =
  (
    deps: Pick<Deps, 'config'>,
    handle: (call: Call) => Promise<Answer>,
  ): RequestHandler<{ format: string; id?: string }> =>
  async (request, response) => {
    const format = FORMATS.find((each) => each === request.params.format)
    if (!format) throw new NotFound('open311-nothing')
    const query = queryOf(request.url)
    requireOurs(deps, query)
    const { contentType, body } = written(format, await handle({ query, id: request.params.id ?? '', request }))
    const isForAll = request.method === 'GET' && !hasKey(query)
    response
      .set('cache-control', isForAll ? `public, max-age=${SECONDS_KEPT}` : 'no-store')
      .set('content-type', contentType)
      .send(Buffer.from(body))
  }

/** Failures in the standard's form, those of what stands before us too. */
export const answerFailure =
  ({ log }: Pick<Deps, 'log'>): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const failure = failureOf(error)
    if (!failure) log.error({ err: error, method: request.method, route: request.route?.path }, 'unexpected failure')
    const known = failure ?? new Failure(500, 'unexpected')
    const path = request.originalUrl.split('?')[0] ?? ''
    // XML is the form every program of the standard can read.
    const { contentType, body } = written(path.endsWith('.json') ? 'json' : 'xml', errorsOf(known))
    if (known instanceof TooOften) response.set('retry-after', String(known.retryAfter))
    response
      .status(statusOf(known))
      .set('cache-control', 'no-store')
      .set('content-type', contentType)
      .send(Buffer.from(body))
  }
