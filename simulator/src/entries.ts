import type { AcceptedRequest, ChatItem, Faults, Person, Quota } from './control-contract.ts'
import type { RichMenu } from './rich-menus/rich-menu.ts'
import type { WebhookEvent } from './webhooks/event.ts'

/** An accepted sending request as the journal keeps it: `hidden` are those of `to` who did not get it. */
export type AcceptedEntry = Omit<AcceptedRequest, 'shownTo'> & {
  hidden: string[]
  sentMessageIds: string[]
  replyToken: string | null
}

export interface LoginCode {
  code: string
  userId: string
  redirectUri: string
  scope: string
  nonce: string | null
  challenge: string | null
  /** The last moment it can be exchanged, UTC. */
  until: string
}

export interface LoginToken {
  accessToken: string
  refreshToken: string | null
  userId: string
  scope: string
  until: string
}

export type ContentStatus = 'ready' | 'preparing' | 'gone'

/** All that ever happens. Each entry is on disk before anybody is told; the state is what they add up to. */
export type Entry =
  | { type: 'people'; people: Person[] }
  | { type: 'friendship'; userId: string; friend: boolean; blocked: boolean }
  | { type: 'accepted'; request: AcceptedEntry }
  | { type: 'said'; userId: string; item: ChatItem }
  | { type: 'unsent'; userId: string; messageId: string }
  | { type: 'read'; userId: string }
  | { type: 'content'; messageId: string; mediaType: string; status: ContentStatus }
  | { type: 'event'; event: WebhookEvent }
  | { type: 'eventsSettled'; ids: string[] }
  | { type: 'webhook'; endpoint: string | null }
  | { type: 'faults'; faults: Faults }
  | { type: 'quota'; quota: Pick<Quota, 'type' | 'value'> }
  | { type: 'usage'; month: string; count: number }
  | { type: 'clock'; offsetMs: number }
  | { type: 'menuCreated'; menu: RichMenu }
  | { type: 'menuDeleted'; richMenuId: string }
  | { type: 'menuImage'; richMenuId: string; mediaType: string }
  | { type: 'menuDefault'; richMenuId: string | null }
  | { type: 'menuLinked'; userIds: string[]; richMenuId: string | null }
  | { type: 'menuAlias'; aliasId: string; richMenuId: string | null }
  | { type: 'codeIssued'; code: LoginCode }
  | { type: 'codeUsed'; code: string }
  | { type: 'tokenIssued'; token: LoginToken }
  | { type: 'signingKey'; jwk: Record<string, unknown> }
