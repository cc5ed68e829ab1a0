import type { Endpoint } from '@kairan/functions/platform/endpoint.ts'
import type { z } from 'zod'
import { CallFailure, readProblem } from './call-failure.ts'
import { readServerClock } from './server-clock.ts'

type Part<E, K extends 'params' | 'query' | 'body'> =
  E extends Record<K, infer S extends z.ZodType>
    ? Record<never, never> extends z.input<S>
      ? { [P in K]?: z.input<S> }
      : undefined extends z.input<S>
        ? { [P in K]?: z.input<S> }
        : { [P in K]: z.input<S> }
    : { [P in K]?: never }

/** What a call to the endpoint takes: its path parameters, query and body, as the contract's schemas read them. */
export type CallInput<E extends Endpoint> = Part<E, 'params'> &
  Part<E, 'query'> &
  Part<E, 'body'> & { signal?: AbortSignal }
/** What the endpoint answers, after JSON. */
export type CallOutput<E extends Endpoint> = z.output<E['response']>

type Arguments<E extends Endpoint> =
  Record<never, never> extends CallInput<E> ? [input?: CallInput<E>] : [input: CallInput<E>]

/** After this long without an answer, people want to hear that something is wrong. */
const PATIENCE_MS = 30_000

let bearer: string | null = null
let language: string | null = null

/** From here on the server's sentences come in this language; before that in the browser's. */
export const askIn = (spoken: string): void => {
  language = spoken
}

/** From here on every call carries this session. It lives in memory only: several people's pages may run in one browser. */
export const signCallsWith = (session: string): void => {
  bearer = session
}

/** The header that carries the session; empty where the cookie does. */
export const sessionHeaders = (): Record<string, string> => (bearer ? { authorization: `Bearer ${bearer}` } : {})

/** The header that asks for sentences in the language spoken here. */
export const languageHeaders = (): Record<string, string> => (language ? { 'accept-language': language } : {})

/**
 * Calls an endpoint of the contract: `call<typeof getCircular>('GET', '/api/circulars/{circularId}', { params: { circularId } })`.
 * @returns the answer as the contract describes it
 * @throws CallFailure for every answer that is not a success, and (status 0) when no answer came
 */
export async function call<E extends Endpoint>(
  method: E['method'],
  path: E['path'],
  ...[input]: Arguments<E>
): Promise<CallOutput<E>> {
  const { params, query, body, signal } = { params: undefined, query: undefined, body: undefined, ...input }
  const unsafe = method !== 'GET'
  return request<CallOutput<E>>(addressOf(path, params, query), {
    method,
    signal,
    headers: unsafe ? { 'content-type': 'application/json' } : {},
    body: unsafe ? JSON.stringify(body ?? {}) : undefined,
  })
}

/** Fills `{name}` in a path and appends the query; what is undefined or null is left out. */
export function addressOf(path: string, params: object | undefined, query: object | undefined): string {
  const values = new Map<string, unknown>(Object.entries(params ?? {}))
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) if (value != null) search.set(name, String(value))
  return search.size > 0 ? `${filled}?${search}` : filled
}

async function request<Answer>(address: string, { signal, headers, ...init }: RequestInit): Promise<Answer> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), PATIENCE_MS)
  signal?.addEventListener('abort', () => abort.abort(), { once: true })
  try {
    const response = await fetch(address, {
      ...init,
      signal: abort.signal,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...languageHeaders(),
        ...headers,
        ...sessionHeaders(),
      },
    })
    readServerClock(response.headers.get('date'))
    if (!response.ok) throw await readProblem(response)
    return await response.json()
  } catch (error) {
    if (signal?.aborted || error instanceof CallFailure) throw error
    throw new CallFailure({ status: 0, code: 'no-answer', detail: '', fields: [] })
  } finally {
    clearTimeout(timer)
  }
}
