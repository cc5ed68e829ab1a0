import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFriend, CHANNEL, eventually, LOGIN, runSimulator, userId } from './testing/running-simulator.ts'
import { receiveWebhooks } from './testing/webhook-receiver.ts'

const HELLO = [{ type: 'text', text: 'こんにちは' }]
const KEY = '123e4567-e89b-12d3-a456-426614174000'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kairan-simulator-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const storage = () => join(folder, 'line.sqlite')

describe('what is kept in a file', () => {
  it('is all there again after a restart', async () => {
    const before = await runSimulator({ storage: storage() })
    before.addPeople([aFriend(1), aFriend(2)])
    await before.control('POST', `/phones/${userId(2)}/block`)
    const first = await before.line(
      'POST',
      '/message/push',
      { to: userId(1), messages: HELLO },
      { 'x-line-retry-key': KEY },
    )
    await before.control('PUT', '/quota', { type: 'limited', value: 200, used: 7 })
    await before.control('PUT', '/faults', { duplicates: true })
    await before.control('PUT', '/clock', { offsetMs: 3_600_000 })
    const { url } = (await before.control('POST', `/phones/${userId(1)}/open`, { path: '/' })).body
    await before.close()

    const after = await runSimulator({ storage: storage() })
    after.addPeople([aFriend(1), aFriend(2)])
    const state = (await after.control('GET', '/state')).body
    expect(state).toMatchObject({
      people: [
        { friend: true, blocked: false },
        { friend: true, blocked: true },
      ],
      quota: { type: 'limited', value: 200, used: 7 },
      faults: { duplicates: true },
    })
    expect(Date.parse(String(state.now))).toBeGreaterThan(Date.now() + 3_500_000)
    expect((await after.control('GET', `/phones/${userId(1)}`)).body).toMatchObject({
      chat: [{ via: 'push' }],
      unread: 1,
    })
    const again = await after.line(
      'POST',
      '/message/push',
      { to: userId(1), messages: HELLO },
      { 'x-line-retry-key': KEY },
    )
    expect(again.status).toBe(409)
    expect(again.headers.get('x-line-accepted-request-id')).toBe(first.headers.get('x-line-request-id'))

    const idToken = new URLSearchParams(new URL(String(url)).hash.slice(1)).get('id_token') ?? ''
    const verified = await fetch(`${after.url}/oauth2/v2.1/verify`, {
      method: 'POST',
      body: new URLSearchParams({ id_token: idToken, client_id: LOGIN.channelId }),
    })
    expect(verified.status).toBe(200)
    await after.close()
  })

  it('delivers events after the restart that nobody had taken before it', async () => {
    const before = await runSimulator({ storage: storage() })
    before.addPeople([aFriend(1)])
    await before.control('POST', `/phones/${userId(1)}/say`, { text: '聞こえますか' })
    await before.close()
    const app = await receiveWebhooks()
    const after = await runSimulator({ storage: storage() })
    after.setWebhook(app.url)
    await eventually(() => app.events().length === 1)
    expect(app.events()).toMatchObject([{ message: { text: '聞こえますか' } }])
    await after.close()
    await app.close()
  })

  it('is read again with little work when it holds 10,000 messages', async () => {
    const before = await runSimulator({ storage: storage(), rates: { multicastPerSecond: 10_000 } })
    before.addPeople(Array.from({ length: 500 }, (_none, index) => aFriend(index)))
    const to = Array.from({ length: 500 }, (_none, index) => userId(index))
    for (let sent = 0; sent < 20; sent += 1) await before.line('POST', '/message/multicast', { to, messages: HELLO })
    await before.close()
    // What this process works: on a busy machine others take time as well.
    const start = process.cpuUsage()
    const after = await runSimulator({ storage: storage() })
    const { user } = process.cpuUsage(start)
    expect((await after.control('GET', `/received/${userId(499)}`)).body).toHaveLength(20)
    expect(user / 1_000).toBeLessThan(2_000)
    await after.close()
  })
})

describe('kill -9', () => {
  let url: string
  beforeEach(() => {
    // Below the ports that systems lend by themselves: those the other tests listen on and call from while it is started anew.
    url = `http://127.0.0.1:${randomInt(10_000, 20_000)}`
  })
  const startProcess = async () => {
    const child = spawn(
      'node',
      ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('./main.ts', import.meta.url))],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          PATH: process.env.PATH,
          SIMULATOR_PORT: new URL(url).port,
          SIMULATOR_STORAGE: storage(),
          WEBHOOK_URL: 'http://127.0.0.1:9/webhook',
          LIFF_ENDPOINT_URL: 'http://localhost:3000/r',
          LIFF_ID: '2000000002-kairan',
          LINE_CHANNEL_SECRET: CHANNEL.secret,
          LINE_CHANNEL_ACCESS_TOKEN: CHANNEL.accessToken,
          LINE_LOGIN_CHANNEL_ID: LOGIN.channelId,
          LINE_LOGIN_CHANNEL_SECRET: LOGIN.channelSecret,
        },
      },
    )
    await once(child.stdout, 'data')
    return child
  }
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const push = () =>
    post(
      '/v2/bot/message/push',
      { to: userId(1), messages: HELLO },
      { authorization: `Bearer ${CHANNEL.accessToken}`, 'x-line-retry-key': KEY },
    )

  it('loses nothing that was accepted, answered or not', async () => {
    const first = await startProcess()
    await post('/simulator/api/people', aFriend(1))
    await fetch(`${url}/simulator/api/faults`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sending: { kind: 'dropAfterAccept', count: 1 } }),
    })
    await expect(push()).rejects.toThrow('fetch failed')
    first.kill('SIGKILL')
    await once(first, 'exit')

    const second = await startProcess()
    expect((await push()).status).toBe(409)
    const received = await (await fetch(`${url}/simulator/api/received/${userId(1)}`)).json()
    expect(received).toHaveLength(1)
    second.kill('SIGTERM')
    const [code] = await once(second, 'exit')
    expect(code).toBe(0)
  })
})
