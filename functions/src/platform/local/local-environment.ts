import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { type Config, configError, readConfig } from '../config.ts'

const LocalEnvironment = z.object({
  PORT: z.coerce.number('a number from 1 to 65535').int().min(1).max(65_535).default(8080),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  SEED: z.enum(['demo', 'none'], 'demo or none').default('demo'),
  MONTHLY_MESSAGES: z.coerce.number('a number of messages').int().min(0).max(10_000_000).optional(),
})

/** The values under which the built-in simulator and the product know each other. They open nothing outside this machine. */
export const SIMULATED_CHANNEL = {
  LINE_CHANNEL_SECRET: 'simulated-channel-secret-0123456789',
  LINE_CHANNEL_ACCESS_TOKEN: 'simulated-channel-access-token',
  LINE_LOGIN_CHANNEL_ID: '2000000001',
  LINE_LOGIN_CHANNEL_SECRET: 'simulated-login-channel-secret-0123',
  LIFF_ID: '2000000001-kairan00',
  LINE_BASIC_ID: '@hirakata-kairan',
} as const

export interface LocalSettings {
  port: number
  /** The address to listen on; undefined: every one. */
  host: string | undefined
  /** Absolute; made if missing. */
  dataDir: string
  seed: 'demo' | 'none'
  /** Whether the built-in simulator plays LINE, or `LINE_API_BASE_URL` names another platform. */
  simulated: boolean
  /** The simulated plan's messages a month; null: unlimited, as a city's. What is set on the page of phones later stays. */
  monthlyMessages: number | null
  config: Config
}

/** Kept beside the data, so that people stay signed in over a restart. */
const sessionSecret = (dataDir: string): string => {
  const file = join(dataDir, 'session-secret')
  try {
    return readFileSync(file, 'utf8')
  } catch {
    const secret = randomBytes(32).toString('hex')
    writeFileSync(file, secret, { mode: 0o600 })
    return secret
  }
}

/**
 * Reads the settings of local mode.
 * @throws ConfigError naming the first variable that is missing or malformed
 */
export const readLocalSettings = (environment: Record<string, string | undefined>): LocalSettings => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = LocalEnvironment.safeParse(given)
  if (!parsed.success) throw configError(parsed.error, given)
  const { PORT, HOST, DATA_DIR, SEED, MONTHLY_MESSAGES = null } = parsed.data
  const dataDir = resolve(DATA_DIR)
  mkdirSync(dataDir, { recursive: true })
  const simulated = given.LINE_API_BASE_URL === undefined
  const here = `http://localhost:${PORT}`
  const platform = simulated
    ? {
        ...SIMULATED_CHANNEL,
        LINE_API_BASE_URL: here,
        LINE_DATA_API_BASE_URL: here,
        LINE_ACCESS_BASE_URL: given.PUBLIC_URL ?? here,
        LIFF_SCRIPT_URL: '/simulator/liff.js',
      }
    : {}
  const config = readConfig({ PUBLIC_URL: here, SESSION_SECRET: sessionSecret(dataDir), ...given, ...platform })
  // In the simulator anybody signs in as anybody, so other machines get in only where somebody asks for it.
  const host = HOST ?? (given.PUBLIC_URL === undefined ? '127.0.0.1' : undefined)
  return { port: PORT, host, dataDir, seed: SEED, simulated, monthlyMessages: MONTHLY_MESSAGES, config }
}
