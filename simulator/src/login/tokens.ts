import { randomBytes } from 'node:crypto'
import type { LoginToken } from '../entries.ts'
import type { World } from '../world.ts'

/** LINE Login's access tokens are valid for 30 days. */
export const ACCESS_TOKEN_SECONDS = 2_592_000

export const newLoginToken = (
  world: World,
  { userId, scope, refreshable = false }: { userId: string; scope: string; refreshable?: boolean },
): LoginToken => ({
  accessToken: randomBytes(32).toString('base64url'),
  refreshToken: refreshable ? randomBytes(24).toString('base64url') : null,
  userId,
  scope,
  until: new Date(world.now().getTime() + ACCESS_TOKEN_SECONDS * 1000).toISOString(),
})

/** The token, if it was issued and has not run out. */
export const validLoginToken = (world: World, accessToken: string): LoginToken | null => {
  const token = world.state.tokens.get(accessToken)
  return token && world.now().getTime() < Date.parse(token.until) ? token : null
}
