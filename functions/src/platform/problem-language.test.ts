import request from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../seed/chance.ts'
import { aPhone } from '../testing/a-phone.ts'
import { aTown } from '../testing/a-town.ts'
import { brokenFirestore } from '../testing/broken-firestore.ts'
import { type TestSystem, testSystem } from '../testing/test-system.ts'
import { TEXTS } from '../texts/texts.ts'
import { LANGUAGES } from './language.ts'
import { Problem } from './problem.ts'

let system: TestSystem
beforeEach(() => {
  system = testSystem()
})
const askIn = (accepted: string) => request(system.app).get('/api/me').set('accept-language', accepted)

describe('a problem', () => {
  it.each(LANGUAGES)('is said in %s to a browser that asks for it', async (language) => {
    const answer = await askIn(language).expect(401)
    expect(answer.type).toBe('application/problem+json')
    expect(answer.get('cache-control')).toBe('no-store')
    expect(Problem.strict().parse(answer.body)).toEqual({
      type: 'about:blank',
      title: 'Unauthorized',
      status: 401,
      code: 'signed-out',
      detail: TEXTS[language].failures['signed-out'],
    })
  })

  it.each([
    ['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
    ['en-US,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9', 'zh'],
    ['zh-Hans-CN', 'zh'],
    ['zh-TW,zh;q=0.8,en;q=0.5', 'zh'],
    ['pt-BR', 'pt'],
    ['vi-VN', 'vi'],
    ['ko-KR', 'ko'],
    ['fr-FR,fr;q=0.9,en;q=0.5', 'en'],
    ['fr', 'ja'],
    ['*', 'ja'],
    ['', 'ja'],
    [';;;q=x', 'ja'],
  ] as const)('is said to %j in %s', async (accepted, language) => {
    expect((await askIn(accepted)).body.detail).toBe(TEXTS[language].failures['signed-out'])
  })

  it('names the fields that are wrong, each with its sentence', async () => {
    const town = await aTown()
    const officer = await town.as(town.officers.associationOfficer)
    const { body } = await officer
      .post('/api/circulars', { senderAreaId: 'd1a1', audience: [], title: ' ', text: '', category: 'x' })
      .set('accept-language', 'en')
      .expect(400)
    const fields = Object.fromEntries(body.fields.map(({ path, detail }: Record<string, string>) => [path, detail]))
    expect(fields).toEqual({
      audience: TEXTS.en.fields['audience-missing'],
      title: TEXTS.en.fields['title-missing'],
      category: TEXTS.en.fields.invalid,
    })
  })

  it.each([
    ['GET', '/api/nothing-here'],
    ['POST', '/api/me'],
    ['GET', '/files/nothing.jpg'],
    ['GET', '/files/..%2f..%2fpackage.json'],
    ['GET', '/api/circulars/%E0%A4%A'],
    ['GET', '/wp-admin.php'],
  ])('is kind where nothing is: %s %s', async (method, path) => {
    const answer = await (method === 'GET' ? request(system.app).get(path) : request(system.app).post(path))
    expect([answer.status, answer.type]).toEqual([404, 'application/problem+json'])
    expect(answer.body.detail).toBe(TEXTS.ja.failures['not-found'])
  })

  it('of ours is a kind sentence without a word of what happened; the log has it', async () => {
    system.deps.db = brokenFirestore()
    const answer = await (await system.as(lineUserIdOf('somebody'))).get('/api/me')
    expect(answer.status).toBe(500)
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      code: 'unexpected',
      detail: TEXTS.ja.failures.unexpected,
    })
    expect(system.logged).toHaveLength(1)
    expect(system.logged[0]).toContain('the database is down')
  })
})

describe('the log', () => {
  it('has nobody’s name, words or code in it, whatever happens', async () => {
    const town = await aTown()
    const secret = 'ひみつの言葉'
    town.line.willBehave(
      () => ({ kind: 'unknown', problem: 'no answer' }),
      () => ({ kind: 'malformedRecipient', index: 0, problem: '400 to[0]' }),
    )
    await town.publishes({ title: secret, text: secret })
    town.line.repliesAre({ kind: 'refused', problem: '400 Invalid reply token' })
    const phone = aPhone(town, lineUserIdOf('new'))
    const code = await town.codeFor('d1a1b1h1')
    for (const written of [secret, code, '山田花子']) await phone.writes(written)
    const officer = await town.as(town.officers.associationOfficer)
    await officer.post('/api/circulars', { senderAreaId: 'd1a1', audience: [secret], title: secret })
    town.deps.db = brokenFirestore()
    await officer.post('/api/circulars', {
      senderAreaId: 'd1a1',
      audience: ['d1a1'],
      title: secret,
      text: secret,
      category: 'event',
    })
    const log = town.logged.join('\n')
    expect(town.logged.length).toBeGreaterThan(3)
    for (const word of [secret, code, '山田花子', '世帯1', '第1自治会']) expect(log, word).not.toContain(word)
  })
})
