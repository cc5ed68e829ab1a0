import { HTTPFetchError, LineBotClient, type messagingApi } from '@line/bot-sdk'
import { z } from 'zod'
import type { LineMessage } from '../deliveries/delivery.ts'
import type { Config } from './config.ts'
import { lineContent, type MessageContent } from './line-content.ts'

/** LINE answers within a second as a rule; after this we do not know what became of the request. */
const TIMEOUT_MS = 15_000
/** Somebody is looking at a page that waits for the figures; without them it is shown all the same. */
const QUOTA_TIMEOUT_MS = 5_000

/** Somebody waits to hear whether messages will reach them; without an answer the page goes on all the same. */
const PROFILE_TIMEOUT_MS = 3_000

/** What became of a request to send, told apart as the delivery protocol needs it (ARCHITECTURE.md). */
export type SendOutcome =
  /** LINE has it: 2xx, or 409 because it took the same retry key before. */
  | { kind: 'accepted'; requestId: string }
  /** 5xx, time-out, network: nobody knows. The same key and body may be sent again for 24 hours. */
  | { kind: 'unknown'; problem: string }
  /** Too many requests a second; nothing was taken. */
  | { kind: 'rateLimited'; problem: string }
  /** The month's messages are used up; nothing was taken. */
  | { kind: 'quotaReached'; problem: string }
  /** LINE calls `to[index]` malformed; nobody of the request got it. */
  | { kind: 'malformedRecipient'; index: number; problem: string }
  /** LINE will never take this body; nobody got it. */
  | { kind: 'refused'; problem: string }
  /** Our channel's token is wrong or not allowed; nothing was taken. */
  | { kind: 'channelRefused'; problem: string }

export interface RichMenuDefinition {
  menu: messagingApi.RichMenuRequest
  image: Uint8Array
}

/** The account's messages of this month (Japan time), as LINE says. */
export interface MonthlyQuota {
  /** What the plan allows; null: unlimited. */
  limit: number | null
  /** Billed since the first of the month; LINE calls it approximate. */
  used: number
}

const Plan = z.discriminatedUnion('type', [
  z.object({ type: z.literal('none') }),
  z.object({ type: z.literal('limited'), value: z.number().int().nonnegative() }),
])
const Consumption = z.object({ totalUsage: z.number().int().nonnegative() })

/** LINE, as far as the product speaks to it. Sending never throws; it says what became of the request. */
export interface LineClient {
  multicast(request: { to: string[]; messages: LineMessage[]; retryKey: string }): Promise<SendOutcome>
  /** Answers an event, free of charge. A reply token that is used or older than a minute gives `refused`. */
  reply(request: { replyToken: string; messages: LineMessage[] }): Promise<SendOutcome>
  /** Null when LINE does not answer, or with something else than figures. */
  quota(): Promise<MonthlyQuota | null>
  /** Whether messages reach this person: a friend of the account who has not blocked it. Null: LINE does not say. */
  isFriend(lineUserId: string): Promise<boolean | null>
  /** The file of a picture somebody sent in the chat, at most `CONTENT_LIMIT` bytes. Never throws. */
  content(messageId: string): Promise<MessageContent>
  /** Menus by name → id, as they exist at LINE now. */
  listRichMenus(): Promise<{ name: string; id: string }[]>
  createRichMenu(definition: RichMenuDefinition): Promise<string>
  deleteRichMenu(id: string): Promise<void>
  setDefaultRichMenu(id: string): Promise<void>
  /** Which menu each alias points to. */
  listRichMenuAliases(): Promise<Map<string, string>>
  /** @param change whether the alias exists already */
  setRichMenuAlias(alias: string, id: string, change: 'create' | 'update'): Promise<void>
  linkRichMenu(lineUserId: string, id: string): Promise<void>
  /** At most 500 people at once; LINE does it within a few minutes. */
  linkRichMenuToMany(lineUserIds: string[], id: string): Promise<void>
  unlinkRichMenu(lineUserId: string): Promise<void>
}

const withTimeout = async <T>(work: Promise<T>, limitMs = TIMEOUT_MS): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  // The SDK cannot abort a request; what it answers later is ignored, and the retry key makes a second request safe.
  work.catch(() => undefined)
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs)
      }),
    ])
  } finally {
    clearTimeout(timer)
  }
}

