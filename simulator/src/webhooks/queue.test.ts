import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFriend, eventually, type RunningSimulator, runSimulator, userId } from '../testing/running-simulator.ts'
import { receiveWebhooks } from '../testing/webhook-receiver.ts'

let line: RunningSimulator
let app: Awaited<ReturnType<typeof receiveWebhooks>>
beforeEach(async () => {
  app = await receiveWebhooks()
  line = await runSimulator()
  line.addPeople([aFriend(1), { userId: userId(2), name: 'まだの人' }])
  line.setWebhook(app.url)
})
afterEach(async () => {
  await line.close()
  await app.close()
})

const act = (person: number, what: string, body?: object) =>
  line.control('POST', `/phones/${userId(person)}/${what}`, body)
const say = (text: string) => act(1, 'say', { text })
const texts = () => app.events().map((event) => event.message?.text)
const waiting = async () => (await line.control('GET', '/state')).body.webhook as { waiting: number }
const settled = () => eventually(async () => (await waiting()).waiting === 0)
const switchOn = (faults: object) => line.control('PUT', '/faults', faults)

describe('events', () => {
  it('are signed over the raw body and sent as LINE sends them', async () => {
    await say('ごみの日は？')
    await eventually(() => app.received.length === 1)
    const [{ destination, signed, userAgent, events }] = app.received as [(typeof app.received)[0]]
    expect({ signed, userAgent }).toEqual({ signed: true, userAgent: 'LineBotWebhook/2.0' })
    expect(destination).toMatch(/^U[0-9a-f]{32}$/)
    expect(events).toEqual([
      {
        type: 'message',
        mode: 'active',
        timestamp: expect.any(Number),
        source: { type: 'user', userId: userId(1) },
        webhookEventId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
        deliveryContext: { isRedelivery: false },
        replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
        message: {
          type: 'text',
          id: expect.stringMatching(/^\d{18}$/),
          text: 'ごみの日は？',
          quoteToken: expect.any(String),
          markAsReadToken: expect.any(String),
        },
      },
    ])
  })

  it('tell of becoming a friend, blocking and lifting the block', async () => {
    await act(2, 'follow')
    await act(2, 'follow')
    await act(2, 'block')
    await act(2, 'follow')
    await eventually(() => app.events().length === 3)
    expect(
      app.events().map(({ type, follow, replyToken }) => [type, follow?.isUnblocked, replyToken !== undefined]),
    ).toEqual([
      ['follow', false, true],
      ['unfollow', undefined, false],
      ['follow', true, true],
    ])
  })

  it('tell of taps, dates, places and messages taken back', async () => {
    await act(1, 'tap', { action: { type: 'postback', label: '確認', data: 'confirm=1', displayText: '確認しました' } })
    await act(1, 'tap', {
      action: { type: 'datetimepicker', data: 'when', mode: 'date' },
      params: { date: '2026-11-28' },
    })
    const phone = await act(1, 'say', {
      message: { type: 'location', title: '津田', latitude: 34.8, longitude: 135.7 },
    })
    const chat = phone.body.chat as { id: string; message: { text?: string } }[]
    await act(1, 'unsend', { messageId: chat.at(-1)?.id })
    await eventually(() => app.events().length === 4)
    expect(chat[0]?.message.text).toBe('確認しました')
    expect(app.events()).toMatchObject([
      { postback: { data: 'confirm=1' } },
      { postback: { data: 'when', params: { date: '2026-11-28' } } },
      { message: { type: 'location', latitude: 34.8 } },
      { type: 'unsend', unsend: { messageId: chat.at(-1)?.id } },
    ])
  })

  it('come in their order, however slow the app is', async () => {
    for (const text of ['一', '二', '三', '四']) await say(text)
    await eventually(() => app.events().length === 4)
    expect(texts()).toEqual(['一', '二', '三', '四'])
  })
})

