import { SignJWT, UnsecuredJWT } from 'jose'
import request from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../seed/chance.ts'
import { type TestSystem, testSystem } from '../testing/test-system.ts'
import { newPendingLogin, newSession, SESSION_DAYS } from './session.ts'

const PERSON = lineUserIdOf('somebody')
const SECRETS = { state: 'state', nonce: 'nonce', codeVerifier: 'verifier' }

let system: TestSystem
beforeEach(() => {
  system = testSystem()
})
const sessionNow = async () => (await newSession(system.deps.config, PERSON, system.clock.now())).session
const withCookie = (token: string) => request(system.app).get('/api/me').set('cookie', `a=b; __session=${token}; c=d`)
const withBearer = (token: string) => request(system.app).get('/api/me').set('authorization', `Bearer ${token}`)
const signed = (
  claims: Record<string, unknown>,
  { secret = system.deps.config.sessionSecret, alg = 'HS256' }: { secret?: string; alg?: string } = {},
) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg })
    .setExpirationTime(new Date('2026-12-31T00:00:00Z'))
    .sign(new TextEncoder().encode(secret))

describe('a session', () => {
  it('is taken from the cookie and from the header', async () => {
    await withCookie(await sessionNow()).expect(200)
    await withBearer(await sessionNow()).expect(200)
    await withBearer(await signed({ kind: 'session', sub: PERSON })).expect(200)
  })

  it('lasts two weeks', async () => {
    const session = await sessionNow()
    system.clock.passes(SESSION_DAYS * 24 * 60 - 1, 'minutes')
    await withCookie(session).expect(200)
    system.clock.passes(1, 'minute')
    await withCookie(session).expect(401)
    await withBearer(session).expect(401)
  })

  it.each<[string, () => Promise<string>]>([
    ['rubbish', async () => 'rubbish'],
    ['nothing', async () => ''],
    [
      'one signed with another secret',
      () => signed({ kind: 'session', sub: PERSON }, { secret: 'another secret of more than 32 chars' }),
    ],
    ['one that is changed', async () => (await sessionNow()).replace(/\.(\w)/, (_, c) => `.${c === 'e' ? 'f' : 'e'}`)],
    ['one not signed at all (alg none)', async () => new UnsecuredJWT({ kind: 'session', sub: PERSON }).encode()],
    [
      'a sign-in that is not finished',
      () => newPendingLogin(system.deps.config, { secrets: SECRETS, returnTo: '/o' }, system.clock.now()),
    ],
    ['one of no kind', () => signed({ sub: PERSON })],
    ['one of another kind', () => signed({ kind: 'login', sub: PERSON })],
    ['one signed in another way', () => signed({ kind: 'session', sub: PERSON }, { alg: 'HS512' })],
    ['one of somebody who cannot be', () => signed({ kind: 'session', sub: 'admin' })],
    ['two tokens', async () => `${await sessionNow()} x`],
  ])('is not %s', async (_, make) => {
    const token = await make()
    await withBearer(token).expect(401)
    await withCookie(token.replaceAll(' ', '.')).expect(401)
  })

  it('in the header counts alone: a wrong one there is not healed by the cookie', async () => {
    await withCookie(await sessionNow())
      .set('authorization', 'Bearer rubbish')
      .expect(401)
  })
})

describe('another site’s page', () => {
  const post = async (site: string) =>
    (
      await request(system.app)
        .post('/api/me/leave')
        .set('cookie', `__session=${await sessionNow()}`)
        .set('sec-fetch-site', site)
    ).status

  it('cannot act with our cookie', async () => {
    expect(await post('cross-site')).toBe(401)
    expect(await post('same-origin')).toBe(200)
  })

  it('may not read answers: none allows another origin', async () => {
    const answer = await withCookie(await sessionNow()).set('origin', 'https://evil.example')
    expect(answer.get('access-control-allow-origin')).toBeUndefined()
  })
})
