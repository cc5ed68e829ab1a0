import type { Dayjs } from 'dayjs'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { Config } from './config.ts'
import { LoginSecrets } from './line-login.ts'
import { LineUserId } from './values.ts'

/** The only cookie that Firebase Hosting passes on to functions. */
export const SESSION_COOKIE = '__session'
/** How long somebody stays signed in. Offices are looked up at every request, so a term that ends, ends at once. */
export const SESSION_DAYS = 14
/** How long a sign-in may take in LINE's pages. */
export const LOGIN_MINUTES = 10

const Session = z.object({ kind: z.literal('session'), sub: LineUserId })
const PendingLogin = z.object({ kind: z.literal('login'), secrets: LoginSecrets, returnTo: z.string() })
export type PendingLogin = Omit<z.infer<typeof PendingLogin>, 'kind'>

type Secret = Pick<Config, 'sessionSecret'>
const key = ({ sessionSecret }: Secret) => new TextEncoder().encode(sessionSecret)

const sign = (config: Secret, claims: Record<string, unknown>, { from, until }: { from: Dayjs; until: Dayjs }) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt(from.unix())
    .setExpirationTime(until.unix())
    .sign(key(config))

const verified = async <T>(config: Secret, token: string, now: Dayjs, schema: z.ZodType<T>): Promise<T | null> => {
  try {
    const { payload } = await jwtVerify(token, key(config), { algorithms: ['HS256'], currentDate: now.toDate() })
    return schema.safeParse(payload).data ?? null
  } catch {
    return null
  }
}

/** A signed session for a person, good for 14 days. */
export const newSession = async (
  config: Secret,
  lineUserId: string,
  now: Dayjs,
): Promise<{ session: string; expiresAt: Dayjs }> => {
  const expiresAt = now.add(SESSION_DAYS, 'day')
  return {
    session: await sign(config, { kind: 'session', sub: lineUserId }, { from: now, until: expiresAt }),
    expiresAt,
  }
}

/** LINE's id of the person a session belongs to; null when it is forged, expired or something else. */
export const readSession = async (config: Secret, token: string, now: Dayjs): Promise<string | null> =>
  (await verified(config, token, now, Session))?.sub ?? null

/** What must be remembered while somebody is away in LINE's sign-in pages; it waits in the same cookie. */
export const newPendingLogin = (config: Secret, login: PendingLogin, now: Dayjs): Promise<string> =>
  sign(config, { kind: 'login', ...login }, { from: now, until: now.add(LOGIN_MINUTES, 'minute') })

/** The counterpart of `newPendingLogin`; null when it is forged, expired or something else. */
export const readPendingLogin = (config: Secret, token: string, now: Dayjs): Promise<PendingLogin | null> =>
  verified(config, token, now, PendingLogin)
