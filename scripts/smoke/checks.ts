import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { DemoProject } from './demo-project.ts'
import type { Emulators } from './emulators.ts'

/** One thing that must be so; `holds` rejects, saying why, when it is not. */
export interface Check {
  what: string
  holds(): Promise<void>
}

const WITHIN_MS = 20_000
const Loaded = z.object({
  backends: z.array(
    z.object({
      functionTriggers: z.array(z.object({ entryPoint: z.string(), region: z.literal('asia-northeast2') })),
    }),
  ),
})

const ask = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(WITHIN_MS), ...init })

const functionChecks = (project: DemoProject, emulators: Emulators): Check[] => [
  {
    what: 'the functions run on Node 24',
    holds: async () => assert.match(emulators.output(), /Using node@24 from/),
  },
  {
    what: `every export is loaded: ${project.exports.join(', ')}`,
    holds: async () => {
      const { backends } = Loaded.parse(await (await ask(`${project.functions}/backends`)).json())
      const names = backends.flatMap(({ functionTriggers }) => functionTriggers.map(({ entryPoint }) => entryPoint))
      assert.deepEqual(names.sort(), project.exports)
    },
  },
]

const apiChecks = ({ hosting, environment }: DemoProject): Check[] => [
  {
    what: 'GET /api/health answers {"status":"ok"} through the hosting rewrite',
    holds: async () => {
      const response = await ask(`${hosting}/api/health`)
      assert.equal(await response.text(), '{"status":"ok"}')
      assert.equal(response.status, 200)
    },
  },
  {
    what: 'GET /api/page-config answers what stands in the environment',
    holds: async () => {
      const config = await (await ask(`${hosting}/api/page-config`)).json()
      assert.deepEqual(config, { liffId: environment.LIFF_ID, liffScriptUrl: null })
    },
  },
  {
    what: 'GET /api/openapi.json describes the API',
    holds: async () => {
      const { openapi, paths } = z
        .object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })
        .parse(await (await ask(`${hosting}/api/openapi.json`)).json())
      assert.match(openapi, /^3\.1/)
      assert.ok('/api/circulars' in paths)
    },
  },
  {
    what: 'an unknown address under /api answers problem+json 404',
    holds: async () => {
      const response = await ask(`${hosting}/api/no-such-thing`)
      assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8')
      assert.equal(z.object({ status: z.number() }).parse(await response.json()).status, 404)
      assert.equal(response.status, 404)
    },
  },
  {
    what: 'GET /api/me answers 401 to somebody who is not signed in',
    holds: async () => assert.equal((await ask(`${hosting}/api/me`)).status, 401),
  },
]

const page = (hosting: string, path: string): Check => ({
  what: `GET ${path} gives the built page with its content security policy, and its program`,
  holds: async () => {
    const response = await ask(`${hosting}${path}`)
    assert.equal(response.status, 200)
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'self';/)
    const program = /<script type="module"[^>]* src="(\/assets\/[^"]+)"/.exec(await response.text())?.[1]
    assert.ok(program, 'the page names no program')
    const script = await ask(`${hosting}${program}`)
    assert.match(script.headers.get('content-type') ?? '', /javascript/)
    assert.match(script.headers.get('cache-control') ?? '', /immutable/)
  },
})

const webhookChecks = ({ hosting, environment }: DemoProject): Check[] => {
  // Written with spaces: a signature over the parsed and rewritten body would not fit.
  const body = '{ "destination": "U00000000000000000000000000000000",  "events": [ ] }'
  const sign = (secret: string) => createHmac('sha256', secret).update(body).digest('base64')
  const deliver = async (signature: Record<string, string>): Promise<number> => {
    const headers = { 'content-type': 'application/json; charset=utf-8', ...signature }
    return (await ask(`${hosting}/line/webhook`, { method: 'POST', headers, body })).status
  }
  return [
    {
      what: 'POST /line/webhook answers 200 to the right signature of the raw body',
      holds: async () =>
        assert.equal(await deliver({ 'x-line-signature': sign(environment.LINE_CHANNEL_SECRET ?? '') }), 200),
    },
    {
      what: 'POST /line/webhook answers 401 to a wrong signature',
      holds: async () => assert.equal(await deliver({ 'x-line-signature': sign('another secret') }), 401),
    },
    {
      what: 'POST /line/webhook answers 401 without a signature',
      holds: async () => assert.equal(await deliver({}), 401),
    },
  ]
}

/** What must be so on Firebase, in the order in which it is looked at. */
export const smokeChecks = (project: DemoProject, emulators: Emulators): Check[] => [
  ...functionChecks(project, emulators),
  ...apiChecks(project),
  ...['/r', '/r/circulars/any', '/o', '/c'].map((path) => page(project.hosting, path)),
  ...webhookChecks(project),
  {
    what: 'no function logged an error',
    holds: async () => {
      const lines = emulators.output().split('\n')
      assert.deepEqual(
        lines.filter((line) => /"severity":"ERROR"|^⚠ +functions:/.test(line)),
        [],
      )
    },
  },
]
