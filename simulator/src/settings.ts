import type { Quota } from './control-contract.ts'

/** What the simulated platform is told about the one channel it plays. */
export interface SimulatorOptions {
  /** The Messaging API channel. The secret signs webhooks; the token opens the API. */
  channel: { id: string; secret: string; accessToken: string }
  /** The LINE Login channel of the same provider; the LIFF app belongs to it. */
  login: { channelId: string; channelSecret: string }
  liff: { id: string; endpointUrl: string }
  account?: { name: string; basicId: string }
  /** Where the simulator itself is reachable (pictures, login page), without a trailing slash. */
  publicUrl: string
  /** A file that outlives the process, or null: everything is forgotten at the end. */
  storage: string | null
  now?: () => Date
  /** The plan. Default: unlimited, as 地方公共団体プラン. */
  quota?: Pick<Quota, 'type' | 'value'>
  /** Whether pictures may come over plain http. LINE wants https; default: only where `publicUrl` is http on loopback. */
  allowHttpImages?: boolean
  /** Requests a second (Messaging API reference, "Rate limits"); rich menus are made and deleted 100 times an hour. */
  rates?: Partial<Rates>
  /** How long the fault `slow` keeps an answer back; default 10 s, when most callers have given up. */
  slowMs?: number
  /** People whose ids the platform calls malformed although they look well, so that a sender meets it at any time. */
  malformed?: ReadonlySet<string>
}

export interface Rates {
  multicastPerSecond: number
  otherPerSecond: number
  richMenusPerHour: number
}

export const LINE_RATES: Rates = { multicastPerSecond: 200, otherPerSecond: 2000, richMenusPerHour: 100 }

/** The account's name and id, where the settings name none. */
export const accountOf = ({ account }: Pick<SimulatorOptions, 'account'>): { name: string; basicId: string } =>
  account ?? { name: 'かいらん', basicId: '@kairan' }

/** Whether pictures may come over plain http. */
export const allowsHttpImages = ({ allowHttpImages, publicUrl }: SimulatorOptions): boolean =>
  allowHttpImages ?? isPlainLoopback(publicUrl)

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether an address can only be reached from this machine, over plain http. */
export const isPlainLoopback = (url: string): boolean => {
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && LOOPBACK.has(hostname)
}
