import { beforeAll, describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../seed/chance.ts'
import { aPhone } from '../testing/a-phone.ts'
import type { Town } from '../testing/a-town.ts'
import { type Caller, testSystem } from '../testing/test-system.ts'
import { aBusyTown } from './a-busy-town.ts'
import { call, type ExampleCall, exampleCalls, IN_NO_TOWN } from './example-calls.ts'

/** Values that nobody's page sends, but somebody's program will. */
const NASTY: unknown[] = [
  null,
  true,
  -1,
  '',
  '\u0000',
  '\ud800',
  '../../residents',
  '__all__',
  'あ'.repeat(6_000),
  '9999-99-99',
  [],
  {},
  [null],
  ['__all__'],
  Array.from({ length: 300 }, () => 'd1a1'),
  { length: 1, constructor: { prototype: { admin: true } } },
]
const BODIES = [...NASTY, JSON.parse('{"__proto__":{"admin":true}}'), { nobody: 'asked' }]

/** Whatever is odd in the path or the query; the last one is not even UTF-8. */
const ODD = ['%00', '..', '__all__', '%2e%2e%2f', 'x'.repeat(1_600), '%E0%A4%A']

let town: Town
let calls: ExampleCall[]
const callers = new Map<string, Caller>()
beforeAll(async () => {
  const busy = await aBusyTown()
  town = busy.town
  calls = exampleCalls(busy.circulars, busy.resident)
  for (const { by } of calls) {
    const who = { resident: busy.resident, nobody: null, ...town.officers }[by]
    if (!callers.has(by)) callers.set(by, await town.as(who))
  }
})

const { routes } = testSystem()
const examples = exampleCalls(IN_NO_TOWN, lineUserIdOf('somebody'))
const exampleOf = (endpoint: string): ExampleCall => {
  const found = calls.find((each) => each.endpoint === endpoint)
  if (!found) throw new Error(`no example of ${endpoint}`)
  return found
}
const answer = async (example: ExampleCall) => {
  const caller = callers.get(example.by)
  if (!caller) throw new Error(`no caller for ${example.endpoint}`)
  return (await call(caller, example)).status
}

/** The example with one field after the other replaced by each nasty value. */
const spoilt = (body: unknown): object[] =>
  Object.entries(body ?? {}).flatMap(([field]) => NASTY.map((value) => ({ ...(body as object), [field]: value })))

const queryFields = (endpoint: string): string[] => {
  const found = routes.find((each) => `${each.endpoint.method} ${each.endpoint.path}` === endpoint)
  return Object.keys(found?.endpoint.query?.shape ?? {})
}

describe('bad input is never our failure', () => {
  it.each(examples.filter(({ body }) => body))('in the body: $endpoint', async ({ endpoint }) => {
    const example = exampleOf(endpoint)
    for (const body of [...BODIES, ...spoilt(example.body)])
      expect(await answer({ ...example, body }), JSON.stringify(body)).toBeLessThan(500)
  })

  it.each(examples.filter(({ endpoint }) => endpoint.includes('{')))('in the path: $endpoint', async ({ endpoint }) => {
    const example = exampleOf(endpoint)
    const parts = endpoint.slice(endpoint.indexOf('/')).split('/')
    const places = [...parts.keys()].filter((index) => parts[index]?.startsWith('{'))
    for (const odd of ODD)
      for (const index of places) {
        const path = example.path.split('/').with(index, odd).join('/')
        expect(await answer({ ...example, path }), path).toBeLessThan(500)
      }
  })

  it.each(examples.filter(({ endpoint }) => queryFields(endpoint).length > 0))(
    'in the query: $endpoint',
    async ({ endpoint }) => {
      const example = exampleOf(endpoint)
      const [path, query = ''] = example.path.split('?')
      for (const field of queryFields(endpoint))
        for (const odd of [...ODD, '', `d1a1&${field}=d1a1`, '2026-11-20']) {
          const others = query.split('&').filter((pair) => pair && !pair.startsWith(`${field}=`))
          const asked = `${path}?${[...others, `${field}=${odd}`].join('&')}`
          expect(await answer({ ...example, path: asked }), asked).toBeLessThan(500)
        }
    },
  )

  it('in a tap: it is answered all the same', async () => {
    const phone = aPhone(town, town.phonesOf('d1a1b1h2')[0])
    for (const data of ['do=circular.confirm&circularId=__all__', 'do=join.district&districtId=__all__'])
      expect((await phone.tapsOld(data)).text).not.toBe('')
  })

  it('and nothing of it is in the log', () => {
    expect(town.logged.filter((line) => line.includes('unexpected'))).toEqual([])
  })
})
