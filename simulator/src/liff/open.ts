import { randomBytes } from 'node:crypto'
import type { Person } from '../control-contract.ts'
import { liffIdToken } from '../login/id-token.ts'
import { newLoginToken } from '../login/tokens.ts'
import type { World } from '../world.ts'

/** The address LINE opens a LIFF page at: the endpoint, the wanted path in `liff.state`, and this person's tokens in the hash. */
export const liffUrl = async (world: World, person: Person, path: string): Promise<string> => {
  const token = newLoginToken(world, { userId: person.userId, scope: 'profile openid' })
  const idToken = await liffIdToken(world, person)
  world.record({ type: 'tokenIssued', token })
  const url = new URL(world.settings.liff.endpointUrl)
  if (path !== '') url.searchParams.set('liff.state', path)
  url.hash = new URLSearchParams({
    context_token: randomBytes(24).toString('base64url'),
    access_token: token.accessToken,
    id_token: idToken,
    liff_language: person.language,
    liff_user: person.userId,
    liff_endpoint: world.settings.liff.endpointUrl,
  }).toString()
  return url.href
}
