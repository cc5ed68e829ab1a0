import type { ChatItem, Faults, Person, Quota } from './control-contract.ts'
import type { AcceptedEntry, ContentStatus, LoginCode, LoginToken } from './entries.ts'
import type { RichMenu } from './rich-menus/rich-menu.ts'
import type { WebhookEvent } from './webhooks/event.ts'

export interface State {
  people: Map<string, Person>
  chats: Map<string, { items: ChatItem[]; unread: number }>
  requests: AcceptedEntry[]
  retryKeys: Map<string, { request: AcceptedEntry; until: number }>
  replyTokens: Map<string, { userId: string; until: number }>
  contents: Map<string, { mediaType: string; status: ContentStatus }>
  events: Map<string, WebhookEvent>
  /** Events not settled yet; `late` ones have met an outage and go out as redeliveries. */
  waiting: Map<string, { event: WebhookEvent; late: boolean }>
  endpoint: string | null
  faults: Faults
  quota: Pick<Quota, 'type' | 'value'>
  usage: { month: string; count: number }
  clockOffsetMs: number
  menus: Map<string, RichMenu>
  menuImages: Map<string, string>
  defaultMenu: string | null
  menuLinks: Map<string, string>
  menuAliases: Map<string, string>
  codes: Map<string, LoginCode>
  tokens: Map<string, LoginToken>
  signingKey: Record<string, unknown> | null
}

export const NO_FAULTS: Faults = {
  latencyMs: 0,
  sending: null,
  webhookOutage: false,
  redelivery: false,
  duplicates: false,
  outOfOrder: false,
}

export const emptyState = (): State => ({
  people: new Map(),
  chats: new Map(),
  requests: [],
  retryKeys: new Map(),
  replyTokens: new Map(),
  contents: new Map(),
  events: new Map(),
  waiting: new Map(),
  endpoint: null,
  faults: NO_FAULTS,
  quota: { type: 'none', value: null },
  usage: { month: '', count: 0 },
  clockOffsetMs: 0,
  menus: new Map(),
  menuImages: new Map(),
  defaultMenu: null,
  menuLinks: new Map(),
  menuAliases: new Map(),
  codes: new Map(),
  tokens: new Map(),
  signingKey: null,
})

export const chatOf = (state: State, userId: string) => {
  const known = state.chats.get(userId)
  if (known) return known
  const chat = { items: [], unread: 0 }
  state.chats.set(userId, chat)
  return chat
}

/** Those of a request who see it: each once, without blocked accounts, strangers and people who are no friends. */
export const shownTo = (request: Pick<AcceptedEntry, 'to' | 'hidden'>): string[] => {
  const hidden = new Set(request.hidden)
  return [...new Set(request.to)].filter((userId) => !hidden.has(userId))
}
