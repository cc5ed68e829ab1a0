import { getOfficeHazard, publishHazard, setStatus } from '@kairan/functions/hazards/handling/contract.ts'
import { publishHazardPicture, uploadHazardPicture } from '@kairan/functions/hazards/pictures/contract.ts'
import { fileHazard, type NewHazard } from '@kairan/functions/hazards/reporting/contract.ts'
import { TEXTS } from '@kairan/functions/texts/texts.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Api } from '../scripts/service/api.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext } from './browser.ts'
import { apiOf } from './journey/hand-out.ts'
import { aPhoto, TSUDA } from './journey/hazard-page.ts'
import { inspect } from './journey/inspect.ts'
import { tabTo } from './journey/keyboard.ts'
import { withMapTiles, withoutMapTiles } from './journey/map-tiles.ts'
import { lookAtFailedTest } from './journey/pictures.ts'
import { japaneseOutsideOf } from './journey/words-on-page.ts'

const SECRET = '田中さんの家の前です。'
const near = (north: number, east: number) =>
  `${(TSUDA.latitude + north).toFixed(6)},${(TSUDA.longitude + east).toFixed(6)}`

describe('The map for everybody', () => {
  let service: RunningService
  let browser: Browser
  let context: BrowserContext
  let midori: Api
  let staff: Api

  const reports = async (told: Partial<NewHazard> & Pick<NewHazard, 'key' | 'category'>): Promise<string> =>
    (await midori.call(fileHazard, { body: { words: SECRET, ...told } })).id
  const seenOf = async (hazardId: string) => (await staff.call(getOfficeHazard, { params: { hazardId } })).version
  const approves = async (hazardId: string, words = '') =>
    staff.call(publishHazard, {
      params: { hazardId },
      body: { seen: await seenOf(hazardId), published: true, words },
    })

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    ;[midori, staff] = [await apiOf(service.url, 'みどり'), await apiOf(service.url, '市民活動課')]
    const photo = await midori.upload(
      { ...uploadHazardPicture, path: '/api/hazard-pictures?key=hole' },
      (await aPhoto()).buffer,
      'image/jpeg',
    )
    const hole = await reports({ key: 'hole', category: 'roadHole', position: near(0, 0), pictureIds: [photo.id] })
    await approves(hole, '歩道に深い穴があいています。\n自転車は気をつけてください。')
    await staff.call(publishHazardPicture, { params: { pictureId: photo.id }, body: { rectangles: [] } })
    await approves(await reports({ key: 'light', category: 'streetLight', position: near(0.003, 0.004) }))
    await approves(await reports({ key: 'house', category: 'vacantHouse', position: near(-0.002, 0.003) }))
    await approves(await reports({ key: 'sign', category: 'schoolRoute', address: '小学校の前' }), '信号が見えません。')
    const mirror = await reports({ key: 'mirror', category: 'mirror', position: near(0.001, -0.004) })
    await approves(mirror)
    await staff.call(setStatus, {
      params: { hazardId: mirror },
      body: { seen: await seenOf(mirror), status: 'resolved', text: '直しました。' },
    })
    await reports({ key: 'waiting', category: 'dumping', position: near(0.002, 0.001) })
  })
  afterEach(async ({ task }) => {
    await lookAtFailedTest(task, { browser, service })
    await context?.close()
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  const comes = async (path = '/map', prepare = withMapTiles): Promise<Page> => {
    context = await openContext(browser, 'phone')
    await prepare(context)
    const page = await context.newPage()
    await page.goto(service.url + path)
    return page
  }
  const cards = (page: Page) => page.getByRole('article')

  it('shows what the office has approved, and nothing else, to whoever comes', async () => {
    const page = await comes()
    await page.getByText('4件あります').waitFor()
    expect(await cards(page).count()).toBe(4)
    const hole = cards(page).filter({ hasText: '道路の穴' })
    await hole.getByText('歩道に深い穴があいています。').waitFor()
    await hole.getByText('受け付けました').waitFor()
    await hole.getByRole('img', { name: '道路の穴の写真 1枚目' }).scrollIntoViewIfNeeded()
    const picture = hole.locator('img')
    await expect
      .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
      .toBeTruthy()
    await cards(page).filter({ hasText: '空き家' }).getByText('だいたいの場所です').waitFor()
    await cards(page).filter({ hasText: '通学路' }).getByText('地図には出ません').waitFor()
    expect(await page.content()).not.toContain('田中')
    expect(await cards(page).filter({ hasText: '不法投棄' }).count()).toBe(0)
    expect(await page.getByRole('link', { name: 'LINEで知らせる' }).getAttribute('href')).toBe('/r/hazards/new')
    await page.locator('.open-mark').first().waitFor()
    await page.getByRole('table', { name: '種類ごとの数' }).waitFor()
    await inspect(page, 'map')
  })

  it('leads from a mark to its card and back, and to what is over', async () => {
    const page = await comes()
    await page.locator('.open-mark .one[title="街灯"]').click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('街灯')
    await cards(page)
      .filter({ hasText: '空き家' })
      .getByRole('button', { name: /地図で見る/ })
      .click()
    await page.locator('.open-mark .one.shown[title="空き家"]').waitFor()
    await page.getByRole('combobox', { name: 'ようす' }).selectOption('終わった所')
    await page.getByText('1件あります').waitFor()
    await cards(page).filter({ hasText: 'カーブミラー' }).getByText('直りました').waitFor()
    await page.getByRole('combobox', { name: '種類' }).selectOption('側溝')
    await page.getByText('あてはまる通報はありません。').waitFor()
    expect(page.url()).toContain('kind=gutter')
    await page.reload()
    await page.getByText('あてはまる通報はありません。').waitFor()
  })

  it('works without the pictures of a map, by keyboard', async () => {
    const page = await comes('/map', withoutMapTiles)
    await page.getByText('地図の絵を読み込めませんでした。').waitFor()
    expect(await cards(page).count()).toBe(4)
    await tabTo(page, page.getByRole('combobox', { name: 'ようす' }))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.getByText('5件あります').waitFor()
    await inspect(page, 'map-without-tiles')
  })

  it('works without a map at all', async () => {
    const page = await comes('/map', async (visitor) => {
      await visitor.route('**/assets/marks-map-*', (route) => route.abort())
    })
    await page.getByText('うまくいきませんでした').waitFor()
    expect(await cards(page).count()).toBe(4)
  })

  it.each(['en', 'vi', 'pt'] as const)('in %s, for whoever chooses it on the page', async (language) => {
    const page = await comes()
    await page.getByRole('combobox', { name: /Language/ }).selectOption(language)
    await page.getByRole('heading', { name: TEXTS[language].hazardKind.roadHole }).waitFor()
    expect(page.url()).toContain(`lang=${language}`)
    await page.getByRole('table').first().waitFor()
    expect(await japaneseOutsideOf(page.getByRole('main'))).toEqual([])
    if (language === 'vi') await inspect(page, 'map-vi')
  })
})
