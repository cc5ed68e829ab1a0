import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HTTPFetchError } from '@line/bot-sdk'
import { afterEach, describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../seed/chance.ts'
import { testSystem } from '../testing/test-system.ts'
import { lineClient, type MonthlyQuota, outcomeOfError, type SendOutcome } from './line-client.ts'

const error = (status: number, body: object | string = {}, headers: Record<string, string> = {}) =>
  new HTTPFetchError(`${status}`, {
    status,
    statusText: `${status}`,
    headers: new Headers(headers),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const invalid = (property: string) => ({
  message: `The property, '${property}', in the request body is invalid (line: -, column: -)`,
})

describe('outcomeOfError', () => {
  it.each<[string, unknown, Partial<SendOutcome>]>([
    [
      'the same retry key again, accepted before',
      error(409, { message: 'The retry key is already accepted' }, { 'x-line-accepted-request-id': 'first-request' }),
      { kind: 'accepted', requestId: 'first-request' },
    ],
    ['a conflict without the id of an accepted request', error(409, { message: 'Conflict' }), { kind: 'refused' }],
    [
      'too many requests a second',
      error(429, { message: 'The API rate limit has been exceeded. Try again later.' }),
      { kind: 'rateLimited' },
    ],
    ["the month's limit", error(429, { message: 'You have reached your monthly limit.' }), { kind: 'quotaReached' }],
    ['a malformed first id', error(400, invalid('to[0]')), { kind: 'malformedRecipient', index: 0 }],
    ['a malformed last id', error(400, invalid('to[499]')), { kind: 'malformedRecipient', index: 499 }],
    [
      'a malformed id among the details',
      error(400, { message: 'The request body has 1 error(s)', details: [{ message: 'invalid', property: 'to[12]' }] }),
      { kind: 'malformedRecipient', index: 12 },
    ],
    ['a wrong list as a whole', error(400, invalid('to')), { kind: 'refused' }],
    [
      'a wrong message',
      error(400, {
        message: 'A message (messages[0]) in the request body is invalid',
        details: [{ message: 'invalid property', property: '/body/contents/0/text' }],
      }),
      { kind: 'refused' },
    ],
    ['a retry key that is none', error(400, invalid('X-Line-Retry-Key')), { kind: 'refused' }],
    ['a body over 2 MB', error(413), { kind: 'refused' }],
    ['an address that is gone', error(404), { kind: 'refused' }],
    ['a wrong token', error(401, { message: 'Authentication failed' }), { kind: 'channelRefused' }],
    ['a channel that may not send', error(403, { message: 'Not authorized' }), { kind: 'channelRefused' }],
    ['a request that LINE waited for too long', error(408), { kind: 'unknown' }],
    ['an internal error', error(500), { kind: 'unknown' }],
    ['a gateway without answer', error(502, '<html>Bad Gateway</html>'), { kind: 'unknown' }],
    ['maintenance', error(503), { kind: 'unknown' }],
    ['a broken connection, as fetch says it', new TypeError('fetch failed'), { kind: 'unknown' }],
    ['no answer in time', new Error('no answer within 15000 ms'), { kind: 'unknown' }],
    ['an answer that is no JSON', new SyntaxError('Unexpected token'), { kind: 'unknown' }],
    ['something thrown that is no error', 'odd', { kind: 'unknown' }],
  ])('%s', (_, thrown, outcome) => {
    expect(outcomeOfError(thrown)).toMatchObject(outcome)
  })

  it('keeps the beginning of what LINE said, for the officer and the log', () => {
    const outcome = outcomeOfError(error(400, 'x'.repeat(10_000)))
    expect(outcome).toEqual({ kind: 'refused', problem: `400 ${'x'.repeat(500)}` })
  })
})

describe('lineClient', () => {
  let close = () => {}
  afterEach(() => close())

  /** LINE played by a plain server, and what it was asked. */
  const lineAnswering = async (listener: RequestListener) => {
    const asked: { path?: string; retryKey: unknown; authorization?: string; body: unknown }[] = []
    const server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        asked.push({
          path: request.url,
          retryKey: request.headers['x-line-retry-key'],
          authorization: request.headers.authorization,
          body: JSON.parse(Buffer.concat(parts).toString() || 'null'),
        })
        listener(request, response)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    close = () => {
      server.closeAllConnections()
      server.close()
    }
    const apiBaseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { config } = testSystem().deps
    return { asked, client: lineClient({ line: { ...config.line, apiBaseUrl } }) }
  }
  const request = {
    to: [lineUserIdOf('1')],
    messages: [{ type: 'text', text: '回覧' }],
    retryKey: '8f14e45f-ceea-467f-a9f6-5c2f3b1f8d10',
  }

  it('sends the list, the messages and the key, and says under which number LINE took it', async () => {
    const { asked, client } = await lineAnswering((_, response) =>
      response.writeHead(200, { 'x-line-request-id': 'taken', 'content-type': 'application/json' }).end('{}'),
    )
    expect(await client.multicast(request)).toEqual({ kind: 'accepted', requestId: 'taken' })
    const { to, messages, retryKey } = request
    expect(asked).toMatchObject([
      { path: '/v2/bot/message/multicast', retryKey, authorization: 'Bearer channel-token', body: { to, messages } },
    ])
  })

  it('reads a conflict as accepted', async () => {
    const { client } = await lineAnswering((_, response) =>
      response.writeHead(409, { 'x-line-accepted-request-id': 'before' }).end('{"message":"accepted already"}'),
    )
    expect(await client.multicast(request)).toEqual({ kind: 'accepted', requestId: 'before' })
  })

  it('does not know what became of a request whose connection broke', async () => {
    const { client } = await lineAnswering((_, response) => void response.destroy())
    expect(await client.multicast(request)).toMatchObject({ kind: 'unknown' })
    expect(await client.reply({ replyToken: 'once', messages: request.messages })).toMatchObject({ kind: 'unknown' })
  })

  it('says that a reply token is used up', async () => {
    const { asked, client } = await lineAnswering((_, response) =>
      response.writeHead(400).end('{"message":"Invalid reply token"}'),
    )
    expect(await client.reply({ replyToken: 'once', messages: request.messages })).toMatchObject({ kind: 'refused' })
    expect(asked).toMatchObject([{ path: '/v2/bot/message/reply', body: { replyToken: 'once' } }])
  })

  /** LINE that answers each of its two addresses about the month with one of these. */
  const monthOf = (plan: object | string, consumption: object | string) =>
    lineAnswering(({ url }, response) => {
      const answer = url?.endsWith('/consumption') ? consumption : plan
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
    })

  it.each<[string, object, object, MonthlyQuota]>([
    ['a plan with a limit', { type: 'limited', value: 200 }, { totalUsage: 57 }, { limit: 200, used: 57 }],
    ['a plan without one', { type: 'none' }, { totalUsage: 90_000 }, { limit: null, used: 90_000 }],
    ['a plan with nothing left', { type: 'limited', value: 0 }, { totalUsage: 0 }, { limit: 0, used: 0 }],
  ])('reads the month of %s', async (_, plan, consumption, month) => {
    const { asked, client } = await monthOf(plan, consumption)
    expect(await client.quota()).toEqual(month)
    expect(asked.map(({ path }) => path).toSorted()).toEqual([
      '/v2/bot/message/quota',
      '/v2/bot/message/quota/consumption',
    ])
  })

  it.each<[string, object | string, object | string]>([
    ['a limit without its value', { type: 'limited' }, { totalUsage: 1 }],
    ['a plan nobody knows', { type: 'generous', value: 5 }, { totalUsage: 1 }],
    ['a use that is no number', { type: 'none' }, { totalUsage: 'many' }],
    ['something that is no JSON', { type: 'none' }, '<html>'],
  ])('knows nothing of the month from %s', async (_, plan, consumption) => {
    expect(await (await monthOf(plan, consumption)).client.quota()).toBeNull()
  })

  it('knows nothing of the month when LINE refuses or the connection breaks', async () => {
    const refused = await lineAnswering((_, response) => response.writeHead(500).end('{"message":"error"}'))
    expect(await refused.client.quota()).toBeNull()
    close()
    const broken = await lineAnswering((_, response) => void response.destroy())
    expect(await broken.client.quota()).toBeNull()
  })

  it('tells a friend from somebody who has blocked the account or never added it', async () => {
    const { asked, client } = await lineAnswering(({ url }, response) => {
      const known = url?.endsWith(lineUserIdOf('1'))
      response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' })
      response.end(JSON.stringify(known ? { userId: lineUserIdOf('1'), displayName: 'x' } : { message: 'Not found' }))
    })
    expect(await client.isFriend(lineUserIdOf('1'))).toBe(true)
    expect(await client.isFriend(lineUserIdOf('2'))).toBe(false)
    expect(asked[0]?.path).toBe(`/v2/bot/profile/${lineUserIdOf('1')}`)
  })

  it.each([400, 401, 403, 429, 500])('does not know who is a friend after an answer %i', async (status) => {
    const { client } = await lineAnswering((_, response) => response.writeHead(status).end('{"message":"no"}'))
    expect(await client.isFriend(lineUserIdOf('1'))).toBeNull()
  })

  it('does not know who is a friend when the connection breaks', async () => {
    const { client } = await lineAnswering((_, response) => void response.destroy())
    expect(await client.isFriend(lineUserIdOf('1'))).toBeNull()
  })
})
