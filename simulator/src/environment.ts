import { z } from 'zod'
import type { SimulatorOptions } from './settings.ts'

const orMissing = (what: string) => (issue: { input?: unknown }) => (issue.input === undefined ? 'is missing' : what)
const url = z.url({ protocol: /^https?$/, error: orMissing('must be an http or https address') })
const given = z.string({ error: orMissing('must be a text') })

const environment = z.object({
  SIMULATOR_PORT: z
    .string()
    .default('4100')
    .refine((port) => /^\d+$/.test(port) && Number(port) <= 65_535, 'must be a port number'),
  SIMULATOR_STORAGE: z.string().optional(),
  SIMULATOR_PUBLIC_URL: url.optional(),
  WEBHOOK_URL: url,
  LIFF_ENDPOINT_URL: url,
  LIFF_ID: given,
  LINE_BASIC_ID: z.string().startsWith('@', 'must begin with @').default('@kairan'),
  LINE_CHANNEL_ID: z.string().default('2000000001'),
  LINE_CHANNEL_SECRET: given,
  LINE_CHANNEL_ACCESS_TOKEN: given,
  LINE_LOGIN_CHANNEL_ID: given,
  LINE_LOGIN_CHANNEL_SECRET: given,
})

export type ReadEnvironment =
  | { options: SimulatorOptions; port: number; webhookUrl: string }
  /** One sentence for each variable that is missing or malformed. */
  | { faults: string[] }

/** The simulator's settings from environment variables. An empty variable counts as missing. */
export const readEnvironment = (variables: Record<string, string | undefined>): ReadEnvironment => {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(present)
  if (!parsed.success) {
    return { faults: parsed.error.issues.map((issue) => `The variable ${issue.path.join('.')} ${issue.message}.`) }
  }
  const read = parsed.data
  const port = Number(read.SIMULATOR_PORT)
  return {
    port,
    webhookUrl: read.WEBHOOK_URL,
    options: {
      channel: {
        id: read.LINE_CHANNEL_ID,
        secret: read.LINE_CHANNEL_SECRET,
        accessToken: read.LINE_CHANNEL_ACCESS_TOKEN,
      },
      login: { channelId: read.LINE_LOGIN_CHANNEL_ID, channelSecret: read.LINE_LOGIN_CHANNEL_SECRET },
      account: { name: 'かいらん', basicId: read.LINE_BASIC_ID },
      liff: { id: read.LIFF_ID, endpointUrl: read.LIFF_ENDPOINT_URL },
      publicUrl: read.SIMULATOR_PUBLIC_URL?.replace(/\/$/, '') ?? `http://127.0.0.1:${port}`,
      storage: read.SIMULATOR_STORAGE ?? null,
    },
  }
}
