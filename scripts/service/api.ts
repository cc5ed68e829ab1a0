import type { Endpoint } from '@kairan/functions/platform/endpoint.ts'
import { signInWithLiff } from '@kairan/functions/platform/session-contract.ts'
import { z } from 'zod'

/** The service said no: the status, the code and its Japanese sentence. */
export class Refused extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, sentence: string) {
    super(sentence)
    this.status = status
    this.code = code
  }
}

type Part<E, K extends 'params' | 'query' | 'body'> =
  E extends Record<K, infer S extends z.ZodType> ? z.input<S> : undefined

interface Input<E extends Endpoint> {
  params?: Part<E, 'params'>
  query?: Part<E, 'query'>
  body?: Part<E, 'body'>
}

/** One person's way into the API. */
export interface Api {
  /** Calls an endpoint of the contracts. @throws Refused; ZodError when the answer breaks the contract */
  call<E extends Endpoint>(endpoint: E, input?: Input<E>): Promise<z.output<E['response']>>
  /** As `call`, with a body of raw bytes (a photo). */
  upload<E extends Endpoint>(endpoint: E, content: Uint8Array, contentType: string): Promise<z.output<E['response']>>
}

const address = ({ path }: Endpoint, params: object | undefined, query: object | undefined): string => {
  const values = new Map<string, unknown>(Object.entries(params ?? {}))
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
  const search = new URLSearchParams(Object.entries(query ?? {}).map(([name, value]) => [name, String(value)]))
  return search.size > 0 ? `${filled}?${search}` : filled
}

/** What a refusal says (RFC 9457). */
const Problem = z.object({ code: z.string(), detail: z.string() })

const refusal = async (response: Response): Promise<Refused> => {
  const problem = Problem.safeParse(await response.json().catch(() => null)).data
  return new Refused(response.status, problem?.code ?? '', problem?.detail ?? `HTTP ${response.status}`)
}

/** The API for somebody with this session; null: nobody signed in. */
export const apiFor = (url: string, session: string | null): Api => {
  const send = async <E extends Endpoint>(
    endpoint: E,
    path: string,
    init: RequestInit,
  ): Promise<z.output<E['response']>> => {
    const response = await fetch(url + path, {
      method: endpoint.method,
      ...init,
      headers: { ...init.headers, ...(session ? { authorization: `Bearer ${session}` } : {}) },
    })
    if (!response.ok) throw await refusal(response)
    return endpoint.response.parse(await response.json()) as z.output<E['response']>
  }
  return {
    call: (endpoint, { params, query, body } = {}) =>
      send(endpoint, address(endpoint, params, query), {
        headers: { 'content-type': 'application/json' },
        ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
      }),
    upload: (endpoint, content, contentType) =>
      send(endpoint, endpoint.path, { headers: { 'content-type': contentType }, body: new Uint8Array(content) }),
  }
}

/** Signs somebody in as a page inside LINE does: with the ID token that LINE gave the page. */
export const signIn = async (url: string, idToken: string): Promise<Api> => {
  const { session } = await apiFor(url, null).call(signInWithLiff, { body: { idToken, cookie: false } })
  return apiFor(url, session)
}
