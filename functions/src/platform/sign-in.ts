import type { CookieOptions, Express, Request, RequestHandler, Response } from 'express'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { SignedOut } from './failures.ts'
import {
  LOGIN_MINUTES,
  newPendingLogin,
  newSession,
  readPendingLogin,
  readSession,
  SESSION_COOKIE,
  SESSION_DAYS,
} from './session.ts'

type Needs = Pick<Deps, 'clock' | 'config' | 'login'>

const cookieOptions = ({ config }: Pick<Deps, 'config'>): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: config.publicUrl.startsWith('https://'),
  path: '/',
})

const cookie = (request: Request): string | null => {
  const pair = request.headers.cookie?.split(/;\s*/).find((part) => part.startsWith(`${SESSION_COOKIE}=`))
  return pair ? pair.slice(SESSION_COOKIE.length + 1) : null
}

/** Another site's page may not act with our cookie, whatever the browser's own rules for cookies. */
const comesFromAnotherSite = (request: Request): boolean =>
  !['GET', 'HEAD'].includes(request.method) && request.get('sec-fetch-site') === 'cross-site'

/**
 * The session of a request: the `Authorization: Bearer` header (pages inside LINE, programs), else the cookie.
 * @returns LINE's id of the person; null when nobody is signed in
 */
export const sessionOf = async (deps: Needs, request: Request): Promise<string | null> => {
  const bearer = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1]
  const token = bearer ?? (comesFromAnotherSite(request) ? null : cookie(request))
  return token ? readSession(deps.config, token, deps.clock.now()) : null
}

/** Only our own paths: a sign-in never leads to another site. */
export const ownPath = (path: unknown, otherwise: string): string =>
  typeof path === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : otherwise

/** Sets the session cookie. */
export const setSession = async (deps: Needs, response: Response, lineUserId: string) => {
  const { session, expiresAt } = await newSession(deps.config, lineUserId, deps.clock.now())
  response.cookie(SESSION_COOKIE, session, { ...cookieOptions(deps), maxAge: SESSION_DAYS * 86_400_000 })
  return { session, expiresAt }
}

export const clearSession = (deps: Needs, response: Response): void => {
  response.clearCookie(SESSION_COOKIE, cookieOptions(deps))
}

/**
 * Sign-in by LINE Login in any browser: `/auth/login?returnTo=/o` leads to LINE and `/auth/callback` back. What must be
 * remembered meanwhile waits in the same cookie, the only one Firebase Hosting passes on.
 */
export const mountSignIn = (app: Express, deps: Needs): void => {
  app.get('/auth/login', async (request, response) => {
    const { url, secrets } = await deps.login.begin()
    const pending = { secrets, returnTo: ownPath(request.query.returnTo, '/o') }
    const token = await newPendingLogin(deps.config, pending, deps.clock.now())
    response.cookie(SESSION_COOKIE, token, { ...cookieOptions(deps), maxAge: LOGIN_MINUTES * 60_000 })
    response.set('cache-control', 'no-store').redirect(url)
  })
  app.get('/auth/callback', async (request, response) => {
    const token = cookie(request)
    const pending = token ? await readPendingLogin(deps.config, token, deps.clock.now()) : null
    try {
      if (!pending) throw new SignedOut('sign-in-failed')
      await setSession(
        deps,
        response,
        await deps.login.finish(new URL(request.originalUrl, deps.config.publicUrl), pending.secrets),
      )
      response.set('cache-control', 'no-store').redirect(pending.returnTo)
    } catch (error) {
      if (!(error instanceof SignedOut)) throw error
      // The pages show 「ログインを終えられませんでした」 with the button to try again.
      clearSession(deps, response)
      response.redirect(`${ownPath(pending?.returnTo, '/o').split('?')[0]}?signIn=failed`)
    }
  })
}

/** Before a large body is read: somebody must be signed in. What they may do is asked later, as everywhere. */
export const signedInOnly =
  (deps: Needs): RequestHandler =>
  async (request, _response, next) => {
    if (!(await sessionOf(deps, request))) throw new SignedOut()
    next()
  }

/** Who a request comes from, with the offices held today. */
export const identifyBy =
  (deps: Needs, identify: (lineUserId: string) => Promise<Identity>) =>
  async (request: Request): Promise<Identity | null> => {
    const lineUserId = await sessionOf(deps, request)
    return lineUserId ? identify(lineUserId) : null
  }
