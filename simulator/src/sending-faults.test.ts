import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFriend, type RunningSimulator, runSimulator, userId } from './testing/running-simulator.ts'

const KEY = '123e4567-e89b-12d3-a456-426614174000'

let line: RunningSimulator
beforeEach(async () => {
  line = await runSimulator()
  line.addPeople([aFriend(1)])
})
afterEach(() => line.close())

const send = (headers = { 'x-line-retry-key': KEY }) =>
  line.line('POST', '/message/multicast', { to: [userId(1)], messages: [{ type: 'text', text: 'a' }] }, headers)
const failWith = (kind: string, count: number | null, after?: number) =>
  line.control('PUT', '/faults', { sending: { kind, count, after } })
const received = async () => (await line.control('GET', `/received/${userId(1)}`)).body

describe('faults of sending', () => {
  it('a connection dropped before accepting: nobody has it, the retry is accepted', async () => {
    await failWith('dropBeforeAccept', 1)
    await expect(send()).rejects.toThrow('fetch failed')
    expect(await received()).toEqual([])
    expect((await send()).status).toBe(200)
    expect(await received()).toHaveLength(1)
  })

  it('a connection dropped after accepting: it is shown, and the retry is told so', async () => {
    await failWith('dropAfterAccept', 1)
    await expect(send()).rejects.toThrow('fetch failed')
    expect(await received()).toHaveLength(1)
    const retry = await send()
    const { requests } = (await line.control('GET', '/ledger')).body
    expect(retry.status).toBe(409)
    expect(requests).toMatchObject([{ requestId: retry.headers.get('x-line-accepted-request-id') }])
    expect(await received()).toHaveLength(1)
  })

  it('strikes as many requests as it counts', async () => {
    await failWith('rate429', 2)
    expect([(await send()).status, (await send()).status, (await send()).status]).toEqual([429, 429, 200])
  })

  it('strikes only after as many as it lets through', async () => {
    await failWith('rate429', 1, 1)
    const key = { 'x-line-retry-key': '123e4567-e89b-12d3-a456-426614174001' }
    expect((await send()).status).toBe(200)
    expect((await send(key)).status).toBe(429)
    expect((await send(key)).status).toBe(200)
  })

  it('strikes until it is switched off when it has no count', async () => {
    await failWith('status500', null)
    expect([(await send()).status, (await send()).status]).toEqual([500, 500])
    await line.control('PUT', '/faults', { sending: null })
    expect((await send()).status).toBe(200)
  })

  it('latency holds every request back', async () => {
    await line.control('PUT', '/faults', { latencyMs: 150 })
    const start = performance.now()
    await line.line('GET', '/message/quota')
    expect(performance.now() - start).toBeGreaterThan(140)
  })

  it('latency holds nobody back any more once it is switched off', async () => {
    await line.control('PUT', '/faults', { latencyMs: 60_000 })
    const answer = send()
    expect(await received()).toEqual([])
    await line.control('PUT', '/faults', { latencyMs: 0 })
    expect((await answer).status).toBe(200)
    expect(await received()).toHaveLength(1)
  })

  it('refuses a switch that does not exist, naming it', async () => {
    const wrong = await line.control('PUT', '/faults', { sending: { kind: 'explode', count: 1 } })
    expect(wrong.status).toBe(400)
    expect(wrong.body.message).toContain('sending.kind')
  })
})
