import { answerHazard, setStatus } from '@kairan/functions/hazards/handling/contract.ts'
import { fileHazard } from '@kairan/functions/hazards/reporting/contract.ts'
import type { Language } from '@kairan/functions/platform/language.ts'
import { changeMe } from '@kairan/functions/residents/contract.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, type Width } from './browser.ts'
import { apiOf } from './journey/hand-out.ts'
import { aPhoto, choosePhotos, standsAt, TSUDA } from './journey/hazard-page.ts'
import { inspect } from './journey/inspect.ts'
import { withMapTiles } from './journey/map-tiles.ts'
import { heading, press } from './journey/newcomer.ts'
import { pagesOfPeople } from './journey/pages-of-people.ts'
import { lookAtFailedTest } from './journey/pictures.ts'

/** In the others only the words differ: whether they fit is looked at, and not a third time what axe says. */
const MORE_LANGUAGES: { language: Language; widths: Width[] }[] = [
  { language: 'ja-easy', widths: [] },
  { language: 'en', widths: ['phone'] },
  { language: 'zh', widths: [] },
  { language: 'ko', widths: [] },
  { language: 'vi', widths: ['phone'] },
  { language: 'pt', widths: [] },
]

describe('The pages for reporting a danger, for everybody', () => {
  let service: RunningService
  let browser: Browser
  const hazard = { id: '', number: '' }
  const open = pagesOfPeople(() => ({ service, browser }))

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    const { latitude, longitude } = TSUDA
    const body = {
      key: 'lid-by-kenji',
      category: 'gutter' as const,
      option: 'noLid',
      position: `${latitude},${longitude}`,
      address: '津田南町2丁目、郵便局の前',
      words: 'ふたが1枚なくなっています。夜は見えません。',
    }
    Object.assign(hazard, await (await apiOf(service.url, 'けんじ')).call(fileHazard, { body }))
    const city = await apiOf(service.url, '市民活動課')
    const params = { hazardId: hazard.id }
    await city.call(answerHazard, { params, body: { seen: 1, text: 'あすの朝、見に行きます。' } })
    await city.call(setStatus, { params, body: { seen: 2, status: 'inProgress' } })
    await city.call(setStatus, { params, body: { seen: 3, status: 'resolved', text: '新しいふたをしました。' } })
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  const standsInTsuda = async (page: Page): Promise<void> => {
    await withMapTiles(page.context())
    await standsAt(page.context(), service.url, { ...TSUDA, accuracy: 80 })
  }

  it('from nothing told so far to the number of the report', async () => {
    const page = await open('前の会計 石田', '/r/hazards')
    await page.getByText('まだ通報はありません。').waitFor()
    await inspect(page, 'r-hazards-none')
    await standsInTsuda(page)
    await page.getByRole('link', { name: '危険を知らせる' }).click()
    await heading(page, '何がありましたか').waitFor()
    await inspect(page, 'r-hazard-kind')
    await press(page, '倒れた木')
    await page.getByRole('button', { name: '電線にかかっている' }).waitFor()
    await inspect(page, 'r-hazard-question')
    await press(page, '電線にかかっている')
    await page.getByRole('button', { name: 'それでも市に知らせる' }).waitFor()
    await inspect(page, 'r-hazard-outside')
    await press(page, 'それでも市に知らせる')
    await press(page, '次へ進む')
    await page.getByText('場所を地図で選ぶか、住所か目印を書いてください。').waitFor()
    await inspect(page, 'r-hazard-where-missing')
    await press(page, '今いる場所を使う')
    await page.locator('.leaflet-tile-loaded').first().waitFor()
    await inspect(page, 'r-hazard-where')
    await press(page, '次へ進む')
    await page.route('**/api/hazard-pictures?*', (route) => route.abort(), { times: 1 })
    await choosePhotos(page, [await aPhoto(), await aPhoto(), { ...(await aPhoto()), mimeType: 'video/mp4' }])
    await page.getByRole('img', { name: '写真 1' }).waitFor()
    await page.getByText('これは写真ではないようです。').waitFor()
    await inspect(page, 'r-hazard-details')
    await press(page, '次へ進む')
    await page.getByRole('button', { name: '知らせる', exact: true }).waitFor()
    await page.route('**/api/hazards', (route) => route.abort(), { times: 1 })
    await press(page, '知らせる')
    await page.getByText('まだ届いていません。').waitFor()
    await inspect(page, 'r-hazard-check')
    await press(page, '知らせる')
    await heading(page, '知らせていただき、ありがとうございます').waitFor()
    await inspect(page, 'r-hazard-done')
  })

  it('near ones, and what became of a report', async () => {
    const page = await open('はな', '/r/hazards/new')
    await standsInTsuda(page)
    await press(page, '側溝')
    await press(page, 'わからない')
    await press(page, '今いる場所を使う')
    await page.getByText('およそ80メートルの範囲').waitFor()
    await press(page, '次へ進む')
    await heading(page, '近くに、同じような通報があります').waitFor()
    await inspect(page, 'r-hazard-near')
    await press(page, '私も困っています')
    await heading(page, '「私も困っています」と伝えました').waitFor()
    const kenji = await open('けんじ', '/r/hazards')
    await kenji.getByText('担当から：新しいふたをしました。').waitFor()
    await inspect(kenji, 'r-hazards')
    await kenji.getByRole('link', { name: /側溝/ }).click()
    await press(kenji, 'まだです')
    await kenji.getByRole('button', { name: '「まだです」と伝える' }).waitFor()
    await inspect(kenji, 'r-hazard')
    const missing = await open('けんじ', '/r/hazards/nowhere')
    await heading(missing, '通報が見つかりませんでした').waitFor()
    await inspect(missing, 'r-hazard-not-found')
  })

  it.each(MORE_LANGUAGES)('in $language', async ({ language, widths }) => {
    await (await apiOf(service.url, 'けんじ')).call(changeMe, { body: { language } })
    const page = await open('けんじ', `/r/hazards/${hazard.id}`)
    await page.locator('#history').waitFor()
    await inspect(page, `r-hazard-${language}`, widths)
    // Within the page: it need not be loaded again.
    await page.locator('main a[href="/r/hazards"]').click()
    await page.locator('a[href="/r/hazards/new"]').click()
    const kinds = page.locator('main li > button')
    await kinds.first().waitFor()
    await inspect(page, `r-hazard-kind-${language}`, widths)
    await kinds.last().click()
    await page.getByRole('textbox').waitFor()
    await inspect(page, `r-hazard-where-${language}`, widths)
  })
})
