import type { Request } from 'express'
import type { z } from 'zod'
import type { Endpoint } from './endpoint.ts'
import { Invalid, NotFound, TooLarge } from './failures.ts'

/** Bytes of a JSON body: several times the longest circular with the widest audience. */
export const JSON_LIMIT = 256 * 1024

/** zod's own words are for programmers; a code made of letters and hyphens is one of our text keys. */
const codeOf = (issue: z.core.$ZodIssue): string =>
  /^[a-z]+(-[a-z]+)*$/.test(issue.message) ? issue.message : 'invalid'

/** Turns what zod found into one failure with a line for each field. */
export const invalidBy = (error: z.ZodError): Invalid =>
  new Invalid(
    'invalid',
    error.issues.map((issue) => ({ path: issue.path.join('.'), code: codeOf(issue) })),
  )

const parse = <S extends z.ZodType>(schema: S | undefined, input: unknown): unknown => {
  if (!schema) return undefined
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw invalidBy(parsed.error)
  return parsed.data
}

/**
 * Reads path, query, headers and body of a request by the endpoint's schemas.
 * @throws NotFound for a path that cannot name anything, TooLarge, Invalid for the rest, naming the fields
 */
export const parseInput = (
  endpoint: Endpoint,
  request: Request,
): { params: unknown; query: unknown; headers: unknown; body: unknown } => {
  // Cloud Functions read bodies of any size before us; elsewhere Express' reader has refused them already.
  if (endpoint.body && rawBody(request).length > JSON_LIMIT) throw new TooLarge('body-too-large')
  const params = endpoint.params?.safeParse(request.params)
  if (params && !params.success) throw new NotFound()
  return {
    params: params?.data,
    query: parse(endpoint.query, request.query),
    headers: parse(endpoint.headers, request.headers),
    body: parse(endpoint.body, request.body),
  }
}

/** The body's bytes, whether Cloud Functions have read them already (`rawBody`) or Express has. Empty when there were none. */
export const rawBody = (request: Request): Buffer => {
  if ('rawBody' in request && Buffer.isBuffer(request.rawBody)) return request.rawBody
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
}
