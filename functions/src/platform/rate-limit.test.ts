import { Agent, request as http } from 'node:http'
import type { AddressInfo } from 'node:net'
import request from 'supertest'
import { expect, it } from 'vitest'
import { testSystem } from '../testing/test-system.ts'
import { TEXTS } from '../texts/texts.ts'

it('a flood from one address is refused kindly until the minute is over, and LINE’s webhook never', async () => {
  const { app } = testSystem()
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const ask = (path: string, method = 'GET') =>
    new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
      http({ port, host: '127.0.0.1', path, method, agent }, (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (part: string) => {
          body += part
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }))
      })
        .on('error', reject)
        .end()
    })

  const answers = await Promise.all(Array.from({ length: 1_201 }, () => ask('/api/page-config')))
  const refused = answers.filter(({ status }) => status !== 200)
  expect(refused).toHaveLength(1)
  expect(refused[0]?.status).toBe(429)
  expect(JSON.parse(refused[0]?.body ?? '')).toMatchObject({ code: 'too-many', detail: TEXTS.ja.failures['too-many'] })
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
  expect((await ask('/auth/login')).status).toBe(429)
  expect((await ask('/line/webhook', 'POST')).status).toBe(401)
  agent.destroy()
  await new Promise((resolve) => server.close(resolve))
})

it('answers that caches keep for everybody tell nothing of who asked first', async () => {
  // The eighth draft of the header names the caller by a short hash; of an IPv4 address anybody finds what was hashed.
  for (const path of ['/api/map/hazards', '/open311/v2/services.json', '/open311/v2/requests.xml']) {
    const { headers } = await request(testSystem().app).get(path)
    expect([headers['ratelimit-policy'] !== undefined, JSON.stringify(headers)]).toEqual([
      true,
      expect.not.stringContaining('pk='),
    ])
  }
})
