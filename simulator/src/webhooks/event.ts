import { randomBytes } from 'node:crypto'
import { ulid } from 'ulid'

/** An event as webhook.yml describes it, of the kinds one person can cause. */
export interface WebhookEvent {
  type: 'follow' | 'unfollow' | 'message' | 'postback' | 'unsend'
  mode: 'active'
  /** Milliseconds of the moment it happened, also when it is redelivered. */
  timestamp: number
  source: { type: 'user'; userId: string }
  webhookEventId: string
  deliveryContext: { isRedelivery: boolean }
  replyToken?: string
  follow?: { isUnblocked: boolean }
  message?: { id: string; type: string; [field: string]: unknown }
  postback?: { data: string; params?: Record<string, string> }
  unsend?: { messageId: string }
}

type What = Pick<WebhookEvent, 'type' | 'follow' | 'message' | 'postback' | 'unsend'>

/** unfollow and unsend cannot be replied to. */
const CAN_BE_REPLIED_TO = new Set(['follow', 'message', 'postback'])

/** A new event of one person, with a reply token where LINE gives one. */
export const webhookEvent = ({ userId, now, what }: { userId: string; now: Date; what: What }): WebhookEvent => ({
  ...what,
  mode: 'active',
  timestamp: now.getTime(),
  source: { type: 'user', userId },
  webhookEventId: ulid(now.getTime()),
  deliveryContext: { isRedelivery: false },
  ...(CAN_BE_REPLIED_TO.has(what.type) ? { replyToken: randomBytes(16).toString('hex') } : {}),
})
