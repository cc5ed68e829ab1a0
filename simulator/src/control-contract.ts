/**
 * What the page of phones, the tests and the demo say to the simulator besides LINE's own API.
 * Everything is JSON under `/simulator/api`; instants are UTC ISO strings.
 */

/** A person with a phone. `userId` is LINE's id for this provider: `^U[0-9a-f]{32}$`. */
export interface Person {
  userId: string
  /** The LINE display name. */
  name: string
  /** LINE's own profile language (BCP 47), e.g. `ja`, `en`, `vi`. */
  language: string
  /** A line under the name on the page of phones, e.g. 「津田南町自治会 3班・役員」. */
  caption: string
  /** Whether the account is a friend now. */
  friend: boolean
  /** Whether the person has blocked the account (LINE: accepted, not shown, not billed). */
  blocked: boolean
  /** Whether a phone is drawn for this person when the page opens. */
  featured: boolean
}

export type NewPerson = Pick<Person, 'userId' | 'name'> &
  Partial<Pick<Person, 'language' | 'caption' | 'friend' | 'featured'>>

/** One line of a chat. `message` is LINE's own message object (text, flex, image, template, location, sticker …). */
export interface ChatItem {
  id: string
  at: string
  /** `other`: somebody else with a phone, who passed it on with `liff.shareTargetPicker`. In LINE it stands in a chat of those two. */
  from: 'account' | 'person' | 'system' | 'other'
  via: 'reply' | 'push' | 'multicast' | 'person' | 'system' | 'share'
  /** Who passed it on. */
  sender?: { userId: string; name: string }
  message: LineMessage
}
export type LineMessage = { type: string; [field: string]: unknown }

/** A phone's whole screen: chat, the menu under it, and the newest quick replies (shown only under the last message). */
export interface Phone {
  person: Person
  chat: ChatItem[]
  /** The rich menu shown now (the linked one, else the default), or null. */
  menu: PhoneMenu | null
  /** Menus reachable by `richmenuswitch`, by alias. */
  unread: number
}
export interface PhoneMenu {
  richMenuId: string
  name: string
  chatBarText: string
  selected: boolean
  size: { width: number; height: number }
  imageUrl: string
  areas: { bounds: { x: number; y: number; width: number; height: number }; action: LineAction }[]
}
export type LineAction = { type: string; label?: string; [field: string]: unknown }

/** What opens when the owner of a phone taps an address or reads it off a QR code. */
export type Visit =
  /** One of our pages in place, at this address, signed in as the owner. */
  | { kind: 'page'; url: string }
  /** The account's card with 「追加」; `friend` says whether it is one already. */
  | { kind: 'account'; friend: boolean }
  | { kind: 'call'; number: string }
  | { kind: 'web'; url: string }
  /** No address that a phone opens. */
  | { kind: 'unknown'; url: string }

/** How the platform misbehaves. Every number is bounded; `count` says for how many requests (null: until switched off). */
export interface Faults {
  /** Added to every Messaging API request, milliseconds; setting it anew lets those that wait go on. */
  latencyMs: number
  /** What happens to the next sending requests (reply, push, multicast), once `after` of them (left out: none) have been taken as usual. */
  sending: { kind: SendingFault; count: number | null; after?: number | undefined } | null
  /** The app's webhook is not called at all; events wait and are redelivered when it ends. */
  webhookOutage: boolean
  /** Redeliver an event once more when the app answers anything but 2xx. LINE's default: off. */
  redelivery: boolean
  /** Every event is delivered twice (same webhookEventId). */
  duplicates: boolean
  /** Events wait 300 ms and go out in reverse order. */
  outOfOrder: boolean
}
/** `slow`: accepted at once, answered only after 10 s. */
export type SendingFault = 'status500' | 'rate429' | 'dropBeforeAccept' | 'dropAfterAccept' | 'slow'

export interface Quota {
  type: 'none' | 'limited'
  /** Messages a month; null when unlimited. */
  value: number | null
  used: number
}

