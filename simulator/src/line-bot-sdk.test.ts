import { HTTPFetchError, LineBotClient } from '@line/bot-sdk'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPng } from './testing/pictures.ts'
import {
  aFriend,
  CHANNEL,
  eventually,
  type RunningSimulator,
  runSimulator,
  userId,
} from './testing/running-simulator.ts'
import { receiveWebhooks } from './testing/webhook-receiver.ts'

let line: RunningSimulator
let app: Awaited<ReturnType<typeof receiveWebhooks>>
let client: LineBotClient
beforeEach(async () => {
  app = await receiveWebhooks()
  line = await runSimulator()
  line.addPeople([aFriend(1)])
  line.setWebhook(app.url)
  client = LineBotClient.fromChannelAccessToken({
    channelAccessToken: CHANNEL.accessToken,
    apiBaseURL: line.url,
    dataApiBaseURL: line.url,
  })
})
afterEach(async () => {
  await line.close()
  await app.close()
})

const phone = async () => (await line.control('GET', `/phones/${userId(1)}`)).body

describe("LINE's own client", () => {
  it('multicasts, and reads the 409 of a repeated key', async () => {
    const send = () =>
      client.multicastWithHttpInfo(
        { to: [userId(1)], messages: [{ type: 'text', text: '回覧です' }] },
        '123e4567-e89b-12d3-a456-426614174000',
      )
    const { httpResponse } = await send()
    expect(httpResponse.headers.get('x-line-request-id')).toBeTruthy()
    const again = await send().catch((error: unknown) => error)
    expect(again).toBeInstanceOf(HTTPFetchError)
    expect(again).toMatchObject({ status: 409 })
    expect((await client.getMessageQuota()).type).toBe('none')
    expect(await client.getMessageQuotaConsumption()).toMatchObject({ totalUsage: 1 })
  })

  it('replies to what somebody wrote, and shows a profile', async () => {
    await line.control('POST', `/phones/${userId(1)}/say`, { text: 'ごみ' })
    const { replyToken } = await eventually(() => app.events()[0])
    const answer = await client.replyMessage({
      replyToken: replyToken ?? '',
      messages: [{ type: 'text', text: '火曜日です' }],
    })
    expect(answer.sentMessages).toHaveLength(1)
    expect((await phone()).chat).toMatchObject([{ from: 'person' }, { from: 'account', via: 'reply' }])
    expect(await client.getProfile(userId(1))).toMatchObject({ displayName: '住民1' })
    expect((await client.getFollowers()).userIds).toEqual([userId(1)])
  })

  it('creates a rich menu, gives it a picture and links it', async () => {
    const { richMenuId } = await client.createRichMenu({
      size: { width: 800, height: 540 },
      selected: true,
      name: 'residents',
      chatBarText: 'メニュー',
      areas: [{ bounds: { x: 0, y: 0, width: 800, height: 540 }, action: { type: 'postback', data: 'list' } }],
    })
    await client.setRichMenuImage(richMenuId, new Blob([new Uint8Array(aPng(800, 540))], { type: 'image/png' }))
    await client.linkRichMenuIdToUsers({ richMenuId, userIds: [userId(1)] })
    await client.createRichMenuAlias({ richMenuAliasId: 'residents', richMenuId })
    expect((await phone()).menu).toMatchObject({ richMenuId, chatBarText: 'メニュー' })
    expect((await client.getRichMenuAliasList()).aliases).toHaveLength(1)
  })

  it('fetches the picture somebody sent, also one that is late or gone', async () => {
    const picture = aPng(300, 200)
    await fetch(`${line.url}/simulator/api/phones/${userId(1)}/picture`, {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: new Uint8Array(picture),
    })
    const event = await eventually(() => app.events()[0])
    const messageId = event.message?.id ?? ''
    expect(event.message).toMatchObject({ type: 'image', contentProvider: { type: 'line' } })
    const chunks: Buffer[] = []
    for await (const chunk of await client.getMessageContent(messageId)) chunks.push(Buffer.from(chunk))
    expect(Buffer.concat(chunks).equals(picture)).toBe(true)

    const status = async () => (await line.line('GET', `/message/${messageId}/content`)).status
    await line.control('PUT', `/content/${messageId}`, { status: 'preparing' })
    expect(await status()).toBe(202)
    expect(await client.getMessageContentTranscodingByMessageId(messageId)).toMatchObject({ status: 'processing' })
    await line.control('PUT', `/content/${messageId}`, { status: 'gone' })
    expect(await status()).toBe(410)
    expect((await line.line('GET', '/message/1/content')).status).toBe(404)
  })
})
