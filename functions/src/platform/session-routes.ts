import type { Deps } from '../deps.ts'
import { type Route, route } from './route.ts'
import { newSession } from './session.ts'
import { getHealth, getPageConfig, signInWithLiff, signOut } from './session-contract.ts'
import { clearSession, setSession } from './sign-in.ts'
import { toInstant } from './time.ts'

export const sessionRoutes = (deps: Pick<Deps, 'clock' | 'config' | 'login'>): Route[] => [
  route(signInWithLiff, async ({ body, request }) => {
    const lineUserId = await deps.login.verifyIdToken(body.idToken)
    const { session, expiresAt } =
      body.cookie && request.res
        ? await setSession(deps, request.res, lineUserId)
        : await newSession(deps.config, lineUserId, deps.clock.now())
    return { session, expiresAt: toInstant(expiresAt) }
  }),
  route(signOut, async ({ request }) => {
    if (request.res) clearSession(deps, request.res)
    return { signedOut: true as const }
  }),
  route(getPageConfig, async () => ({
    liffId: deps.config.line.liffId,
    liffScriptUrl: deps.config.line.liffScriptUrl,
  })),
  route(getHealth, async () => ({ status: 'ok' as const })),
]
