import { randomBytes, randomInt } from 'node:crypto'

/** Events as LINE sends them in webhooks, each with a new id. */
export const anEvent = (lineUserId: string, fields: object) => ({
  webhookEventId: randomBytes(13).toString('hex').toUpperCase(),
  timestamp: Date.parse('2026-11-20T10:00:00+09:00'),
  mode: 'active',
  deliveryContext: { isRedelivery: false },
  source: { type: 'user', userId: lineUserId },
  replyToken: randomBytes(16).toString('hex'),
  ...fields,
})

export const followEvent = (lineUserId: string, fields: object = {}) =>
  anEvent(lineUserId, { type: 'follow', follow: { isUnblocked: false }, ...fields })

export const unfollowEvent = (lineUserId: string, fields: object = {}) =>
  anEvent(lineUserId, { type: 'unfollow', replyToken: undefined, ...fields })

export const messageEvent = (lineUserId: string, message: { type: string }, fields: object = {}) =>
  anEvent(lineUserId, { type: 'message', message: { id: String(randomInt(10 ** 14)), ...message }, ...fields })

export const textEvent = (lineUserId: string, text: string, fields: object = {}) =>
  messageEvent(lineUserId, { type: 'text', text, quoteToken: 'q' } as { type: string }, fields)

export const postbackEvent = (lineUserId: string, data: string, fields: object = {}) =>
  anEvent(lineUserId, { type: 'postback', postback: { data }, ...fields })
