import request, { type Test } from 'supertest'
import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../platform/language.ts'
import { newSession, SESSION_COOKIE } from '../../platform/session.ts'
import { residents } from '../../residents/store.ts'
import { lineUserIdOf } from '../../seed/chance.ts'
import { aSurvey } from '../../testing/a-survey.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { TEXTS } from '../../texts/texts.ts'
import { circulars, getCircular } from '../store.ts'

/** As a browser without scripts comes: with the cookie, or without. */
const visits = async (
  town: Town,
  who: string | null,
  path: string,
  headers: Record<string, string> = {},
): Promise<Test> => {
  const session = who && (await newSession(town.deps.config, who, town.clock.now())).session
  const test = request(town.app).get(path).set(headers)
  return session ? test.set('cookie', `${SESSION_COOKIE}=${session}`) : test
}
const readerOf = (town: Town) => town.phonesOf('d1a1b1h1')[0] ?? ''
const pageOf = async (town: Town, path: string, who: string | null = readerOf(town)): Promise<string> =>
  (await visits(town, who, path)).text

/** What somebody sees of it. */
const words = (page: string): string =>
  page
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<wbr>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')

const NASTY = `<script>alert(1)</script> "q" 'a' & <img src=x onerror=alert(2)>`
const event = { day: '2026-11-29', lastDay: null, from: '09:00', until: '11:00', place: `公園 ${NASTY}` }

describe('a circular on a page without a script', () => {
  let town: Town
  let id: string
  beforeAll(async () => {
    town = await aTown()
    const question = {
      kind: 'choice' as const,
      id: 'q',
      wording: `どれ ${NASTY}`,
      options: [`一 ${NASTY}`.slice(0, 60), '二'],
    }
    id = await town.publishes({
      title: `清掃 <b>"&'`,
      text: `持ち物は軍手です。\n\n${NASTY}`,
      event,
      survey: aSurvey({ questions: [question] }),
      confirmBy: '2026-11-28',
    })
  })

  it('has everything one wants to read', async () => {
    const seen = words(await pageOf(town, `/read/${id}`))
    for (const said of [
      `清掃 <b>"&'`,
      '第1自治会',
      '11月20日(金)',
      '11月29日(日) 午前9時〜午前11時 公園',
      '持ち物は軍手です。',
      'どれ',
      '11月28日(土)までに「確認しました」を押してください',
      '11月28日(土)までにお答えください',
      'カレンダーに入れる',
    ])
      expect(seen, said).toContain(said)
  })

  it('runs nothing, whatever somebody wrote', async () => {
    const response = await visits(town, readerOf(town), `/read/${id}`)
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(response.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src/,
    )
    expect(response.headers['cache-control']).toBe('private, no-cache')
    expect(response.text).not.toMatch(/<script|<img src=x|<b>/)
    expect(words(response.text)).toContain(NASTY)
    expect(response.text).not.toMatch(/<[^<>]* (on\w+|style)=/)
  })

  it('breaks lines between phrases, in letters of at least 17 px', async () => {
    const page = await pageOf(town, `/read/${id}`)
    expect(page).toContain('持ち物は<wbr>軍手です。')
    expect(page).toContain(':root{font:18px/')
    expect(page).toContain('<html lang="ja">')
  })

  it('is there for whoever is signed in and lives there', async () => {
    const redirected = await visits(town, null, `/read/${id}`)
    expect([redirected.status, redirected.headers.location]).toEqual([302, `/auth/login?returnTo=%2Fread%2F${id}`])
    const stranger = lineUserIdOf('somebody else')
    const foreign = await visits(town, stranger, `/read/${id}`)
    expect([foreign.status, words(foreign.text)]).toEqual([
      404,
      expect.stringContaining('お住まいの地域のものではありません'),
    ])
    for (const path of ['/read/nothing', '/read/%00', `/read/${'x'.repeat(80)}`])
      expect((await visits(town, readerOf(town), path)).status).toBe(404)
  })

  it('is found from the page that wanted a script', async () => {
    const from = (referer: string) => visits(town, readerOf(town), '/read', { referer })
    const led = await from(`https://kairan.example/r/circulars/${id}#survey`)
    expect([led.status, led.headers.location]).toEqual([302, `/read/${id}`])
    for (const referer of [
      'https://kairan.example/r',
      `https://elsewhere.example/r/circulars/${id}`,
      `https://kairan.example/read/${id}`,
    ])
      expect((await from(referer)).status).toBe(200)
  })
})

