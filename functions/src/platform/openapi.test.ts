import { Validator } from '@seriousme/openapi-schema-validator'
import request from 'supertest'
import { beforeAll, describe, expect, it } from 'vitest'
import { testSystem } from '../testing/test-system.ts'

const { app, routes, deps } = testSystem()
const operations = routes.map(({ endpoint }) => ({
  name: `${endpoint.method} ${endpoint.path}`,
  path: endpoint.path,
  method: endpoint.method.toLowerCase(),
  endpoint,
}))

interface Operation {
  summary: string
  security?: unknown[]
  parameters?: { name: string; in: string; required?: boolean; schema: object }[]
  requestBody?: { required: boolean; content: Record<string, unknown> }
  responses: Record<string, { content: Record<string, unknown> }>
}
let document: { openapi: string; paths: Record<string, Record<string, Operation>>; servers: { url: string }[] }
let page: string
beforeAll(async () => {
  document = (await request(app).get('/api/openapi.json').expect(200)).body
  page = (await request(app).get('/api/docs').expect(200)).text
})
const operation = ({ path, method }: { path: string; method: string }) => document.paths[path]?.[method]

describe('the API as a document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(document))
    expect(errors ?? []).toEqual([])
    expect([valid, validator.version, document.openapi]).toEqual([true, '3.1', '3.1.0'])
  })

  it('describes every route and nothing else', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.toSorted()).toEqual(operations.map(({ name }) => name).toSorted())
    expect(document.servers).toEqual([{ url: deps.config.publicUrl }])
  })

  it.each(operations)('says of $name what it does, takes and answers', ({ path, method, endpoint }) => {
    const described = operation({ path, method })
    expect(described?.summary).toBe(endpoint.summary)
    const inPath = described?.parameters?.filter((each) => each.in === 'path') ?? []
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
    for (const { required } of inPath) expect(required).toBe(true)
    const types = endpoint.file ?? (endpoint.body ? ['application/json'] : [])
    expect(Object.keys(described?.requestBody?.content ?? {})).toEqual(types)
    // Publishing takes a body, but does without.
    if (types.length > 0) expect(described?.requestBody?.required).toBe(path !== '/api/circulars/{circularId}/publish')
    expect(Object.keys(described?.responses ?? {})).toContain(String(endpoint.status ?? 200))
    const isOpen = endpoint.access === 'public'
    expect(described?.security).toEqual(isOpen ? [] : undefined)
    expect(Object.keys(described?.responses ?? {}).includes('401')).toBe(!isOpen)
  })
})

describe('the API as a page', () => {
  it('shows every operation', () => {
    const shown = page.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    for (const { method, path, endpoint } of operations) {
      expect(page).toContain(`<strong>${method.toUpperCase()}</strong> <code>${path}</code>`)
      expect(shown).toContain(endpoint.summary)
    }
    expect(page.match(/<details>/g)).toHaveLength(operations.length)
  })

  it('loads nothing from elsewhere, and runs no script', async () => {
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed)\b|\bsrc=|@import|url\(/i)
    expect(page.match(/href="([^"]*)"/g)).toEqual(['href="/api/openapi.json"'])
    const { headers } = await request(app).get('/api/docs')
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
    expect(headers['content-security-policy']).not.toMatch(/https?:|script-src/)
  })
})
