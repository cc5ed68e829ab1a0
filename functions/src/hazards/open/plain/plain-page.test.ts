import request from 'supertest'
import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../platform/language.ts'
import { aNewsTown, type NewsTown } from '../../../testing/a-news-town.ts'
import { OPEN_MAP } from '../../../texts/open-map/open-map.ts'
import { hazards } from '../../store.ts'

const NASTY = `<script>alert(1)</script> "q" & <img src=x onerror=alert(2)>`

let town: NewsTown
beforeAll(async () => {
  town = await aNewsTown({ districts: 2, blocks: 1 })
  const [first = '', second = ''] = town.people
  const hole = await town.reports(first, { position: { latitude: 34.8123, longitude: 135.6543 }, words: '中の言葉' })
  await town.approves(hole, { publicWords: `穴があります。\n${NASTY}` })
  const house = await town.reports(second, { category: 'vacantHouse' })
  await town.approves(house, { districtId: 'd2', rounded: true })
  const mirror = await town.reports(second, { category: 'mirror' })
  await town.approves(mirror)
  await town.moves(mirror, 'resolved')
  await town.reports(first, { category: 'gutter', words: '公開していない' })
})

const visits = (path: string, headers: Record<string, string> = {}) => request(town.app).get(path).set(headers)
const read = async (query: string) => (await visits(`/map/list?lang=ja${query}`).expect(200)).text
/** What stands on the page, without the names of kinds in the form. */
const words = (page: string): string =>
  page
    .replace(/<form[\s\S]*<\/form>/, ' ')
    .replace(/<(style|title)>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')

describe('the map for everybody where no scripts run', () => {
  it('lists what is approved, and how many and how fast', async () => {
    const seen = words(await read(''))
    for (const said of [
      '危ない所の地図',
      '2件あります',
      '道路の穴 ○ 受け付けました',
      '穴があります。',
      '空き家',
      '11月20日(金)の通報',
    ])
      expect(seen, said).toContain(said)
    expect(seen).toMatch(/この1年の数 .* 通報 3件 直った 1件 .*種類ごとの数 .*空き家 1 0 ― ―/)
    for (const inside of ['中の言葉', '公開していない', ...town.people]) expect(seen).not.toContain(inside)
  })

  it.each([
    ['&status=closed', ['カーブミラー ✓ 直りました']],
    ['&kind=vacantHouse', ['空き家 ○ 受け付けました']],
    ['&district=d2', ['空き家 ○ 受け付けました']],
    ['&kind=dumping', []],
    ['&kind=nothing&district=%00&status=x&page=0', ['空き家 ○ 受け付けました', '道路の穴 ○ 受け付けました']],
  ])('is narrowed by its form: %s', async (query, expected) => {
    const page = await read(query)
    expect([...page.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title = '']) => words(title).trim())).toEqual(expected)
    if (expected.length === 0) expect(words(page)).toContain('あてはまる通報はありません。')
    const kind = new URLSearchParams(query).get('kind') ?? ''
    const chosen = [...page.matchAll(/<option value="(\w*)" selected/g)].map(([, value]) => value)
    expect(chosen[1]).toBe(kind === 'nothing' ? '' : kind)
  })

  it('runs nothing, whatever somebody wrote', async () => {
    const { text, headers } = await visits('/map/list?lang=ja').expect(200)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-.*form-action 'self'/)
    expect(text).not.toMatch(/<script|<img src=x/)
    expect(words(text)).toContain(NASTY)
  })

  it('may be kept for a minute, one page for each language', async () => {
    const { headers } = await visits('/map/list?lang=en').expect(200)
    expect(headers['cache-control']).toBe('public, max-age=60')
  })

  it('shows what the page with scripts was asked for, in the language asked for or the browser’s', async () => {
    const publicUrl = 'https://kairan.example'
    const leads = async (headers: Record<string, string>, path = '/map/list') => {
      const answer = await visits(path, headers).expect(302)
      expect(answer.headers['cache-control']).toBe('no-store')
      return answer.headers.location
    }
    expect(await leads({ 'accept-language': 'vi' })).toBe('/map/list?lang=vi')
    expect(await leads({ referer: `${publicUrl}/map?kind=mirror&status=all&lang=zh` })).toBe(
      '/map/list?kind=mirror&status=all&lang=zh',
    )
    expect(await leads({ referer: 'https://elsewhere.example/map?kind=mirror&lang=zh' })).toBe('/map/list?lang=ja')
    expect(await leads({}, '/map/list?kind=mirror&lang=xx')).toBe('/map/list?kind=mirror&lang=ja')
  })

  it.each(LANGUAGES)('says everything in %s', async (language) => {
    const { text } = await visits(`/map/list?lang=${language}`).expect(200)
    const said = OPEN_MAP[language]
    for (const part of [
      said.title,
      said.lead,
      said.filter.open,
      said.filter.apply,
      said.figures.how,
      said.status.received,
    ])
      expect(text.replace(/&#39;/g, "'")).toContain(part)
    expect(text).not.toMatch(/{{|undefined/)
  })

  it('goes on where there are more than thirty', async () => {
    const [known] = (await hazards(town.deps).where('publishedAt', '>', '').limit(1).get()).docs
    const write = town.deps.db.batch()
    for (let number = 0; number < 40; number++) {
      const id = `more-${number}`
      if (known) write.set(hazards(town.deps).doc(id), { ...known.data(), id, rootId: id, category: 'dumping' })
    }
    await write.commit()
    const first = await read('&kind=dumping')
    expect(first.match(/<article>/g)).toHaveLength(30)
    expect(first).toContain('href="/map/list?kind=dumping&#38;lang=ja&amp;page=2"')
    expect(words(first)).toContain('もっと見る（あと10件）')
    expect((await read('&kind=dumping&page=2')).match(/<article>/g)).toHaveLength(10)
    expect((await read('&kind=dumping&page=3')).match(/<article>/g)).toBeNull()
  })
})
