import { createHash, randomBytes } from 'node:crypto'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFriend, LOGIN, type RunningSimulator, runSimulator, userId } from '../testing/running-simulator.ts'

const REDIRECT = 'http://localhost:3000/auth/callback'
const VERIFIER = randomBytes(32).toString('base64url')

let line: RunningSimulator
beforeEach(async () => {
  line = await runSimulator()
  line.addPeople([
    { ...aFriend(1), caption: '津田南町自治会 3班' },
    { userId: userId(2), name: '<b>新しい人</b>' },
  ])
})
afterEach(() => line.close())

const request = (more: Record<string, string> = {}) => ({
  response_type: 'code',
  client_id: LOGIN.channelId,
  redirect_uri: REDIRECT,
  state: 'state-1',
  scope: 'openid profile',
  nonce: 'nonce-1',
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
  ...more,
})
const PAGE = '/oauth2/v2.1/authorize'
const form = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const response = await fetch(line.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams(fields),
  })
  const text = await response.text()
  const location = response.headers.get('location')
  return {
    status: response.status,
    back: location === null ? null : Object.fromEntries(new URL(location).searchParams),
    body: text.startsWith('{') ? JSON.parse(text) : text,
  }
}
const choose = (more: Record<string, string> = {}, asked = request()) =>
  form(PAGE, { ...asked, userId: userId(1), ...more })
const exchange = (fields: Record<string, string>) =>
  form('/oauth2/v2.1/token', {
    grant_type: 'authorization_code',
    redirect_uri: REDIRECT,
    client_id: LOGIN.channelId,
    client_secret: LOGIN.channelSecret,
    code_verifier: VERIFIER,
    ...fields,
  })
const signIn = async () => (await exchange({ code: (await choose()).back?.code ?? '' })).body
const verify = (fields: Record<string, string>) =>
  form('/oauth2/v2.1/verify', { client_id: LOGIN.channelId, ...fields })

describe('the login page', () => {
  const open = (query: Record<string, string>) =>
    line.call('GET', `${PAGE}?${new URLSearchParams(query)}`).then(({ status, headers, body }) => ({
      status,
      policy: headers.get('content-security-policy'),
      html: String(body.text),
    }))

  it('shows who can sign in, as text, and lets nobody frame it', async () => {
    const { status, html, policy } = await open(request())
    expect(status).toBe(200)
    expect(html).toContain('住民1')
    expect(html).toContain('津田南町自治会 3班')
    expect(html).toContain('&lt;b&gt;新しい人&lt;/b&gt;')
    expect(policy).toContain("frame-ancestors 'self'")
  })

  it('finds people by name when there are many', async () => {
    line.addPeople(Array.from({ length: 80 }, (_none, index) => ({ ...aFriend(100 + index), featured: false })))
    expect((await open(request())).html).toContain('お名前でさがす')
    const found = (await open({ ...request(), q: '住民177' })).html
    expect(found).toContain('住民177')
    expect(found).not.toContain('住民101')
    expect((await open({ ...request(), q: 'だれでもない' })).html).toContain('見つかりませんでした')
  })

  it.each([
    ['another channel', { client_id: '1' }],
    ['a way back to somewhere unknown', { redirect_uri: 'https://evil.example/callback' }],
    ['another kind of answer', { response_type: 'token' }],
    ['no scope we know', { scope: 'email' }],
    ['a challenge without its method', { code_challenge_method: '' }],
  ])('refuses %s in a Japanese sentence', async (_what, wrong) => {
    const { status, html } = await open(request(wrong))
    expect(status).toBe(400)
    expect(html).toContain('ログインできません')
    expect((await choose({}, request(wrong))).status).toBe(400)
  })
})

