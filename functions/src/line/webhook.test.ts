import express from 'express'
import request from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../seed/chance.ts'
import { brokenFirestore } from '../testing/broken-firestore.ts'
import { followEvent, textEvent, unfollowEvent } from '../testing/events.ts'
import { signatureOf, type TestSystem, testSystem } from '../testing/test-system.ts'
import { webhookEvents } from './store.ts'

const PERSON = lineUserIdOf('somebody')
const bodyOf = (...events: unknown[]) => JSON.stringify({ destination: 'Ubot', events })

let system: TestSystem
beforeEach(() => {
  system = testSystem()
})
const deliver = (body: string, signature: string | null = signatureOf(body)) => {
  const post = request(system.app).post('/line/webhook').set('content-type', 'application/json')
  return (signature === null ? post : post.set('x-line-signature', signature)).send(body)
}
const stored = async () => (await webhookEvents(system.deps).get()).docs.map((doc) => doc.data())

describe('the webhook', () => {
  it.each([
    ['no signature', null],
    ['an empty one', ''],
    ['one of another body', signatureOf('{"events":[]}')],
    ['rubbish', 'not base64 at all !'],
    ['the right one, cut short', signatureOf(bodyOf(followEvent(PERSON))).slice(0, 20)],
  ])('refuses %s with 401 and stores nothing', async (_, signature) => {
    const { status, body, type } = await deliver(bodyOf(followEvent(PERSON)), signature)
    expect([status, body.code, type]).toEqual([401, 'signature-wrong', 'application/problem+json'])
    expect(await stored()).toEqual([])
    expect(system.queue.pending()).toEqual([])
  })

  it.each([
    ['not JSON', 'events=none'],
    ['cut off', '{"events":['],
    ['empty', ''],
    ['without events', '{}'],
    ['with events that are no list', '{"events":{"length":1}}'],
    ['no object', '[]'],
  ])('refuses a signed body that is %s with 400', async (_, body) => {
    const response = await deliver(body)
    expect(response.status).toBe(400)
    expect(response.type).toBe('application/problem+json')
    expect(await stored()).toEqual([])
  })

  it('refuses 2 MB with 413', async () => {
    const response = await deliver(bodyOf(textEvent(PERSON, 'あ'.repeat(700_000))))
    expect([response.status, response.body.code]).toEqual([413, 'body-too-large'])
    expect(await stored()).toEqual([])
  })

  it('answers 200 to a body without events, as LINE sends it to test an address', async () => {
    await deliver(bodyOf()).expect(200)
    expect(await stored()).toEqual([])
  })

  it('answers before the work is done: the event is kept and the queue holds its id alone', async () => {
    const event = textEvent(PERSON, 'ごみ')
    await deliver(bodyOf(event)).expect(200)
    expect(await stored()).toMatchObject([{ state: 'waiting', event: { message: { text: 'ごみ' } } }])
    expect(system.queue.pending()).toMatchObject([
      { name: 'line-event', payload: { webhookEventId: event.webhookEventId } },
    ])
    expect(system.line.replies).toEqual([])
  })

  it('passes over what it does not know, and handles the good ones beside it', async () => {
    const good = followEvent(PERSON, { somethingNew: { deep: [1, 2] } })
    await deliver(
      bodyOf(
        { ...followEvent(PERSON), type: 'aTypeLineInventsNextYear' },
        { ...followEvent(PERSON), source: undefined },
        { ...followEvent(PERSON), source: { type: 'user' } },
        { ...followEvent(PERSON), source: { type: 'group', groupId: 'C1', userId: PERSON } },
        { ...followEvent(PERSON), source: { type: 'user', userId: 'not an id' } },
        { ...followEvent(PERSON), webhookEventId: '../../residents/x' },
        { ...followEvent(PERSON), webhookEventId: undefined },
        { ...followEvent(PERSON), timestamp: 'yesterday' },
        { ...textEvent(PERSON, ''), message: null },
        { type: 'postback', source: { type: 'user', userId: PERSON } },
        { type: 'leave', source: { type: 'group', groupId: 'C1' }, timestamp: 1, webhookEventId: 'A' },
        null,
        'text',
        17,
        [],
        good,
      ),
    ).expect(200)
    await system.work()
    expect((await stored()).map(({ state }) => state)).toEqual(['handled'])
    expect(system.line.replies.map(({ replyToken }) => replyToken)).toEqual([good.replyToken])
  })

  it('handles the same event once, however often it is delivered', async () => {
    const event = followEvent(PERSON)
    const redelivered = { ...event, deliveryContext: { isRedelivery: true } }
    await deliver(bodyOf(event, event)).expect(200)
    await deliver(bodyOf(event)).expect(200)
    await system.work()
    system.queue.forgetIds()
    await deliver(bodyOf(redelivered)).expect(200)
    await system.work()
    expect(system.line.replies).toHaveLength(1)
    expect(await stored()).toHaveLength(1)
  })

  it('handles the same event once when it is delivered several times at the same moment', async () => {
    const event = followEvent(PERSON)
    const answers = await Promise.all(Array.from({ length: 5 }, () => deliver(bodyOf(event))))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    await system.work()
    expect(system.line.replies).toHaveLength(1)
  })

  it('gives LINE no 2xx when storing fails, and takes the event when LINE delivers it again', async () => {
    const event = followEvent(PERSON)
    const { db } = system.deps
    system.deps.db = brokenFirestore()
    expect((await deliver(bodyOf(event))).status).toBe(500)
    system.deps.db = db
    expect(await stored()).toEqual([])
    await deliver(bodyOf(event)).expect(200)
    await system.work()
    expect(system.line.replies).toHaveLength(1)
  })

  it('gives LINE no 2xx when the queue takes nothing, and handles the event once when LINE delivers it again', async () => {
    const event = followEvent(PERSON)
    const { tasks } = system.deps
    system.deps.tasks = { enqueue: () => Promise.reject(new Error('the queue is down')) }
    expect((await deliver(bodyOf(event))).status).toBe(500)
    system.deps.tasks = tasks
    await deliver(bodyOf(event)).expect(200)
    await system.work()
    expect(system.line.replies).toHaveLength(1)
  })

  it('takes many events of many people in one body', async () => {
    const people = Array.from({ length: 30 }, (_, n) => lineUserIdOf(`person ${n}`))
    await deliver(bodyOf(...people.map((person) => followEvent(person)), unfollowEvent(PERSON))).expect(200)
    await system.work()
    expect(system.line.replies).toHaveLength(30)
  })
})

