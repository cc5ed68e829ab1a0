import type { Express, Request, RequestHandler } from 'express'
import type { z } from 'zod'
import type { Identity } from '../officers/identity.ts'
import { Download, type Endpoint } from './endpoint.ts'
import { Forbidden, SignedOut } from './failures.ts'
import { parseInput } from './parse-request.ts'

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined

/** A request that has been let in and read: everything in it has the contract's types. */
export interface Call<E extends Endpoint> {
  params: Parsed<E['params']>
  query: Parsed<E['query']>
  headers: Parsed<E['headers']>
  body: Parsed<E['body']>
  /** Who asks; null only where the endpoint is public. */
  who: E['access'] extends 'public' ? Identity | null : Identity
  request: Request
}

/** An endpoint with its handler, ready to be mounted. Made by `route`, so that none goes without its permission. */
export interface Route {
  endpoint: Endpoint
  handle(call: Call<Endpoint>): Promise<unknown>
}

/** Joins a contract with what it does; the types of input and answer are the contract's. */
export const route = <E extends Endpoint>(
  endpoint: E,
  handle: (call: Call<E>) => Promise<z.input<E['response']>>,
): Route => ({ endpoint, handle: handle as Route['handle'] })

export type Identify = (request: Request) => Promise<Identity | null>

/** @throws SignedOut or Forbidden unless the endpoint lets this person in */
const admit = ({ access }: Endpoint, who: Identity | null): void => {
  if (access === 'public') return
  if (!who) throw new SignedOut()
  if (access !== 'signedIn' && !who.maySomewhere(access)) throw new Forbidden()
}

const caching = ({ access, cacheSeconds }: Endpoint): string =>
  access === 'public' && cacheSeconds ? `public, max-age=${cacheSeconds}` : 'private, no-cache'

const handler =
  ({ endpoint, handle }: Route, identify: Identify): RequestHandler =>
  async (request, response) => {
    const who = await identify(request)
    admit(endpoint, who)
    const input = parseInput(endpoint, request)
    const answer = await handle({ ...input, who, request } as Call<Endpoint>)
    response.status(endpoint.status ?? 200).set('cache-control', caching(endpoint))
    if (endpoint.download) {
      const { content, contentType, fileName } = Download.parse(answer)
      response.attachment(fileName).type(contentType).send(Buffer.from(content))
      return
    }
    // Answers pass their schema too: a field the contract does not name never leaves the house.
    response.json(endpoint.response.parse(answer))
  }

const methods = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const

/** Mounts routes on an Express app. */
export const mountRoutes = (app: Express, routes: Route[], identify: Identify): void => {
  for (const each of routes)
    app[methods[each.endpoint.method]](each.endpoint.path.replace(/\{(\w+)\}/g, ':$1'), handler(each, identify))
}
