import type { ChatItem } from './control-contract.ts'
import type { Entry } from './entries.ts'
import { monthOf } from './quota.ts'
import { chatOf, type State, shownTo } from './state.ts'

/** A reply token lives one minute after its event; a retry key one day after its first acceptance. */
const REPLY_TOKEN_MS = 60_000
const RETRY_KEY_MS = 24 * 60 * 60 * 1000
/** Events that can be redelivered by hand: the newest ones. */
const REMEMBERED_EVENTS = 2000

const setOrDelete = <T>(map: Map<string, T>, key: string, value: T | null): void => {
  if (value === null) map.delete(key)
  else map.set(key, value)
}

const forgetOldest = (map: Map<string, unknown>, keep: number): void => {
  for (const key of map.keys()) {
    if (map.size <= keep) return
    map.delete(key)
  }
}

type Appliers = { [Type in Entry['type']]: (state: State, entry: Extract<Entry, { type: Type }>) => void }

const apply: Appliers = {
  people: (state, { people }) => {
    for (const person of people) state.people.set(person.userId, person)
  },
  friendship: (state, { userId, friend, blocked }) => {
    const person = state.people.get(userId)
    if (person) state.people.set(userId, { ...person, friend, blocked })
  },
  accepted: (state, { request }) => {
    const items = request.messages.map(
      (message, index): ChatItem => ({
        id: request.sentMessageIds[index] ?? '',
        at: request.at,
        from: 'account',
        via: request.kind,
        message,
      }),
    )
    for (const userId of shownTo(request)) {
      const chat = chatOf(state, userId)
      chat.items.push(...items)
      chat.unread += items.length
    }
    state.requests.push(request)
    const at = Date.parse(request.at)
    if (request.retryKey) state.retryKeys.set(request.retryKey, { request, until: at + RETRY_KEY_MS })
    if (request.replyToken) state.replyTokens.delete(request.replyToken)
    const month = monthOf(new Date(at))
    const before = state.usage.month === month ? state.usage.count : 0
    state.usage = { month, count: before + request.billed }
  },
  said: (state, { userId, item }) => {
    const chat = chatOf(state, userId)
    chat.items.push(item)
    if (item.from === 'other') chat.unread += 1
  },
  unsent: (state, { userId, messageId }) => {
    const chat = chatOf(state, userId)
    chat.items = chat.items.filter((item) => item.id !== messageId)
    const content = state.contents.get(messageId)
    if (content) state.contents.set(messageId, { ...content, status: 'gone' })
  },
  read: (state, { userId }) => {
    chatOf(state, userId).unread = 0
  },
  content: (state, { messageId, mediaType, status }) => {
    state.contents.set(messageId, { mediaType, status })
  },
  event: (state, { event }) => {
    state.events.set(event.webhookEventId, event)
    forgetOldest(state.events, REMEMBERED_EVENTS)
    state.waiting.set(event.webhookEventId, { event, late: state.faults.webhookOutage })
    if (!event.replyToken) return
    state.replyTokens.set(event.replyToken, { userId: event.source.userId, until: event.timestamp + REPLY_TOKEN_MS })
    forgetOldest(state.replyTokens, REMEMBERED_EVENTS)
  },
  eventsSettled: (state, { ids }) => {
    for (const id of ids) state.waiting.delete(id)
  },
  webhook: (state, { endpoint }) => {
    state.endpoint = endpoint
  },
  faults: (state, { faults }) => {
    state.faults = faults
    if (!faults.webhookOutage) return
    for (const [id, { event }] of state.waiting) state.waiting.set(id, { event, late: true })
  },
  quota: (state, { quota }) => {
    state.quota = quota
  },
  usage: (state, { month, count }) => {
    state.usage = { month, count }
  },
  clock: (state, { offsetMs }) => {
    state.clockOffsetMs = offsetMs
  },
  menuCreated: (state, { menu }) => {
    state.menus.set(menu.richMenuId, menu)
  },
  menuDeleted: (state, { richMenuId }) => {
    state.menus.delete(richMenuId)
    state.menuImages.delete(richMenuId)
    if (state.defaultMenu === richMenuId) state.defaultMenu = null
    for (const [userId, linked] of state.menuLinks) if (linked === richMenuId) state.menuLinks.delete(userId)
  },
  menuImage: (state, { richMenuId, mediaType }) => {
    state.menuImages.set(richMenuId, mediaType)
  },
  menuDefault: (state, { richMenuId }) => {
    state.defaultMenu = richMenuId
  },
  menuLinked: (state, { userIds, richMenuId }) => {
    for (const userId of userIds) setOrDelete(state.menuLinks, userId, richMenuId)
  },
  menuAlias: (state, { aliasId, richMenuId }) => {
    setOrDelete(state.menuAliases, aliasId, richMenuId)
  },
  codeIssued: (state, { code }) => {
    state.codes.set(code.code, code)
  },
  codeUsed: (state, { code }) => {
    state.codes.delete(code)
  },
  tokenIssued: (state, { token }) => {
    state.tokens.set(token.accessToken, token)
  },
  signingKey: (state, { jwk }) => {
    state.signingKey = jwk
  },
}

/** Adds one entry to the state. The only way the state ever changes. */
export const applyEntry = <Type extends Entry['type']>(state: State, entry: Extract<Entry, { type: Type }>): void =>
  (apply[entry.type as Type] as (state: State, entry: Extract<Entry, { type: Type }>) => void)(state, entry)
