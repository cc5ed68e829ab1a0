import type { Dayjs } from 'dayjs'
import type { LineMessage } from '../deliveries/delivery.ts'
import type { Clock } from '../deps.ts'
import type { LineClient, MonthlyQuota, RichMenuDefinition, SendOutcome } from '../platform/line-client.ts'
import type { MessageContent } from '../platform/line-content.ts'

export interface Multicast {
  to: string[]
  messages: LineMessage[]
  retryKey: string
}

/** What LINE does with a request: take it, take it without anybody hearing of it, or answer with something else. */
export type Behaviour = (request: Multicast) => SendOutcome | 'accepted' | 'accepted unheard'

export interface LineRecorder extends LineClient {
  /** Every multicast that LINE took, once per retry key. */
  accepted: Multicast[]
  /** Every multicast that was tried. */
  attempts: Multicast[]
  replies: { replyToken: string; messages: LineMessage[] }[]
  /** The account's month: what is taken is billed here, what would pass the limit is refused. Null: LINE does not say. */
  month: MonthlyQuota | null
  /** People who have blocked the account or never added it; everybody else is a friend. */
  strangers: Set<string>
  /** From now on LINE does not answer who is a friend, or does again. */
  hidesFriends(hides: boolean): void
  /** Files of messages by their id: what LINE answers for them, or does; of any other message it has nothing. */
  contents: Map<string, MessageContent | (() => Promise<MessageContent>)>
  /** LINE's rich menus by id, the aliases that point to them, the default, and whom each person's link goes to. */
  menus: Map<string, RichMenuDefinition['menu']>
  menuAliases: Map<string, string>
  defaultMenu(): string | null
  menuLinks: Map<string, string>
  /** How many times a person got a message by multicast. */
  timesSentTo(lineUserId: string): number
  /** The next multicasts behave so, one after the other; afterwards as LINE always behaves. */
  willBehave(...behaviours: Behaviour[]): void
  /** From now on LINE behaves so; it takes everything until told otherwise. */
  alwaysBehaves(behaviour: Behaviour): void
  /** From now on each reply is answered so; null: taken. */
  repliesAre(outcome: SendOutcome | null): void
}

/** LINE forgets a retry key after this; the same one sends again then. */
const RETRY_KEY_HOURS = 24

/** A LINE that remembers what it was sent and keeps retry keys as LINE does: the same key is taken once within 24 hours. */
export const lineRecorder = (clock: Clock): LineRecorder => {
  const accepted: Multicast[] = []
  const attempts: Multicast[] = []
  const replies: LineRecorder['replies'] = []
  const strangers = new Set<string>()
  let friendsHidden = false
  const contents: LineRecorder['contents'] = new Map()
  const menus: LineRecorder['menus'] = new Map()
  const menuAliases = new Map<string, string>()
  let defaultMenu: string | null = null
  let menusMade = 0
  const menuLinks = new Map<string, string>()
  /** LINE answers 404 for a menu it does not have. */
  const knownMenu = (id: string): string => {
    if (!menus.has(id)) throw new Error(`404 no rich menu ${id}`)
    return id
  }
  const keys = new Map<string, { requestId: string; until: Dayjs }>()
  let behaviours: Behaviour[] = []
  let always: Behaviour = () => 'accepted'
  let replyOutcome: SendOutcome | null = null

  const take = (request: Multicast): SendOutcome => {
    const known = keys.get(request.retryKey)
    if (known?.until.isAfter(clock.now())) return { kind: 'accepted', requestId: known.requestId }
    const { month } = recorder
    const after = (month?.used ?? 0) + new Set(request.to).size
    if (after > (month?.limit ?? Number.POSITIVE_INFINITY))
      return { kind: 'quotaReached', problem: '429 You have reached your monthly limit.' }
    if (month) month.used = after
    const requestId = `request-${accepted.length + 1}`
    keys.set(request.retryKey, { requestId, until: clock.now().add(RETRY_KEY_HOURS, 'hour') })
    accepted.push(request)
    return { kind: 'accepted', requestId }
  }

  const recorder: LineRecorder = {
    accepted,
    attempts,
    replies,
    month: { limit: null, used: 0 },
    strangers,
    hidesFriends: (hides) => {
      friendsHidden = hides
    },
    contents,
    menus,
    menuAliases,
    defaultMenu: () => defaultMenu,
    menuLinks,
    timesSentTo: (lineUserId) => accepted.filter(({ to }) => to.includes(lineUserId)).length,
    willBehave: (...next) => {
      behaviours = next
    },
    alwaysBehaves: (behaviour) => {
      always = behaviour
    },
    repliesAre: (outcome) => {
      replyOutcome = outcome
    },
    multicast: async (request) => {
      attempts.push(request)
      const outcome = (behaviours.shift() ?? always)(request)
      if (outcome === 'accepted') return take(request)
      if (outcome !== 'accepted unheard') return outcome
      take(request)
      return { kind: 'unknown', problem: 'the connection broke' }
    },
    reply: async (request) => {
      if (replyOutcome) return replyOutcome
      replies.push(request)
      return { kind: 'accepted', requestId: `reply-${replies.length}` }
    },
    quota: async () => recorder.month && { ...recorder.month },
    isFriend: async (lineUserId) => (friendsHidden ? null : !strangers.has(lineUserId)),
    content: async (messageId) => {
      const content = contents.get(messageId) ?? { kind: 'gone' }
      return typeof content === 'function' ? content() : content
    },
    listRichMenus: async () => [...menus].map(([id, { name }]) => ({ id, name: name ?? '' })),
    createRichMenu: async ({ menu }) => {
      const id = `richmenu-${++menusMade}`
      menus.set(id, menu)
      return id
    },
    deleteRichMenu: async (id) => void menus.delete(knownMenu(id)),
    setDefaultRichMenu: async (id) => {
      defaultMenu = knownMenu(id)
    },
    listRichMenuAliases: async () => new Map(menuAliases),
    setRichMenuAlias: async (alias, id, change) => {
      if (menuAliases.has(alias) !== (change === 'update')) throw new Error(`400 conflict or 404: alias ${alias}`)
      menuAliases.set(alias, knownMenu(id))
    },
    linkRichMenu: async (lineUserId, id) => void menuLinks.set(lineUserId, knownMenu(id)),
    linkRichMenuToMany: async (lineUserIds, id) => {
      if (lineUserIds.length > 500) throw new Error('400 more than 500 people')
      for (const lineUserId of lineUserIds) menuLinks.set(lineUserId, knownMenu(id))
    },
    unlinkRichMenu: async (lineUserId) => void menuLinks.delete(lineUserId),
  }
  return recorder
}
