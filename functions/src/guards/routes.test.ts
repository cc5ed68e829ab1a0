import { beforeAll, describe, expect, it } from 'vitest'
import { isWithin } from '../areas/area.ts'
import { PERMISSIONS, ROLES } from '../officers/permissions.ts'
import { grants } from '../officers/store.ts'
import { lineUserIdOf } from '../seed/chance.ts'
import type { Town } from '../testing/a-town.ts'
import { type Caller, testSystem } from '../testing/test-system.ts'
import { aBusyTown } from './a-busy-town.ts'
import { call, type ExampleCall, exampleCalls, IN_NO_TOWN, WITHOUT_PLACE } from './example-calls.ts'

/** What is served beside the routes: what LINE calls, what browsers walk through, what other programs call in their own standard, and
 * pages about the API. */
const BESIDE_THE_ROUTES = [
  'POST /line/webhook',
  'GET /files/*name',
  'GET /calendar/:file',
  'GET /read',
  'GET /read/:circularId',
  'GET /map/list',
  'GET /auth/login',
  'GET /auth/callback',
  'GET /open311/discovery.:format',
  'GET /open311/v2/discovery.:format',
  'GET /open311/v2/services.:format',
  'GET /open311/v2/services/:id.:format',
  'GET /open311/v2/requests.:format',
  'GET /open311/v2/requests/:id.:format',
  'GET /open311/v2/tokens/:id.:format',
  'POST /open311/v2/requests.:format',
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /',
]
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

const { app, routes } = testSystem()
const examples = exampleCalls(IN_NO_TOWN, lineUserIdOf('somebody'))

describe('every address of the service', () => {
  it('comes from a route with its permission, or stands in the short list', () => {
    const served = app.router.stack.flatMap(({ route }) =>
      route ? [...new Set(route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`))] : [],
    )
    const declared = routes.map(({ endpoint }) => nameOf(endpoint).replace(/\{(\w+)\}/g, ':$1'))
    expect(served.toSorted()).toEqual([...declared, ...BESIDE_THE_ROUTES].toSorted())
  })

  it('is there once', () => {
    const names = routes.map(({ endpoint }) => nameOf(endpoint))
    expect(names).toEqual([...new Set(names)])
  })

  it('has an example call', () => {
    const names = routes.map(({ endpoint }) => nameOf(endpoint))
    expect(examples.map(({ endpoint }) => endpoint).toSorted()).toEqual(names.toSorted())
  })
})

const accessOf = ({ endpoint }: ExampleCall) =>
  routes.find((each) => nameOf(each.endpoint) === endpoint)?.endpoint.access
const withPermission = examples.filter((each) => !['public', 'signedIn'].includes(accessOf(each) ?? ''))

describe('an endpoint lets in', () => {
  let town: Town
  let calls: ExampleCall[]
  const callers: Record<string, Caller> = {}
  const made = (name: string) => {
    const example = calls.find(({ endpoint }) => endpoint === name)
    if (!example) throw new Error(`no example of ${name}`)
    return example
  }
  const answerTo = async (who: string, endpoint: string) => {
    const caller = callers[who]
    if (!caller) throw new Error(`no caller ${who}`)
    const { status, body } = await call(caller, made(endpoint))
    return [status, body.code]
  }

  beforeAll(async () => {
    const busy = await aBusyTown()
    town = busy.town
    calls = exampleCalls(busy.circulars, busy.resident)
    const elsewhere = lineUserIdOf('officer of the other association')
    const grant = { id: 'elsewhere', lineUserId: elsewhere, role: 'associationOfficer' as const, areaId: 'd1a2' }
    await grants(town.deps)
      .doc('elsewhere')
      .set({ ...grant, from: '2026-04-01', until: null })
    callers.nobody = await town.as(null)
    callers.resident = await town.as(busy.resident)
    callers.stranger = await town.as(lineUserIdOf('nobody we know'))
    callers.elsewhere = await town.as(elsewhere)
    for (const role of ROLES) callers[role] = await town.as(town.officers[role])
  })

  it.each(examples.filter((each) => accessOf(each) !== 'public'))('not nobody: $endpoint', async ({ endpoint }) => {
    expect(await answerTo('nobody', endpoint)).toEqual([401, 'signed-out'])
  })

  it.each(withPermission)('no resident without office: $endpoint', async ({ endpoint }) => {
    expect(await answerTo('resident', endpoint)).toEqual([403, 'forbidden'])
    expect(await answerTo('stranger', endpoint)).toEqual([403, 'forbidden'])
  })

  it.each(withPermission.filter(({ endpoint }) => !WITHOUT_PLACE.includes(endpoint)))(
    'no officer of another association, for whom it does not exist: $endpoint',
    async ({ endpoint }) => {
      const [status, code] = await answerTo('elsewhere', endpoint)
      expect([status, code]).toEqual([404, 'not-found'])
    },
  )

  it.each(ROLES)('only roles that may do it somewhere: %s', async (role) => {
    for (const example of withPermission) {
      const access = accessOf(example)
      if (!access || access === 'public' || access === 'signedIn') continue
      if (PERMISSIONS[role][access] === 'never')
        expect(await answerTo(role, example.endpoint), example.endpoint).toEqual([403, 'forbidden'])
    }
  })

  it('nobody by an id that is made up', async () => {
    const staff = callers.cityStaff
    for (const path of ['/api/areas?under=nowhere', '/api/audit?areaId=nowhere', '/api/circulars/nowhere/reach'])
      expect((await staff?.get(path))?.body.code, path).toBe('not-found')
  })

  it('a block leader into the own block alone', async () => {
    const leader = callers.blockLeader
    for (const area of town.areas) {
      const status = (await leader?.get(`/api/households?blockId=${area.id}`))?.status
      expect(status, area.id).toBe(isWithin(area, 'd1a1b1') ? 200 : 404)
    }
  })

  it('those who may: every example succeeds', async () => {
    for (const example of calls) {
      const { status, body } = await call(callers[example.by] ?? (await town.as(null)), example)
      expect(status, `${example.endpoint} ${JSON.stringify(body)}`).toBeLessThan(300)
    }
  })
})