export interface SimulatorState {
  now: string
  account: { name: string; basicId: string }
  liff: { id: string; endpointUrl: string }
  /** The featured ones first, at most 2,000; `GET /people?q=` finds the others. */
  people: Person[]
  peopleTotal: number
  faults: Faults
  quota: Quota
  webhook: { endpoint: string | null; active: boolean; waiting: number }
}

/** The ledger: each sending request that was accepted, in order. */
export interface AcceptedRequest {
  requestId: string
  at: string
  kind: 'reply' | 'push' | 'multicast'
  retryKey: string | null
  to: string[]
  /** Who really got it: friends that have not blocked. Billed = shown, but replies cost nothing. */
  shownTo: string[]
  billed: number
  messages: LineMessage[]
}

/**
 * GET    /simulator/api/state                       → SimulatorState
 * GET    /simulator/api/people?q=text               → Person[] (featured first, at most 100)
 * GET    /simulator/api/phones/:userId              → Phone
 * GET    /simulator/api/stream                      → server-sent events: `phone` {userId}, `state` {}; a client refetches
 * POST   /simulator/api/people            NewPerson → Person, NewPerson[] → Person[] (idempotent by userId)
 * POST   /simulator/api/phones/:userId/follow       → becomes a friend or unblocks (follow event; isUnblocked)
 * POST   /simulator/api/phones/:userId/block        → blocks (unfollow event)
 * POST   /simulator/api/phones/:userId/read         → clears `unread`
 * POST   /simulator/api/phones/:userId/say          {text} | {message: location…}  → message event
 * POST   /simulator/api/phones/:userId/picture      raw image body → image message event; content is then served by the data API
 *          `?set=id&index=1&total=2`: one of several sent together (imageSet)
 * POST   /simulator/api/phones/:userId/unsend       {messageId} → takes an own message back (unsend event)
 * POST   /simulator/api/phones/:userId/tap          {action: LineAction, params?: Record<string,string>}
 *          postback → postback event (and displayText in the chat); message → message event;
 *          richmenuswitch → the menu changes + postback with params; uri, camera, location: the page's own affair
 * POST   /simulator/api/phones/:userId/open         {path}  → {url}: the endpoint with `?liff.state=path` and a `#context_token=…&id_token=…` hash
 * POST   /simulator/api/phones/:userId/visit        {uri}   → Visit: what a tapped link, or a QR code that was read, opens there
 * POST   /simulator/api/phones/:userId/share        {to: userId[], messages} → as `liff.shareTargetPicker`: stands in those phones
 *          Every act of a phone answers with the Phone as it is then.
 * PUT    /simulator/api/faults            Partial<Faults> → Faults
 * PUT    /simulator/api/quota             {type, value?, used?} → Quota
 * PUT    /simulator/api/clock             {offsetMs}      → moves the simulator's clock (retry keys live 24 h by it)
 * GET    /simulator/api/ledger?from=n               → {requests: AcceptedRequest[], next: n}
 * GET    /simulator/api/received/:userId            → ChatItem[] from the account only
 * POST   /simulator/api/redeliver         {webhookEventId} → sends that event again
 * GET    /simulator/api/content/:messageId          → the picture, for the page
 * PUT    /simulator/api/content/:messageId          {status: ready|preparing|gone} → the data API answers 200, 202, 410
 * GET    /simulator/api/menus/:richMenuId/image     → the menu's picture, for the page
 *
 * A page opened in a phone talks to the page around it by `postMessage`: {kairan: 'close'}, and questions with an `id`, to which
 * the page around says {kairan: 'heard', id} at once and {kairan: 'answer', id, …} when decided (unheard, the opened page helps itself):
 *   {kairan: 'open', id, url, external} → {} · {kairan: 'scan', id} → {value: string | null} · {kairan: 'friend', id} → {}
 *   {kairan: 'share', id, messages} → {status: 'success' | 'cancel'}, or {refused: why} where LINE would not pass it on
 * A wrong request → 400 {message} naming the field.
 */
export const CONTROL_PATH = '/simulator/api'
