import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFriend, type RunningSimulator, runSimulator, userId } from './testing/running-simulator.ts'

const HELLO = [{ type: 'text', text: 'こんにちは' }]
const KEY = '123e4567-e89b-12d3-a456-426614174000'
const HOUR = 3_600_000
const withKey = (key: string) => ({ 'x-line-retry-key': key })

let line: RunningSimulator
beforeEach(async () => {
  line = await runSimulator()
  line.addPeople([aFriend(1), aFriend(2), aFriend(3), { userId: userId(4), name: 'まだの人' }])
})
afterEach(() => line.close())

const chatOf = async (person: number) => (await line.control('GET', `/received/${userId(person)}`)).body
const multicast = (to: string[], headers = {}, messages: unknown = HELLO) =>
  line.line('POST', '/message/multicast', { to, messages }, headers)

describe('refusals of the sending endpoints', () => {
  const to = [userId(1)]
  it.each([
    [
      '501 recipients',
      'multicast',
      { to: Array(501).fill(userId(1)), messages: HELLO },
      400,
      'The request body has 1 error(s)',
      [{ message: 'Size must be between 1 and 500', property: 'to' }],
    ],
    [
      'no recipient',
      'multicast',
      { to: [], messages: HELLO },
      400,
      'The request body has 1 error(s)',
      [{ message: 'Size must be between 1 and 500', property: 'to' }],
    ],
    [
      'recipients missing',
      'multicast',
      { messages: HELLO },
      400,
      'The request body has 1 error(s)',
      [{ message: 'May not be empty', property: 'to' }],
    ],
    [
      'a malformed id',
      'multicast',
      { to: [userId(1), userId(2), userId(3), 'U123'], messages: HELLO },
      400,
      "The property, 'to[3]', in the request body is invalid (line: -, column: -)",
      undefined,
    ],
    [
      'capitals in an id',
      'multicast',
      { to: [userId(10).toUpperCase()], messages: HELLO },
      400,
      "The property, 'to[0]', in the request body is invalid (line: -, column: -)",
      undefined,
    ],
    [
      'a malformed id of a push',
      'push',
      { to: 'kutemukan', messages: HELLO },
      400,
      "The property, 'to', in the request body is invalid (line: -, column: -)",
      undefined,
    ],
    [
      'six messages',
      'multicast',
      { to, messages: Array(6).fill(HELLO[0]) },
      400,
      'The request body has 1 error(s)',
      [{ message: 'Size must be between 1 and 5', property: 'messages' }],
    ],
    [
      'two aggregation units',
      'multicast',
      { to, messages: HELLO, customAggregationUnits: ['a', 'b'] },
      400,
      'The request body has 1 error(s)',
      [{ message: 'Size must be between 0 and 1', property: 'customAggregationUnits' }],
    ],
    ['an unknown reply token', 'reply', { replyToken: 'x', messages: HELLO }, 400, 'Invalid reply token', undefined],
    [
      'an empty reply token',
      'reply',
      { replyToken: '', messages: HELLO },
      400,
      'The request body has 1 error(s)',
      [{ message: 'May not be empty', property: 'replyToken' }],
    ],
  ])('%s', async (_what, kind, body, status, message, details) => {
    const answer = await line.line('POST', `/message/${kind}`, body)
    expect({ status: answer.status, ...answer.body }).toEqual({ status, message, ...(details ? { details } : {}) })
    expect(answer.headers.get('x-line-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await chatOf(1)).toEqual([])
  })

  it('a wrong token, and none', async () => {
    const wrong = await line.call('GET', '/v2/bot/info', undefined, { authorization: 'Bearer wrong' })
    expect([wrong.status, wrong.body.message]).toEqual([
      401,
      'Authentication failed due to the following reason: invalid token. Confirm that the access token in the authorization header is valid.',
    ])
    const none = await line.call('GET', '/v2/bot/info')
    expect([none.status, none.body.message]).toEqual([
      401,
      "Authorization header required. Must follow the scheme, 'Authorization: Bearer <ACCESS TOKEN>'",
    ])
  })

  it('a body that is no JSON, says where', async () => {
    const answer = await line.line('POST', '/message/push', '{"to": nobody}')
    expect(answer.status).toBe(400)
    expect(answer.body.message).toMatch(/^The request body could not be parsed as JSON \(line: 1, column: \d+\)$/)
  })

  it('a body of more than 2 MB, and one that is not called JSON', async () => {
    expect((await line.line('POST', '/message/push', 'x'.repeat(2 * 1024 * 1024 + 1))).status).toBe(413)
    const plain = await line.line('POST', '/message/push', '{}', { 'content-type': 'text/plain' })
    expect([plain.status, plain.body.message]).toEqual([415, 'The content type, text/plain, is not supported'])
  })

  it('a retry key that is no UUID, and any on a reply', async () => {
    const bad = await multicast([userId(1)], withKey('again'))
    expect([bad.status, bad.body.message]).toEqual([400, "The value for the 'X-Line-Retry-Key' header is invalid"])
    const reply = await line.line('POST', '/message/reply', { replyToken: 'x', messages: HELLO }, withKey(KEY))
    expect(reply.status).toBe(400)
    expect(reply.body.message).toContain('X-Line-Retry-Key')
  })

  it('broadcasts, which this account may not send, and addresses that do not exist', async () => {
    expect((await line.line('POST', '/message/broadcast', { messages: HELLO })).status).toBe(403)
    expect((await line.line('GET', '/nothing')).body).toEqual({ message: 'Not found' })
  })
})

describe('retry keys', () => {
  it('accept a request once within 24 hours, and say which one it was', async () => {
    const first = await multicast([userId(1), userId(2)], withKey(KEY))
    expect([first.status, first.body]).toEqual([200, {}])
    const again = await multicast([userId(1), userId(2)], withKey(KEY))
    expect([again.status, again.body.message]).toEqual([409, 'The retry key is already accepted'])
    expect(again.headers.get('x-line-accepted-request-id')).toBe(first.headers.get('x-line-request-id'))
    expect(await chatOf(1)).toHaveLength(1)
  })

  it('repeat the messages of a push in the 409', async () => {
    const push = () => line.line('POST', '/message/push', { to: userId(1), messages: HELLO }, withKey(KEY))
    const first = await push()
    expect((await push()).body.sentMessages).toEqual(first.body.sentMessages)
  })

  it('send again once 24 hours have passed', async () => {
    await multicast([userId(1)], withKey(KEY))
    await line.control('PUT', '/clock', { offsetMs: 24 * HOUR - 10_000 })
    expect((await multicast([userId(1)], withKey(KEY))).status).toBe(409)
    await line.control('PUT', '/clock', { offsetMs: 24 * HOUR + 10_000 })
    expect((await multicast([userId(1)], withKey(KEY))).status).toBe(200)
    expect(await chatOf(1)).toHaveLength(2)
  })

  it('are not used up by requests that failed', async () => {
    await line.control('PUT', '/faults', { sending: { kind: 'status500', count: 1 } })
    expect((await multicast([userId(1)], withKey(KEY))).status).toBe(500)
    expect((await multicast([userId(1)], withKey(KEY), [])).status).toBe(400)
    expect((await multicast([userId(1)], withKey(KEY))).status).toBe(200)
  })
})

describe('who gets a message', () => {
  it('shows and bills it once per friend; strangers, unknown and blocked ids are accepted in silence', async () => {
    await line.control('POST', `/phones/${userId(3)}/block`)
    const answer = await multicast([userId(1), userId(1), userId(3), userId(4), userId(99)], {}, [...HELLO, ...HELLO])
    expect(answer.status).toBe(200)
    const { requests } = (await line.control('GET', '/ledger')).body
    expect(requests).toMatchObject([{ kind: 'multicast', shownTo: [userId(1)], billed: 1, retryKey: null }])
    expect(await chatOf(1)).toHaveLength(2)
    expect(await chatOf(3)).toEqual([])
    expect((await line.line('GET', '/message/quota/consumption')).body).toEqual({ totalUsage: 1 })
  })

  it('lists friends page by page, and shows the profile of friends alone', async () => {
    const first = (await line.line('GET', '/followers/ids?limit=2')).body
    expect(first).toEqual({ userIds: [userId(1), userId(2)], next: expect.any(String) })
    expect((await line.line('GET', `/followers/ids?limit=2&start=${first.next}`)).body).toEqual({
      userIds: [userId(3)],
    })
    expect((await line.line('GET', `/profile/${userId(1)}`)).body).toMatchObject({
      displayName: '住民1',
      language: 'ja',
    })
    expect((await line.line('GET', `/profile/${userId(4)}`)).status).toBe(404)
    expect((await line.line('GET', '/profile/someone')).body.message).toBe(
      "The value for the 'userId' parameter is invalid",
    )
  })
})

describe('the monthly limit', () => {
  it('refuses what would pass it for everybody, and keeps the retry key free', async () => {
    await line.control('PUT', '/quota', { type: 'limited', value: 3, used: 1 })
    const over = await multicast([userId(1), userId(2), userId(3)], withKey(KEY))
    expect([over.status, over.body.message]).toEqual([429, 'You have reached your monthly limit.'])
    expect(await chatOf(1)).toEqual([])
    expect((await multicast([userId(1), userId(2), userId(4)], withKey(KEY))).status).toBe(200)
    expect((await line.line('GET', '/message/quota')).body).toEqual({ type: 'limited', value: 3 })
    expect((await line.line('GET', '/message/quota/consumption')).body).toEqual({ totalUsage: 3 })
  })

  it('starts anew each month in Japan', async () => {
    await line.control('PUT', '/quota', { type: 'limited', value: 1, used: 1 })
    expect((await multicast([userId(1)])).status).toBe(429)
    await line.control('PUT', '/clock', { offsetMs: 32 * 24 * HOUR })
    expect((await multicast([userId(1)])).status).toBe(200)
  })
})

describe('the rate limit', () => {
  it('refuses the multicast that comes too fast, and no other endpoint', async () => {
    const slow = await runSimulator({ rates: { multicastPerSecond: 2 } })
    slow.addPeople([aFriend(1)])
    const send = () => slow.line('POST', '/message/multicast', { to: [userId(1)], messages: HELLO })
    const answers = await Promise.all([send(), send(), send(), send()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 429, 429])
    expect(answers.find(({ status }) => status === 429)?.body).toEqual({
      message: 'The API rate limit has been exceeded. Try again later.',
    })
    expect((await slow.line('POST', '/message/push', { to: userId(1), messages: HELLO })).status).toBe(200)
    await slow.close()
  })
})

describe('validation and the small endpoints', () => {
  it('validates messages without sending them', async () => {
    expect((await line.line('POST', '/message/validate/multicast', { messages: HELLO })).body).toEqual({})
    expect((await line.line('POST', '/message/validate/push', { messages: [] })).status).toBe(400)
    expect(await chatOf(1)).toEqual([])
  })

  it('shows the loading animation in steps of five seconds', async () => {
    const start = (loadingSeconds: number) =>
      line.line('POST', '/chat/loading/start', { chatId: userId(1), loadingSeconds })
    expect((await start(20)).status).toBe(202)
    expect((await start(7)).status).toBe(400)
    expect((await start(65)).status).toBe(400)
  })

  it('says who the account is', async () => {
    expect((await line.line('GET', '/info')).body).toMatchObject({ basicId: '@kairan', chatMode: 'bot' })
  })
})
