import request from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../seed/chance.ts'
import { type TestSystem, testSystem } from '../testing/test-system.ts'
import { newSession } from './session.ts'

const PERSON = lineUserIdOf('somebody')

let system: TestSystem
beforeEach(() => {
  system = testSystem()
})
const sessionNow = async () => (await newSession(system.deps.config, PERSON, system.clock.now())).session
const withCookie = (token: string) => request(system.app).get('/api/me').set('cookie', `a=b; __session=${token}; c=d`)
const withBearer = (token: string) => request(system.app).get('/api/me').set('authorization', `Bearer ${token}`)
describe('signing in inside LINE', () => {
  it('gives a session for the header and a cookie that scripts, other sites and plain http never see', async () => {
    const answer = await request(system.app).post('/auth/liff').send({ idToken: PERSON }).expect(200)
    await withBearer(answer.body.session).expect(200)
    expect(answer.body.expiresAt).toBe('2026-12-04T01:00:00.000Z')
    const [cookie] = answer.get('Set-Cookie') ?? []
    expect(cookie?.split('; ').toSorted()).toEqual(
      expect.arrayContaining(['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', `__session=${answer.body.session}`]),
    )
  })

  it('sets no cookie where none is wanted', async () => {
    const answer = await request(system.app).post('/auth/liff').send({ idToken: PERSON, cookie: false }).expect(200)
    expect(answer.get('Set-Cookie')).toBeUndefined()
  })

  it.each([{ idToken: 'forged' }, { idToken: `${PERSON}x` }])('refuses what LINE does not know: %j', async (body) => {
    const answer = await request(system.app).post('/auth/liff').send(body).expect(401)
    expect(answer.body.code).toBe('id-token-refused')
  })

  it.each([{}, { idToken: '' }, { idToken: 7 }, { idToken: 'x'.repeat(8001) }, [], 'text'])(
    'refuses what is no ID token at all',
    async (body) => {
      await request(system.app).post('/auth/liff').send(body).expect(400)
    },
  )

  it('may leave out the secure flag on a machine without https', async () => {
    system.deps.config = { ...system.deps.config, publicUrl: 'http://localhost:8080' }
    const answer = await request(system.app).post('/auth/liff').send({ idToken: PERSON }).expect(200)
    expect(answer.get('Set-Cookie')?.[0]).not.toContain('Secure')
  })
})

describe('signing out', () => {
  it('takes the cookie away', async () => {
    const answer = await request(system.app).post('/auth/sign-out').expect(200, { signedOut: true })
    expect(answer.get('Set-Cookie')?.[0]).toMatch(/^__session=; .*Expires=Thu, 01 Jan 1970/)
  })
})

describe('signing in in a browser', () => {
  const begin = async (query = '') => {
    const answer = await request(system.app).get(`/auth/login${query}`).expect(302)
    expect(answer.headers.location).toBe('https://line.example/authorize')
    expect(answer.get('Set-Cookie')?.[0]).toMatch(/HttpOnly; Secure; SameSite=Lax/)
    return answer.get('Set-Cookie')?.[0]?.split(';')[0] ?? ''
  }
  const finish = (cookie: string, query: string) =>
    request(system.app).get(`/auth/callback?${query}`).set('cookie', cookie)
  const COMES_BACK = `code=${PERSON}&state=state`

  it('leads to LINE and back to where somebody wanted to go, signed in', async () => {
    const answer = await finish(await begin('?returnTo=/o/circulars/new%3Fa=b'), COMES_BACK).expect(302)
    expect(answer.headers.location).toBe('/o/circulars/new?a=b')
    const session = answer.get('Set-Cookie')?.[0]?.split(';')[0]?.replace('__session=', '') ?? ''
    await withCookie(session).expect(200)
  })

  it.each([
    ['somebody declines', 'error=access_denied&state=state'],
    ['the answer belongs to another sign-in', `code=${PERSON}&state=another`],
    ['there is no answer', ''],
  ])('comes back with a kind word, signed out, when %s', async (_, query) => {
    const answer = await finish(await begin('?returnTo=/c'), query).expect(302)
    expect(answer.headers.location).toBe('/c?signIn=failed')
    expect(answer.get('Set-Cookie')?.[0]).toContain('__session=;')
  })

  it('takes no longer than ten minutes', async () => {
    const cookie = await begin()
    system.clock.passes(10, 'minutes')
    expect((await finish(cookie, COMES_BACK)).headers.location).toBe('/o?signIn=failed')
  })

  it.each(['', '__session=rubbish'])('does not come from nowhere: cookie %j', async (cookie) => {
    expect((await finish(cookie, COMES_BACK)).headers.location).toBe('/o?signIn=failed')
  })

  it('is not finished with a session for a sign-in', async () => {
    const answer = await finish(`__session=${await sessionNow()}`, COMES_BACK)
    expect(answer.headers.location).toBe('/o?signIn=failed')
  })

  it('says that it is our fault when it is, and logs it', async () => {
    const cookie = await begin()
    system.deps.login.finish = () => Promise.reject(new Error('LINE is down'))
    await finish(cookie, COMES_BACK).expect(500)
    expect(system.logged).toHaveLength(1)
  })
})

const ELSEWHERE = [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/a\nb',
  'evil',
  '',
]

describe('a way back to another site', () => {
  it.each(ELSEWHERE)('is refused after signing in: %j', async (target) => {
    const login = await request(system.app).get('/auth/login').query({ returnTo: target })
    const cookie = login.get('Set-Cookie')?.[0]?.split(';')[0] ?? ''
    const back = await request(system.app).get(`/auth/callback?code=${PERSON}&state=state`).set('cookie', cookie)
    expect(back.headers.location).toBe('/o')
  })

  it.each(ELSEWHERE)('is refused where LINE opens our pages: %j', async (target) => {
    const answer = await request(system.app).get('/').query({ 'liff.state': target }).expect(302)
    expect(answer.headers.location).toBe('/o')
  })

  it('is no list of ways', async () => {
    const answer = await request(system.app).get('/?liff.state=/r&liff.state=//evil.example').expect(302)
    expect(answer.headers.location).toBe('/o')
  })

  it('is not a page of ours, which LINE opens with its query', async () => {
    const answer = await request(system.app).get('/').query({ 'liff.state': '/r/circulars/01K?from=line' }).expect(302)
    expect(answer.headers.location).toBe('/r/circulars/01K?from=line')
  })
})
