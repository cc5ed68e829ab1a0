import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFriend, eventually, type RunningSimulator, runSimulator, userId } from '../testing/running-simulator.ts'
import { receiveWebhooks } from '../testing/webhook-receiver.ts'

let line: RunningSimulator
beforeEach(async () => {
  line = await runSimulator({ account: { name: 'かいらん', basicId: '@kairan' } })
  line.addPeople([aFriend(1), aFriend(2), { ...aFriend(3), friend: false }])
})
afterEach(() => line.close())

const visit = async (person: number, uri: string) =>
  (await line.control('POST', `/phones/${userId(person)}/visit`, { uri })).body
const share = (from: number, to: number[], messages: object[]) =>
  line.control('POST', `/phones/${userId(from)}/share`, { to: to.map(userId), messages })
const phone = async (person: number) => (await line.control('GET', `/phones/${userId(person)}`)).body

describe('an address that is tapped or read off a QR code', () => {
  it.each([
    'https://liff.line.me/2000000002-kairan/join?code=K7Q2M4XB',
    'http://localhost:3000/r/join?code=K7Q2M4XB',
    '  https://liff.line.me/2000000002-kairan/join?code=K7Q2M4XB\n',
  ])('%j opens our page in place, signed in, path and query kept, also for somebody who is no friend', async (uri) => {
    const { kind, url } = await visit(3, uri)
    const opened = new URL(String(url))
    expect([kind, opened.origin, opened.searchParams.get('liff.state')]).toEqual([
      'page',
      'http://localhost:3000',
      '/join?code=K7Q2M4XB',
    ])
    expect(new URLSearchParams(opened.hash.slice(1)).get('liff_user')).toBe(userId(3))
  })

  it('shows the account’s card, and whether one is its friend', async () => {
    const card = 'https://line.me/R/ti/p/%40kairan'
    expect(await visit(3, card)).toEqual({ kind: 'account', friend: false })
    expect(await visit(1, card)).toEqual({ kind: 'account', friend: true })
    await line.control('POST', `/phones/${userId(1)}/block`)
    expect(await visit(1, card)).toEqual({ kind: 'account', friend: false })
  })

  it('leaves other addresses to the phone', async () => {
    expect(await visit(1, 'https://example.jp/a')).toEqual({ kind: 'web', url: 'https://example.jp/a' })
    expect(await visit(1, 'K7Q2-M4XB')).toEqual({ kind: 'unknown', url: 'K7Q2-M4XB' })
    expect((await line.control('POST', `/phones/${userId(1)}/visit`, { uri: '' })).status).toBe(400)
  })
})

describe('friendship', () => {
  const friendship = async (person: number) => {
    const { url } = await visit(person, 'https://liff.line.me/2000000002-kairan')
    const token = new URLSearchParams(new URL(String(url)).hash.slice(1)).get('access_token')
    const { body } = await line.call('GET', '/friendship/v1/status', undefined, { authorization: `Bearer ${token}` })
    return body.friendFlag
  }
  const profile = async (person: number) => (await line.line('GET', `/profile/${userId(person)}`)).status

  it('is told to pages and to the account alike: strangers and those who block are none', async () => {
    expect([await friendship(1), await profile(1)]).toEqual([true, 200])
    expect([await friendship(3), await profile(3)]).toEqual([false, 404])
    await line.control('POST', `/phones/${userId(3)}/follow`)
    expect([await friendship(3), await profile(3)]).toEqual([true, 200])
    await line.control('POST', `/phones/${userId(3)}/block`)
    expect([await friendship(3), await profile(3)]).toEqual([false, 404])
  })
})

describe('passing something on', () => {
  const card = (action: object) => ({
    type: 'flex',
    altText: '回覧',
    contents: {
      type: 'bubble',
      body: { type: 'box', layout: 'vertical', contents: [{ type: 'button', action }] },
    },
  })
  const link = { type: 'uri', label: '読む', uri: 'https://liff.line.me/2000000002-kairan/r/circulars/1' }

  it('stands in the others’ phones with who sent it, once each, and the account hears nothing', async () => {
    const app = await receiveWebhooks()
    line.setWebhook(app.url)
    expect((await share(1, [2, 3, 2], [card(link)])).status).toBe(200)
    for (const person of [2, 3])
      expect(await phone(person)).toMatchObject({
        unread: 1,
        chat: [{ from: 'other', via: 'share', sender: { userId: userId(1), name: '住民1' }, message: card(link) }],
      })
    expect((await phone(1)).chat).toEqual([])
    expect((await line.control('GET', '/ledger')).body.requests).toEqual([])
    expect((await line.control('GET', `/received/${userId(2)}`)).body).toEqual([])
    // What is heard first is what was said afterwards.
    await line.control('POST', `/phones/${userId(2)}/say`, { text: 'a' })
    const [first] = await eventually(() => app.events().length > 0 && app.events())
    expect(first?.type).toBe('message')
    await app.close()
  })

  it.each([
    ['a button that would answer the account', [card({ type: 'postback', label: '確認', data: 'x' })]],
    ['a part of a bubble that would', [card({ type: 'message', label: '確認', text: 'x' })]],
    [
      'an image map',
      [
        {
          type: 'imagemap',
          baseUrl: 'https://e.jp/a',
          altText: 'a',
          baseSize: { width: 1040, height: 1 },
          actions: [],
        },
      ],
    ],
    ['six messages', Array(6).fill({ type: 'text', text: 'a' })],
    ['nothing', []],
  ])('is refused for %s, and nobody gets anything', async (_what, messages) => {
    expect((await share(1, [2], messages)).status).toBe(400)
    expect((await phone(2)).chat).toEqual([])
  })

  it('goes to somebody there, and not to oneself', async () => {
    expect((await share(1, [9], [{ type: 'text', text: 'a' }])).status).toBe(404)
    expect((await share(1, [1], [{ type: 'text', text: 'a' }])).status).toBe(400)
    expect((await share(1, [], [{ type: 'text', text: 'a' }])).status).toBe(400)
  })
})