describe('signing in', () => {
  it('goes round with PKCE, state and nonce, and ends with a signed id token', async () => {
    const chosen = await choose()
    expect(chosen).toMatchObject({ status: 303, back: { state: 'state-1', code: expect.any(String) } })
    const tokens = (await exchange({ code: chosen.back?.code ?? '' })).body
    expect(tokens).toMatchObject({ token_type: 'Bearer', scope: 'openid profile', expires_in: 2_592_000 })
    const { payload, protectedHeader } = await jwtVerify(tokens.id_token, new TextEncoder().encode(LOGIN.channelSecret))
    expect(protectedHeader.alg).toBe('HS256')
    expect(payload).toMatchObject({
      iss: 'https://access.line.me',
      sub: userId(1),
      aud: LOGIN.channelId,
      nonce: 'nonce-1',
      name: '住民1',
      amr: ['linesso'],
    })
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600)
    const profile = await line.call('GET', '/v2/profile', undefined, { authorization: `Bearer ${tokens.access_token}` })
    expect(profile.body).toEqual({ userId: userId(1), displayName: '住民1' })
    const checked = await line.call('GET', `/oauth2/v2.1/verify?access_token=${tokens.access_token}`)
    expect(checked.body).toMatchObject({ client_id: LOGIN.channelId, scope: 'openid profile' })
  })

  it('takes the client from HTTP Basic too', async () => {
    const code = (await choose()).back?.code ?? ''
    const basic = Buffer.from(`${LOGIN.channelId}:${LOGIN.channelSecret}`).toString('base64')
    const answer = await form(
      '/oauth2/v2.1/token',
      { grant_type: 'authorization_code', redirect_uri: REDIRECT, code, code_verifier: VERIFIER },
      { authorization: `Basic ${basic}` },
    )
    expect(answer.status).toBe(200)
  })

  it('can be declined', async () => {
    expect((await choose({ deny: 'yes' })).back).toMatchObject({ error: 'access_denied', state: 'state-1' })
  })

  it('makes a friend when that is asked for and ticked', async () => {
    const asked = request({ bot_prompt: 'aggressive' })
    const chosen = await choose({ userId: userId(2), addFriend: 'yes' }, asked)
    expect(chosen.back?.friendship_status_changed).toBe('true')
    expect((await line.control('GET', `/phones/${userId(2)}`)).body.person).toMatchObject({ friend: true })
    expect((await choose({ addFriend: 'yes' }, asked)).back?.friendship_status_changed).toBe('false')
  })

  it('renews with a refresh token', async () => {
    const { refresh_token } = await signIn()
    const renew = () => exchange({ grant_type: 'refresh_token', refresh_token })
    expect((await renew()).body).toMatchObject({ access_token: expect.any(String), refresh_token })
  })
})

describe('codes', () => {
  it.each([
    ['a code used before', {}, true, 'invalid_grant'],
    ['an unknown code', { code: 'x' }, false, 'invalid_grant'],
    ['another way back', { redirect_uri: 'http://localhost:3000/other' }, false, 'invalid_grant'],
    ['another verifier', { code_verifier: randomBytes(32).toString('base64url') }, false, 'invalid_grant'],
    ['a wrong secret', { client_secret: 'wrong' }, false, 'invalid_client'],
    ['another grant', { grant_type: 'password' }, false, 'invalid_request'],
  ])('refuses %s', async (_what, wrong, twice, error) => {
    const code = (await choose()).back?.code ?? ''
    if (twice) await exchange({ code })
    expect(await exchange({ code, ...wrong })).toMatchObject({ status: 400, body: { error } })
  })

  it('run out after ten minutes', async () => {
    const code = (await choose()).back?.code ?? ''
    await line.control('PUT', '/clock', { offsetMs: 601_000 })
    expect((await exchange({ code })).body.error).toBe('invalid_grant')
  })
})

describe('verifying an id token', () => {
  it('gives its payload, for web login and for LIFF', async () => {
    const { id_token } = await signIn()
    expect((await verify({ id_token, nonce: 'nonce-1', user_id: userId(1) })).body).toMatchObject({ sub: userId(1) })

    const { url } = (await line.control('POST', `/phones/${userId(1)}/open`, { path: '/circulars/1?from=chat' })).body
    const opened = new URL(String(url))
    expect(opened.origin + opened.pathname).toBe('http://localhost:3000/r')
    expect(opened.searchParams.get('liff.state')).toBe('/circulars/1?from=chat')
    const liffToken = new URLSearchParams(opened.hash.slice(1)).get('id_token') ?? ''
    const { protectedHeader } = await jwtVerify(liffToken, createRemoteJWKSet(new URL(`${line.url}/oauth2/v2.1/certs`)))
    expect(protectedHeader.alg).toBe('ES256')
    expect((await verify({ id_token: liffToken })).body).toMatchObject({ sub: userId(1), aud: LOGIN.channelId })
  })

  it.each([
    ['not a token', { id_token: 'abc' }, 'Invalid IdToken.'],
    ['another audience', { client_id: '1' }, 'Invalid IdToken Audience.'],
    ['another nonce', { nonce: 'x' }, 'Invalid IdToken Nonce.'],
    ['another person', { user_id: userId(2) }, 'Invalid IdToken Subject Identifier.'],
  ])('refuses %s as LINE does', async (_what, wrong, description) => {
    const { id_token } = await signIn()
    expect(await verify({ id_token, ...wrong })).toEqual({
      status: 400,
      back: null,
      body: { error: 'invalid_request', error_description: description },
    })
  })

  it('refuses one with a changed letter, and one an hour old', async () => {
    const { id_token } = await signIn()
    const [head, payload, signature = ''] = String(id_token).split('.')
    const changed = `${head}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
    expect((await verify({ id_token: changed })).body.error_description).toBe('Invalid IdToken.')
    await line.control('PUT', '/clock', { offsetMs: 3_601_000 })
    expect((await verify({ id_token })).body.error_description).toBe('IdToken expired.')
  })
})
