import { z } from 'zod'

const origin = z
  .url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://', abort: true })
  .refine((text) => new URL(text).pathname === '/', 'an origin without a path')
  .transform((text) => new URL(text).origin)

/** The environment both roots read. Values that only one root needs are read there. */
const Environment = z.object({
  /** Where phones reach our pages and pictures, e.g. `https://kairan.example.jp`. LINE shows pictures from https only. */
  PUBLIC_URL: origin,
  /** At least 32 characters; signs the session cookie. */
  SESSION_SECRET: z.string().min(32, 'at least 32 characters'),
  LINE_CHANNEL_SECRET: z.string().min(1),
  LINE_CHANNEL_ACCESS_TOKEN: z.string().min(1),
  LINE_LOGIN_CHANNEL_ID: z.string().regex(/^\d+$/, 'digits'),
  LINE_LOGIN_CHANNEL_SECRET: z.string().min(1),
  LIFF_ID: z.string().regex(/^\d+-[A-Za-z0-9]+$/, 'digits, a hyphen, letters and digits'),
  /** The account's id with its `@`, as LINE's console shows it: people become friends by it. */
  LINE_BASIC_ID: z.string().regex(/^@[a-z0-9._-]{4,18}$/, 'an @ and 4 to 18 small letters, digits and . _ -'),
  LINE_API_BASE_URL: origin.default('https://api.line.me'),
  LINE_DATA_API_BASE_URL: origin.default('https://api-data.line.me'),
  LINE_ACCESS_BASE_URL: origin.default('https://access.line.me'),
  /** What plays LINE's app inside our pages; unset: LINE's own program. */
  LIFF_SCRIPT_URL: z.string().startsWith('/').optional(),
  /** How many proxies stand before us and may be believed about the caller's address (express `trust proxy`). */
  TRUSTED_PROXIES: z.coerce.number('a number from 0 to 5').int().min(0).max(5).default(0),
  /** Who translates where an area wants a machine to: Google Cloud Translation, or nobody. Only in the cloud. */
  TRANSLATION: z.enum(['google', 'none'], 'google or none').default('none'),
})

export interface Config {
  publicUrl: string
  sessionSecret: string
  trustedProxies: number
  translation: 'google' | 'none'
  line: {
    channelSecret: string
    channelAccessToken: string
    loginChannelId: string
    loginChannelSecret: string
    liffId: string
    basicId: string
    apiBaseUrl: string
    dataApiBaseUrl: string
    accessBaseUrl: string
    liffScriptUrl: string | null
  }
}

/** The program cannot start with this environment; the message is a sentence that names the variable to change. */
export class ConfigError extends Error {}

/** The sentence for the first problem that zod found in an environment. */
export const configError = (error: z.ZodError, environment: Record<string, unknown>): ConfigError => {
  const issue = error.issues[0]
  const name = String(issue?.path[0] ?? 'environment')
  const missing = environment[name] === undefined || environment[name] === ''
  return new ConfigError(
    missing
      ? `The variable ${name} is missing.`
      : `The variable ${name} is malformed: ${issue?.message ?? 'not readable'}.`,
  )
}

/**
 * Reads the configuration from an environment.
 * @throws ConfigError naming the first variable that is missing or malformed
 */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) throw configError(parsed.error, given)
  const e = parsed.data
  return {
    publicUrl: e.PUBLIC_URL,
    sessionSecret: e.SESSION_SECRET,
    trustedProxies: e.TRUSTED_PROXIES,
    translation: e.TRANSLATION,
    line: {
      channelSecret: e.LINE_CHANNEL_SECRET,
      channelAccessToken: e.LINE_CHANNEL_ACCESS_TOKEN,
      loginChannelId: e.LINE_LOGIN_CHANNEL_ID,
      loginChannelSecret: e.LINE_LOGIN_CHANNEL_SECRET,
      liffId: e.LIFF_ID,
      basicId: e.LINE_BASIC_ID,
      apiBaseUrl: e.LINE_API_BASE_URL,
      dataApiBaseUrl: e.LINE_DATA_API_BASE_URL,
      accessBaseUrl: e.LINE_ACCESS_BASE_URL,
      liffScriptUrl: e.LIFF_SCRIPT_URL ?? null,
    },
  }
}