describe('reply tokens', () => {
  const reply = (replyToken: string | undefined) =>
    line.line('POST', '/message/reply', { replyToken, messages: [{ type: 'text', text: 'はい' }] })
  const tokenOfNext = async () => {
    await say('もしもし')
    return (await eventually(() => app.events()[0])).replyToken
  }

  it('work once and cost nothing', async () => {
    const token = await tokenOfNext()
    expect((await reply(token)).body.sentMessages).toMatchObject([{ id: expect.any(String) }])
    const second = await reply(token)
    expect([second.status, second.body.message]).toEqual([400, 'Invalid reply token'])
    expect((await line.control('GET', '/state')).body.quota).toMatchObject({ used: 0 })
  })

  it('work for one minute', async () => {
    const token = await tokenOfNext()
    await line.control('PUT', '/clock', { offsetMs: 61_000 })
    expect((await reply(token)).body.message).toBe('Invalid reply token')
  })

  it('survive a reply that was refused for its message', async () => {
    const token = await tokenOfNext()
    const bad = await line.line('POST', '/message/reply', { replyToken: token, messages: [{ type: 'text', text: '' }] })
    expect(bad.status).toBe(400)
    expect((await reply(token)).status).toBe(200)
  })
})

describe('switches', () => {
  it('a failed event is lost unless redelivery is on', async () => {
    app.statuses.push(500)
    await say('一')
    await settled()
    expect(texts()).toEqual(['一'])
  })

  it('redelivery brings the same event once more, marked', async () => {
    await switchOn({ redelivery: true })
    app.statuses.push(500)
    await say('一')
    await eventually(() => app.events().length === 2)
    const [first, again] = app.events()
    expect(again?.webhookEventId).toBe(first?.webhookEventId)
    expect([first?.deliveryContext.isRedelivery, again?.deliveryContext.isRedelivery]).toEqual([false, true])
    await settled()
  })

  it('an answer after two seconds is too late', async () => {
    await switchOn({ redelivery: true })
    app.statuses.push('never')
    await say('一')
    await eventually(() => app.events().length === 2)
  })

  it('duplicates bring each event twice', async () => {
    await switchOn({ duplicates: true })
    await say('一')
    await eventually(() => app.events().length === 2)
    expect(new Set(app.events().map(({ webhookEventId }) => webhookEventId)).size).toBe(1)
  })

  it('out of order brings the newest first', async () => {
    await switchOn({ outOfOrder: true })
    for (const text of ['一', '二', '三']) await say(text)
    await eventually(() => app.events().length === 3)
    expect(texts()).toEqual(['三', '二', '一'])
  })

  it('an outage holds events back; they come as redeliveries when it ends', async () => {
    await switchOn({ webhookOutage: true })
    await say('一')
    await say('二')
    expect(await waiting()).toMatchObject({ waiting: 2 })
    expect(app.events()).toEqual([])
    await switchOn({ webhookOutage: false })
    await eventually(() => app.events().length === 2)
    expect(app.events().every(({ deliveryContext }) => deliveryContext.isRedelivery)).toBe(true)
  })

  it('an event can be sent again by hand', async () => {
    await say('一')
    const { webhookEventId } = await eventually(() => app.events()[0])
    await line.control('POST', '/redeliver', { webhookEventId })
    await eventually(() => app.events().length === 2)
    expect((await line.control('POST', '/redeliver', { webhookEventId: 'x' })).status).toBe(400)
  })
})

describe('the webhook settings', () => {
  it('are read, changed and tested with an empty delivery', async () => {
    expect((await line.line('GET', '/channel/webhook/endpoint')).body).toEqual({ endpoint: app.url, active: true })
    const test = await line.line('POST', '/channel/webhook/test', {})
    expect(test.body).toMatchObject({ success: true, statusCode: 200, reason: 'OK' })
    expect(app.received).toMatchObject([{ events: [], signed: true }])
    app.statuses.push(401)
    expect((await line.line('POST', '/channel/webhook/test', {})).body).toMatchObject({
      success: false,
      statusCode: 401,
    })
    expect((await line.line('PUT', '/channel/webhook/endpoint', { endpoint: 'http://example.com/x' })).status).toBe(400)
    expect((await line.line('PUT', '/channel/webhook/endpoint', { endpoint: 'https://example.com/x' })).status).toBe(
      200,
    )
  })
})
