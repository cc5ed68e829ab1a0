import {
  type AcceptedRequest,
  type ChatItem,
  CONTROL_PATH,
  type Faults,
  type LineAction,
  type LineMessage,
  type Phone,
  type SimulatorState,
} from '@kairan/simulator/control-contract.ts'
import { until } from './until.ts'

/** The people's phones, as far as the story needs them. Every act makes LINE send a signed webhook to the service. */
export interface Phones {
  follow(userId: string): Promise<LineMessage>
  block(userId: string): Promise<void>
  /** Writes something and waits for the answer. */
  say(userId: string, text: string): Promise<LineMessage>
  /** Taps a button and waits for the answer. */
  tap(userId: string, action: LineAction): Promise<LineMessage>
  /** What the account has sent to this phone, oldest first. */
  received(userId: string): Promise<ChatItem[]>
  /** The address at which LINE opens a page of ours for this person. */
  pageAddress(userId: string, path: string): Promise<string>
  /** The ID token that LINE gives to our page when this person opens it. */
  idToken(userId: string, path: string): Promise<string>
  /** How many people have LINE at all. */
  count(): Promise<number>
  /** Switches LINE's faults. @returns how they stand now */
  switchFaults(faults: Partial<Faults>): Promise<Faults>
  /** Every sending request LINE has accepted so far. */
  ledger(): Promise<AcceptedRequest[]>
}

const answerTo = async (what: string, look: () => Promise<ChatItem[]>, before: number): Promise<LineMessage> =>
  until(`「${what}」への返事`, async () => (await look())[before]?.message ?? null)

/** The simulator's phones at this address. @throws Error when the simulator refuses an act */
export const phonesAt = (url: string): Phones => {
  const ask = async <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T> => {
    const response = await fetch(`${url}${CONTROL_PATH}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`電話の操作 ${method} ${path} が断られました：${await response.text()}`)
    return (await response.json()) as T
  }
  const received = (userId: string) => ask<ChatItem[]>('GET', `/received/${userId}`)
  const act = async (userId: string, { what, path, body }: { what: string; path: string; body: object }) => {
    const { length } = await received(userId)
    await ask<Phone>('POST', `/phones/${userId}/${path}`, body)
    return answerTo(what, () => received(userId), length)
  }
  const pageAddress = async (userId: string, path: string) =>
    (await ask<{ url: string }>('POST', `/phones/${userId}/open`, { path })).url
  return {
    follow: (userId) => act(userId, { what: '友だち追加', path: 'follow', body: {} }),
    block: async (userId) => void (await ask<Phone>('POST', `/phones/${userId}/block`, {})),
    say: (userId, text) => act(userId, { what: text, path: 'say', body: { text } }),
    tap: (userId, action) => act(userId, { what: action.label ?? action.type, path: 'tap', body: { action } }),
    received,
    pageAddress,
    idToken: async (userId, path) =>
      new URLSearchParams(new URL(await pageAddress(userId, path)).hash.slice(1)).get('id_token') ?? '',
    count: async () => (await ask<SimulatorState>('GET', '/state')).peopleTotal,
    switchFaults: (faults) => ask<Faults>('PUT', '/faults', faults),
    ledger: async () => (await ask<{ requests: AcceptedRequest[] }>('GET', '/ledger')).requests,
  }
}

const isAction = (value: object): value is LineAction => 'type' in value && ('data' in value || 'uri' in value)

/** Everything that can be tapped in a message: buttons of the bubble and quick replies. */
export const actionsIn = (message: unknown): LineAction[] => {
  if (typeof message !== 'object' || message === null) return []
  return isAction(message) ? [message] : Object.values(message).flatMap(actionsIn)
}

/** The button with this label. @throws Error when the message shows none */
export const button = (message: LineMessage, label: string): LineAction => {
  const found = actionsIn(message).find((action) => action.label === label)
  if (found) return found
  throw new Error(`「${label}」のボタンが、届いた知らせにありません：${words(message)}`)
}

/** What a message says. */
export const words = (message: LineMessage): string => String(message.text ?? message.altText ?? '')

/** Its first line, for showing. */
export const firstLine = (message: LineMessage): string => words(message).split('\n')[0] ?? ''