/** Reads what the SDK threw. Everything that is not an answer from LINE counts as unknown. */
export const outcomeOfError = (error: unknown): SendOutcome => {
  if (!(error instanceof HTTPFetchError)) return { kind: 'unknown', problem: String(error) }
  const { status, body, headers } = error
  const problem = `${status} ${body.slice(0, 500)}`
  if (status === 409) {
    const requestId = headers.get('x-line-accepted-request-id')
    return requestId ? { kind: 'accepted', requestId } : { kind: 'refused', problem }
  }
  if (status === 429) return { kind: body.includes('monthly limit') ? 'quotaReached' : 'rateLimited', problem }
  if (status === 401 || status === 403) return { kind: 'channelRefused', problem }
  if (status >= 500 || status === 408) return { kind: 'unknown', problem }
  const index = /\bto\[(\d+)\]/.exec(body)?.[1]
  return index === undefined
    ? { kind: 'refused', problem }
    : { kind: 'malformedRecipient', index: Number(index), problem }
}

/** LINE over the network, through its own SDK with a time limit on every request. */
export const lineClient = (
  { line }: Pick<Config, 'line'>,
  { timeoutMs = TIMEOUT_MS }: { timeoutMs?: number } = {},
): LineClient => {
  const client = LineBotClient.fromChannelAccessToken({
    channelAccessToken: line.channelAccessToken,
    apiBaseURL: line.apiBaseUrl,
    dataApiBaseURL: line.dataApiBaseUrl,
  })
  const send = async (request: Promise<{ httpResponse: Response }>): Promise<SendOutcome> => {
    try {
      const { httpResponse } = await withTimeout(request, timeoutMs)
      return { kind: 'accepted', requestId: httpResponse.headers.get('x-line-request-id') ?? '' }
    } catch (error) {
      return outcomeOfError(error)
    }
  }
  // Our message objects are checked by our own schemas and by LINE; the SDK's union type adds nothing to that.
  const asMessages = (messages: LineMessage[]) => messages as messagingApi.Message[]

  return {
    multicast: ({ to, messages, retryKey }) =>
      send(client.multicastWithHttpInfo({ to, messages: asMessages(messages) }, retryKey)),
    reply: ({ replyToken, messages }) =>
      send(client.replyMessageWithHttpInfo({ replyToken, messages: asMessages(messages) })),
    quota: async () => {
      const asked = Promise.all([client.getMessageQuota(), client.getMessageQuotaConsumption()])
      try {
        const [plan, consumption] = await withTimeout(asked, QUOTA_TIMEOUT_MS)
        const known = Plan.parse(plan)
        const { totalUsage } = Consumption.parse(consumption)
        return { limit: known.type === 'limited' ? known.value : null, used: totalUsage }
      } catch {
        return null
      }
    },
    isFriend: async (lineUserId) => {
      try {
        await withTimeout(client.getProfile(lineUserId), PROFILE_TIMEOUT_MS)
        return true
      } catch (error) {
        return error instanceof HTTPFetchError && error.status === 404 ? false : null
      }
    },
    content: lineContent({ line }),
    listRichMenus: async () => {
      const { richmenus } = await withTimeout(client.getRichMenuList())
      return richmenus.map(({ name, richMenuId }) => ({ name, id: richMenuId }))
    },
    createRichMenu: async ({ menu, image }) => {
      const { richMenuId } = await withTimeout(client.createRichMenu(menu))
      await withTimeout(client.setRichMenuImage(richMenuId, new Blob([new Uint8Array(image)], { type: 'image/png' })))
      return richMenuId
    },
    deleteRichMenu: async (id) => void (await withTimeout(client.deleteRichMenu(id))),
    setDefaultRichMenu: async (id) => void (await withTimeout(client.setDefaultRichMenu(id))),
    listRichMenuAliases: async () => {
      const { aliases } = await withTimeout(client.getRichMenuAliasList())
      return new Map(aliases.map(({ richMenuAliasId, richMenuId }) => [richMenuAliasId, richMenuId]))
    },
    setRichMenuAlias: async (richMenuAliasId, richMenuId, change) => {
      const setting =
        change === 'update'
          ? client.updateRichMenuAlias(richMenuAliasId, { richMenuId })
          : client.createRichMenuAlias({ richMenuAliasId, richMenuId })
      await withTimeout(setting)
    },
    linkRichMenu: async (lineUserId, id) => void (await withTimeout(client.linkRichMenuIdToUser(lineUserId, id))),
    linkRichMenuToMany: async (userIds, richMenuId) =>
      void (await withTimeout(client.linkRichMenuIdToUsers({ userIds, richMenuId }))),
    unlinkRichMenu: async (lineUserId) => void (await withTimeout(client.unlinkRichMenuIdFromUser(lineUserId))),
  }
}