describe('the list without a script', () => {
  it('has what is still to be confirmed first, and leads on', async () => {
    const town = await aTown()
    const first = await town.publishes({ title: '一つ目の回覧' })
    town.clock.passes(1, 'hour')
    const second = await town.publishes({ title: '二つ目の回覧' })
    const reader = await town.as(readerOf(town))
    await reader.post(`/api/circulars/${second}/receipts`).expect(200)
    const page = await pageOf(town, '/read')
    expect(words(page)).toMatch(/まだ確認していないもの .*一つ目の回覧.* そのほか .*二つ目の回覧 確認済み/)
    expect(page).toContain(`href="/read/${first}"`)
    expect(page).not.toContain('before=')
  })

  it('goes on with older ones', async () => {
    const town = await aTown()
    const newest = await getCircular(town.deps, await town.publishes({ title: '50番の回覧' }))
    for (let number = 0; number < 50; number++) {
      const publishedAt = `2026-11-19T00:00:${number + 10}.000Z`
      const older = { ...newest, id: `older-${number}`, title: `${number}番の回覧`, publishedAt }
      await circulars(town.deps).doc(older.id).set(older)
    }
    const [, older = ''] = /href="(\/read\?before=[^"]+)"/.exec(await pageOf(town, '/read')) ?? []
    const next = words(await pageOf(town, older.replaceAll('&#38;', '&')))
    expect(next).toContain(' 0番の回覧')
    expect(next).not.toContain('50番の回覧')
  })

  it('says who is not registered that they are not', async () => {
    const town = await aTown()
    const response = await visits(town, lineUserIdOf('a newcomer'), '/read')
    expect([response.status, words(response.text)]).toEqual([403, expect.stringContaining('まだ登録が済んでいません')])
  })
})

describe('what was withdrawn', () => {
  it('says so and why, and leads to what puts it right', async () => {
    const town = await aTown()
    const officer = await town.as(town.officers.associationOfficer)
    const id = await town.publishes({ event, survey: aSurvey() })
    await officer.post(`/api/circulars/${id}/withdraw`, { reason: '日のまちがい' }).expect(200)
    const { body: draft } = await officer.post(`/api/circulars/${id}/correction`).expect(200)
    await officer.post(`/api/circulars/${draft.id}/publish`).expect(200)
    await town.work()
    const page = await pageOf(town, `/read/${id}`)
    expect(words(page)).toContain('この回覧は取り下げられました。 理由：日のまちがい 訂正のお知らせを読む')
    expect(page).toContain(`href="/read/${draft.id}"`)
    // Nobody is asked to answer it any more.
    expect(words(page)).toContain('清掃に参加しますか')
    expect(words(page)).not.toMatch(/お答えください|「答える」/)
    expect(words(await pageOf(town, '/read'))).toContain('取り下げられました')
  })
})

describe('in the reader’s language', () => {
  it.each(LANGUAGES)('%s: everything the program says', async (language) => {
    const town = await aTown()
    const said = { title: 'Clean-up', text: 'Bring gloves.', by: 'officer' as const, questions: {} }
    const id = await town.publishes({
      event: { ...event, place: '' },
      ...(language !== 'ja' && { versions: { [language]: said } }),
    })
    await residents(town.deps).doc(readerOf(town)).update({ language })
    const [list, page] = [await pageOf(town, '/read'), await pageOf(town, `/read/${id}`)]
    expect(words(list)).toContain(TEXTS[language].read.unread)
    for (const key of ['event', 'calendar', 'howToConfirm', 'back'] as const)
      expect(words(page)).toContain(TEXTS[language].read[key])
    if (language === 'ja') return
    expect(page).toMatch(/<h1 class="phrases">Clean-up<\/h1>/)
    const original = await pageOf(town, `/read/${id}?language=ja`)
    expect(words(original)).toContain('秋の一斉清掃のお知らせ')
    expect(original).toContain('<article lang="ja">')
  })
})
