import { setStatus } from '@kairan/functions/hazards/handling/contract.ts'
import { fileHazard } from '@kairan/functions/hazards/reporting/contract.ts'
import { changeMe } from '@kairan/functions/residents/contract.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext } from './browser.ts'
import { apiOf } from './journey/hand-out.ts'
import { aPhoto, choosePhotos, hazardsOf, standsAt, TSUDA } from './journey/hazard-page.ts'
import { pressOn, tabTo } from './journey/keyboard.ts'
import { withMapTiles, withoutMapTiles } from './journey/map-tiles.ts'
import { heading, press } from './journey/newcomer.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { comeSignedIn } from './journey/signing-in.ts'
import { japaneseOutsideOf } from './journey/words-on-page.ts'

describe('Reporting a danger on the page', () => {
  let service: RunningService
  let browser: Browser
  let context: BrowserContext

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
  })
  afterEach(async ({ task }) => {
    await lookAtFailedTest(task, { browser, service })
    await context?.close()
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  const comes = async (name: string, path = '/r/hazards/new'): Promise<Page> => {
    context = await openContext(browser, 'phone')
    await comeSignedIn(context, service.url, name)
    const page = await context.newPage()
    await page.goto(service.url + path)
    return page
  }
  /** The next calls to this address get no answer, as where the network breaks off. */
  const breaks = (page: Page, path: string, times = 1) => page.route(`**${path}`, (route) => route.abort(), { times })

  it('with the phone’s position, moved on the map, with a photo; nothing is lost on the way, and two presses are one report', async () => {
    const page = await comes('前の会計 石田', '/r/hazards')
    await withMapTiles(context)
    await standsAt(context, service.url, { ...TSUDA, accuracy: 80 })
    await page.getByText('まだ通報はありません。').waitFor()
    await page.getByRole('link', { name: '危険を知らせる' }).click()
    await press(page, '道路の穴')
    await press(page, '浅い・小さい')
    await press(page, '今いる場所を使う')
    await page.getByText('およそ80メートルの範囲').waitFor()
    await page.locator('.leaflet-tile-loaded').first().waitFor()
    await page.getByRole('application').press('ArrowUp')
    await page.getByText('地図のしるしの場所を使います。').waitFor()
    await page.getByRole('textbox', { name: '住所か目印' }).fill('郵便局の前')
    await press(page, '次へ進む')

    await breaks(page, '/api/hazard-pictures?*', 2)
    await choosePhotos(page, [await aPhoto()])
    await page.getByText('通信できませんでした。').waitFor()
    await page.getByRole('textbox').fill('自転車があぶないです。')
    await press(page, '写真 1をもう一度送る')
    await page.getByText('通信できませんでした。').waitFor()
    // Loaded again, the photo that has not arrived goes on by itself.
    await page.reload()
    await page.getByRole('img', { name: '写真 1' }).waitFor()
    await look(page, 'hazard-details')
    // Going back and forward, and loading again, lose nothing.
    await press(page, /前にもどる/)
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('郵便局の前')
    await page.goForward()
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('自転車があぶないです。')
    await page.reload()
    await page.getByRole('img', { name: '写真 1' }).waitFor()
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('自転車があぶないです。')
    await press(page, '次へ進む')

    await breaks(page, '/api/hazards')
    await press(page, '知らせる')
    await page.getByText('まだ届いていません。').waitFor()
    await page.getByRole('button', { name: '知らせる', exact: true }).dblclick()
    await heading(page, '知らせていただき、ありがとうございます').waitFor()
    // However many steps it was told in, one step back leaves it.
    await page.goBack()
    await page.getByRole('link', { name: '危険を知らせる' }).waitFor()
    await page.goForward()
    await heading(page, '知らせていただき、ありがとうございます').waitFor()

    const [told, ...more] = await hazardsOf(service.url, '前の会計 石田')
    expect(more).toEqual([])
    expect(told).toMatchObject({ category: 'roadHole', ownWords: '自転車があぶないです。', ownAddress: '郵便局の前' })
    expect(told?.position?.latitude).toBeGreaterThan(TSUDA.latitude)
    expect(told?.ownPictures).toHaveLength(1)
    await page.getByRole('link', { name: 'この通報を見る' }).click()
    await heading(page, `道路の穴 ${told?.number}番`).waitFor()
    await page.getByRole('img', { name: '写真 1' }).waitFor()
  })

  it('at the place chosen on the map, also where the phone says something else later', async () => {
    const page = await comes('けんじ')
    await withMapTiles(context)
    await press(page, 'その他')
    // A phone that looks for satellites until somebody says that it has found them.
    await page.evaluate(
      ([latitude, longitude]) => {
        const getCurrentPosition = (found: (at: object) => void): void =>
          document.addEventListener('found', () => found({ coords: { latitude, longitude, accuracy: 5 } }))
        Object.assign(navigator.geolocation, { getCurrentPosition })
      },
      [34.65, 135.5],
    )
    await press(page, '今いる場所を使う')
    await page.getByText('場所を調べています…').waitFor()
    await press(page, '地図で選ぶ')
    await page.locator('.leaflet-tile-loaded').first().waitFor()
    await page.getByRole('application').press('ArrowUp')
    await page.getByText('地図のしるしの場所を使います。').waitFor()
    await page.evaluate(() => document.dispatchEvent(new Event('found')))
    await press(page, '次へ進む')
    // The button of the next step has the same name.
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' })
    await press(page, '次へ進む')
    await page.getByText('地図で選んだ場所').waitFor()
    expect(await page.getByText('今いる場所').count()).toBe(0)
  })

  it('without position and without pictures of the map, in Vietnamese: the place is written by hand', async () => {
    const page = await comes('Linh')
    await withoutMapTiles(context)
    await heading(page, 'Có chuyện gì?').waitFor()
    await press(page, 'Đèn đường')
    await press(page, 'Không biết')
    await press(page, 'Dùng chỗ tôi đang đứng')
    await page.getByText('Điện thoại này không cho biết vị trí.').waitFor()
    await press(page, 'Chọn trên bản đồ')
    await page.getByText('Không tải được bản đồ.').waitFor()
    await press(page, 'Tiếp tục')
    await page.getByText('Hãy chọn trên bản đồ, hoặc viết địa chỉ').waitFor()
    expect(await japaneseOutsideOf(page.locator('body'))).toEqual([])
    await page.getByRole('textbox').fill('Kori ekimae 3-1')
    await press(page, 'Tiếp tục')
    // The button of the next step has the same name.
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' })
    await press(page, 'Tiếp tục')
    await press(page, 'Gửi báo cáo')
    await heading(page, 'Cảm ơn quý vị đã báo').waitFor()
    expect(await japaneseOutsideOf(page.locator('body'))).toEqual([])
    await look(page, 'hazard-done-vi')
    const [told] = await hazardsOf(service.url, 'Linh')
    expect(told).toMatchObject({ category: 'streetLight', position: null, ownAddress: 'Kori ekimae 3-1' })
  })

  it('notices, in English, that somebody has told of it, and follows that instead of filing', async () => {
    const kenji = await apiOf(service.url, 'けんじ')
    const { latitude, longitude } = TSUDA
    const body = { key: 'mirror-by-kenji', category: 'mirror' as const, position: `${latitude + 0.0002},${longitude}` }
    const { number } = await kenji.call(fileHazard, { body })
    await (await apiOf(service.url, '班長 田村')).call(changeMe, { body: { language: 'en' } })
    const page = await comes('班長 田村')
    await withoutMapTiles(context)
    await standsAt(context, service.url, { latitude: 34.2, longitude: 134.9, accuracy: 8 })
    await press(page, 'Traffic mirror')
    await press(page, 'I do not know')
    await press(page, 'Use where I am now')
    // In the sea: said before anything else is asked.
    await page.getByText('This place seems to be outside the city, or in the sea.').waitFor()
    await press(page, 'Next')
    expect(await page.getByRole('status').first().textContent()).toContain('outside the city')
    await press(page, 'Do not use this place')
    await standsAt(context, service.url, { ...TSUDA, accuracy: 8 })
    await press(page, 'Use where I am now')
    await page.getByText('about 8 metres').waitFor()
    await press(page, 'Next')
    await heading(page, 'There is a similar report nearby').waitFor()
    await page.getByText('About 22 metres from here').waitFor()
    expect(await japaneseOutsideOf(page.locator('body'))).toEqual([])
    await look(page, 'hazard-near-en')
    await press(page, 'This affects me too')
    await page.getByText(`You have joined report no. ${number}.`).waitFor()
    expect(await hazardsOf(service.url, '班長 田村')).toMatchObject([{ number, as: 'follower', followers: 2 }])

    await page.getByRole('link', { name: 'See this report' }).click()
    await press(page, 'Stop news of this report')
    await page.getByText('You will hear nothing more about this report.').waitFor()
    await press(page, 'Get news of it again')
    await page.getByRole('button', { name: 'Stop news of this report' }).waitFor()
    expect(await hazardsOf(service.url, '班長 田村')).toMatchObject([{ number, isFollowed: true }])
  })

  it('by keyboard alone, and 「まだです」 opens it again', async () => {
    const page = await comes('ICT推進員 原田')
    await pressOn(page, page.getByRole('button', { name: 'その他' }))
    await tabTo(page, page.getByRole('textbox'))
    await page.keyboard.type('川端公園の入り口')
    await pressOn(page, page.getByRole('button', { name: '次へ進む' }))
    await heading(page, '様子を教えてください').waitFor()
    await pressOn(page, page.getByRole('button', { name: '次へ進む' }))
    await pressOn(page, page.getByRole('button', { name: '知らせる', exact: true }))
    const done = heading(page, '知らせていただき、ありがとうございます')
    await done.waitFor()
    // Whoever does not see it is told: the heading has the focus.
    await expect.poll(() => done.evaluate((element) => element === document.activeElement)).toBe(true)

    const [told] = await hazardsOf(service.url, 'ICT推進員 原田')
    const city = await apiOf(service.url, '市民活動課')
    const params = { hazardId: told?.id ?? '' }
    await city.call(setStatus, { params, body: { seen: 1, status: 'inProgress' } })
    await city.call(setStatus, { params, body: { seen: 2, status: 'resolved', text: 'ふたを取りかえました。' } })
    await page.goto(`${service.url}/r/hazards`)
    await page.getByText('担当から：ふたを取りかえました。').waitFor()
    await pressOn(page, page.getByRole('link', { name: /その他/ }))
    await heading(page, /^その他/).waitFor()
    await pressOn(page, page.getByRole('button', { name: 'まだです' }))
    await tabTo(page, page.getByRole('textbox'))
    await page.keyboard.type('まだ、ぐらぐらします。')
    await pressOn(page, page.getByRole('button', { name: '「まだです」と伝える' }))
    await page.getByText('ありがとうございます。担当に伝えました。').waitFor()
    await page.getByText('もう一度、進めることになりました').waitFor()
    expect(await hazardsOf(service.url, 'ICT推進員 原田')).toMatchObject([{ status: 'inProgress' }])
  })
})
