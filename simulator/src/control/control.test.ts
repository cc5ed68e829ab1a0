import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFriend, eventually, type RunningSimulator, runSimulator, userId } from '../testing/running-simulator.ts'

let line: RunningSimulator
beforeEach(async () => {
  line = await runSimulator()
  line.addPeople([aFriend(1), aFriend(2)])
})
afterEach(() => line.close())

const push = (person: number) =>
  line.line('POST', '/message/push', { to: userId(person), messages: [{ type: 'text', text: 'a' }] })

describe('the control API', () => {
  it('makes people known, twice without harm', async () => {
    const add = () => line.control('POST', '/people', { userId: userId(9), name: '山田', caption: '3班', friend: true })
    expect((await add()).body).toMatchObject({ name: '山田', language: 'ja', friend: true, blocked: false })
    await line.control('POST', `/phones/${userId(9)}/block`)
    expect((await add()).body).toMatchObject({ blocked: true })
    expect((await line.control('GET', '/people?q=3班')).body).toMatchObject([{ userId: userId(9) }])
    expect((await line.control('GET', '/state')).body.peopleTotal).toBe(3)
  })

  it('takes thousands of people at once, quickly', async () => {
    const many = Array.from({ length: 5000 }, (_none, index) => aFriend(1000 + index))
    // What this process works: on a busy machine others take time as well.
    const before = process.cpuUsage()
    line.addPeople(many)
    line.addPeople(many)
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000)
    expect((await line.control('GET', '/state')).body.peopleTotal).toBe(5002)
  })

  it('counts unread messages until the phone is looked at', async () => {
    await push(1)
    await push(1)
    expect((await line.control('GET', `/phones/${userId(1)}`)).body.unread).toBe(2)
    expect((await line.control('POST', `/phones/${userId(1)}/read`)).body.unread).toBe(0)
  })

  it('hands out the ledger from where one left off', async () => {
    await push(1)
    const first = (await line.control('GET', '/ledger')).body
    await push(2)
    const second = (await line.control('GET', `/ledger?from=${first.next}`)).body
    expect(second).toMatchObject({ requests: [{ kind: 'push', to: [userId(2)] }], next: 2 })
  })

  it.each([
    ['POST', '/people', { userId: 'x', name: 'a' }, 400, 'userId'],
    ['PUT', '/faults', { latencyMs: -1 }, 400, 'latencyMs'],
    ['PUT', '/faults', { fire: true }, 400, 'fire'],
    ['PUT', '/quota', { type: 'limited' }, 400, 'value'],
    ['PUT', '/clock', { offsetMs: 'tomorrow' }, 400, 'offsetMs'],
    ['POST', `/phones/${userId(1)}/say`, { text: '' }, 400, ''],
    ['POST', `/phones/${userId(1)}/open`, { path: 'https://evil.example' }, 400, 'path'],
    ['POST', `/phones/${userId(1)}/say`, '{', 400, 'body'],
    ['POST', `/phones/${userId(7)}/follow`, {}, 404, 'userId'],
    ['GET', '/nothing', undefined, 404, 'path'],
  ])('%s %s %j → %i naming the field', async (method, path, body, status, field) => {
    const answer = await line.control(method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.body.message).toContain(field)
  })

  it('lets nobody write who is no friend', async () => {
    await line.control('POST', `/phones/${userId(1)}/block`)
    expect((await line.control('POST', `/phones/${userId(1)}/say`, { text: 'a' })).status).toBe(400)
  })
})

describe('the stream', () => {
  it('tells whose phone changed', async () => {
    const response = await fetch(`${line.url}/simulator/api/stream`)
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    let heard = ''
    const listening = (async () => {
      const decoder = new TextDecoder()
      for await (const chunk of response.body ?? []) heard += decoder.decode(chunk, { stream: true })
    })()
    await eventually(() => heard.includes('welcome'))
    await push(2)
    await eventually(() => heard.includes(`event: phone\ndata: {"userId":"${userId(2)}"}`))
    await line.control('PUT', '/faults', { duplicates: true })
    await eventually(() => heard.includes('event: state'))
    expect(heard).not.toContain(userId(1))
    await line.close()
    await listening.catch(() => undefined)
    line = await runSimulator()
  })
})

describe('the page', () => {
  it('may be framed by our own pages alone, and hands out the stand-in for LIFF', async () => {
    const page = await line.call('GET', '/simulator')
    expect([200, 503]).toContain(page.status)
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    const liff = await line.call('GET', '/simulator/liff.js')
    expect([liff.status, liff.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  })

  it('leaves every other address to the application around it', async () => {
    for (const path of ['/api/health', '/auth/liff', '/line/webhook', '/r', '/o', '/c', '/files/x']) {
      expect((await line.call('GET', path)).status).toBe(404)
      expect(String((await line.call('GET', path)).body.text)).toContain('Cannot GET')
    }
  })
})