describe('the webhook on Cloud Functions, which has read the body before', () => {
  /** As the functions framework hands a request over: the stream is used up, `rawBody` and the parsed `body` are there. */
  const cloud = () =>
    express().use((incoming, _response, next) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        const rawBody = Buffer.concat(chunks)
        const text = rawBody.toString()
        Object.assign(incoming, { rawBody, body: text.startsWith('{') ? JSON.parse(text) : text })
        next()
      })
    }, system.app)
  const deliverThere = (body: string, signature = signatureOf(body)) =>
    request(cloud())
      .post('/line/webhook')
      .set('content-type', 'application/json')
      .set('x-line-signature', signature)
      .send(body)

  it('checks the signature on the raw bytes, not on what was made of them', async () => {
    const spaced = bodyOf(followEvent(PERSON)).replace('{', '{ \n')
    await deliverThere(spaced).expect(200)
    await deliverThere(spaced, signatureOf(JSON.stringify(JSON.parse(spaced)))).expect(401)
    await system.work()
    expect(system.line.replies).toHaveLength(1)
  })

  it('refuses what is not JSON with 400 and 2 MB with 413', async () => {
    await deliverThere('rubbish').expect(400)
    await deliverThere(bodyOf(textEvent(PERSON, 'あ'.repeat(700_000)))).expect(413)
    expect(await stored()).toEqual([])
  })

  it('leaves the API readable there too, and its limits', async () => {
    const answer = await request(cloud()).post('/auth/liff').send({ idToken: PERSON }).expect(200)
    expect(answer.body.session).toMatch(/\./)
    await request(cloud())
      .post('/auth/liff')
      .send({ idToken: 'x'.repeat(300_000) })
      .expect(413)
  })
})
