import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose'
import type { Person } from '../control-contract.ts'
import type { World } from '../world.ts'

/** LINE's issuer, whatever address the simulator has. */
export const ISSUER = 'https://access.line.me'
/** Id tokens live one hour. */
const ID_TOKEN_SECONDS = 3600
const KEY_ID = 'kairan-simulator-1'

/** The platform's ES256 key, made once and kept. */
const signingKey = (world: World): JsonWebKey => {
  const known = world.state.signingKey
  if (known) return known
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = privateKey.export({ format: 'jwk' })
  world.record({ type: 'signingKey', jwk })
  return jwk
}

const secretOf = (world: World): Uint8Array => new TextEncoder().encode(world.settings.login.channelSecret)

/** The public half, as the certificates endpoint shows it. */
export const publicJwk = (world: World): JsonWebKey & { kid: string; alg: string; use: string } => {
  const { kty, crv, x, y } = signingKey(world)
  return { kty, crv, x, y, kid: KEY_ID, alg: 'ES256', use: 'sig' }
}

const claims = (world: World, person: Person, more: { nonce: string | null; amr: string[]; expires?: number }) => {
  const issuedAt = Math.floor(world.now().getTime() / 1000)
  return new SignJWT({ amr: more.amr, name: person.name, ...(more.nonce === null ? {} : { nonce: more.nonce }) })
    .setIssuer(ISSUER)
    .setSubject(person.userId)
    .setAudience(world.settings.login.channelId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ID_TOKEN_SECONDS)
}

/** Web login: signed with the channel secret (HS256), as LINE Login v2.1 does for web apps. */
export const webIdToken = (world: World, person: Person, nonce: string | null): Promise<string> =>
  claims(world, person, { nonce, amr: ['linesso'] })
    .setProtectedHeader({ typ: 'JWT', alg: 'HS256' })
    .sign(secretOf(world))

/** LIFF: signed with the platform's key (ES256). */
export const liffIdToken = (world: World, person: Person): Promise<string> =>
  claims(world, person, { nonce: null, amr: ['linesso'] })
    .setProtectedHeader({ typ: 'JWT', alg: 'ES256', kid: KEY_ID })
    .sign(createPrivateKey({ key: signingKey(world), format: 'jwk' }))

/** What LINE says of a token it does not accept (LINE Login v2.1 reference, "Verify ID token"). */
export type IdTokenFault =
  | 'Invalid IdToken.'
  | 'Invalid IdToken Issuer.'
  | 'IdToken expired.'
  | 'Invalid IdToken Audience.'
  | 'Invalid IdToken Nonce.'
  | 'Invalid IdToken Subject Identifier.'

const faultOf = (error: unknown): IdTokenFault => {
  if (error instanceof errors.JWTExpired) return 'IdToken expired.'
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss') return 'Invalid IdToken Issuer.'
    if (error.claim === 'aud') return 'Invalid IdToken Audience.'
  }
  return 'Invalid IdToken.'
}

const keyFor = (world: World, idToken: string) =>
  decodeProtectedHeader(idToken).alg === 'HS256'
    ? secretOf(world)
    : createPublicKey({ key: publicJwk(world), format: 'jwk' })

/** The payload of an id token of either kind, or what is wrong with it. */
export const verifyIdToken = async (
  world: World,
  { idToken, clientId, nonce, userId }: { idToken: string; clientId: string; nonce?: string; userId?: string },
): Promise<{ payload: Record<string, unknown> } | { fault: IdTokenFault }> => {
  try {
    const { payload } = await jwtVerify(idToken, keyFor(world, idToken), {
      issuer: ISSUER,
      audience: clientId,
      algorithms: ['HS256', 'ES256'],
      currentDate: world.now(),
    })
    if (nonce !== undefined && payload.nonce !== nonce) return { fault: 'Invalid IdToken Nonce.' }
    if (userId !== undefined && payload.sub !== userId) return { fault: 'Invalid IdToken Subject Identifier.' }
    return { payload }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}
