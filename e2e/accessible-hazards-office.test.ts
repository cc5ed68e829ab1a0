import { answerHazard, getOfficeHazard, mergeHazard } from '@kairan/functions/hazards/handling/contract.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Api } from '../scripts/service/api.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser } from './browser.ts'
import { clearOfTheFullHour } from './journey/full-hour.ts'
import { apiOf } from './journey/hand-out.ts'
import { inspect } from './journey/inspect.ts'
import { withMapTiles, withoutMapTiles } from './journey/map-tiles.ts'
import { heading, press } from './journey/newcomer.ts'
import { pagesOfPeople } from './journey/pages-of-people.ts'
import { lookAtFailedTest } from './journey/pictures.ts'
import { aPlate, tells, uploadFor } from './journey/told-hazards.ts'

const STAFF = '市民活動課'
const OFFICER = '会長 山本'

describe('The office’s pages of hazard reports, for everybody', () => {
  let service: RunningService
  let browser: Browser
  let staff: Api
  let first: { id: string; number: string }
  const open = pagesOfPeople(() => ({ service, browser }))

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    staff = await apiOf(service.url, STAFF)
    const [midori, anna] = await Promise.all([apiOf(service.url, 'みどり'), apiOf(service.url, 'Anna')])
    const photo = await uploadFor(midori, 'hole', await aPlate())
    const words = '学校の前に、深い穴があります。自転車の子どもが転びそうになりました。電話は090-1234-5678です。'
    first = await tells(midori, {
      category: 'roadHole',
      key: 'hole',
      words,
      address: '津田南小学校の前の横断歩道から北へ20歩',
      from: { north: 0, east: 0 },
      pictureIds: [photo],
    })
    await tells(anna, { category: 'roadHole', words: 'A big hole', from: { north: 15, east: 0 } })
    await tells(midori, { category: 'streetLight', from: { north: 40, east: 30 } })
    await tells(anna, { category: 'dumping', from: { north: -400, east: 200 } })
    const last = await tells(anna, { category: 'roadHole', words: 'Another one', from: { north: 5, east: 5 } })
    const into = { params: { hazardId: last.id }, body: { seen: await seenOf(last.id), into: first.id } }
    await staff.call(mergeHazard, into)
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  const seenOf = async (hazardId: string) => (await staff.call(getOfficeHazard, { params: { hazardId } })).version

  it('the list with its map, with and without pictures of it', async () => {
    const page = await open(STAFF, '/c')
    await withoutMapTiles(page.context())
    await page.goto(`${service.url}/c/hazards`)
    await page.getByText('地図の絵が出せません。', { exact: false }).waitFor()
    await inspect(page, 'c-hazards-without-map')
    await withMapTiles(page.context())
    await page.reload()
    await page.locator('.leaflet-tile-loaded').first().waitFor()
    await inspect(page, 'c-hazards')
    await page.goto(`${service.url}/c/hazards?category=mirror&section=waste`)
    await page.getByText('この条件に合う通報はありません。').waitFor()
    await inspect(page, 'c-hazards-none')
  })

  it('one report: merged, similar, pictures, a conflict of nothing; correcting its place; telling at once', async () => {
    await clearOfTheFullHour()
    const said = { seen: await seenOf(first.id), text: '見に行きます。' }
    await staff.call(answerHazard, { params: { hazardId: first.id }, body: said })
    const page = await open(STAFF, `/c/hazards/${first.id}`)
    await page.getByRole('heading', { name: '15メートル先の通報' }).waitFor()
    await page.getByRole('img', { name: '通報の写真(中だけ)' }).waitFor()
    await press(page, '知らせる')
    await page.getByText('状態を変えるか、知らせる言葉を書いてください。').waitFor()
    await press(page, 'よく使うことば')
    await inspect(page, 'c-hazard')
    await press(page, '近いうちに見に行きます。')
    await press(page, '場所・種類・期限を直す')
    await page.getByRole('button', { name: '地図の真ん中を場所にする' }).waitFor()
    await inspect(page, 'c-hazard-place')
    await press(page, '今すぐ知らせる')
    await page.getByRole('alertdialog').waitFor()
    await inspect(page, 'c-hazard-tell')
  })

  it('the work order, on the screen and on one sheet of paper', async () => {
    const page = await open(STAFF, `/c/hazards/${first.id}/print`)
    await page.getByRole('img', { name: '1枚目の写真' }).waitFor()
    await page.getByRole('img', { name: 'この通報を開く' }).waitFor()
    expect(await page.getByRole('article').textContent()).not.toContain('090')
    await inspect(page, 'c-hazard-print')
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })

  it('what was told by telephone, with what is missing, and kept', async () => {
    const page = await open(OFFICER, '/o/hazards/new')
    await press(page, '通報として残す')
    await page.getByText('何についてかをえらんでください。').waitFor()
    await page.getByLabel('何についてですか').selectOption('倒れた木')
    await page.getByLabel('どうなっていますか。').selectOption('電線にかかっている')
    await page.getByText('これは電力会社の受け持ちです。', { exact: false }).waitFor()
    await inspect(page, 'o-hazard-told')
    await press(page, '地図の真ん中を場所にする')
    await press(page, '通報として残す')
    await page.getByText(/番号\d{4}-\d{4}で受け付けました$/).waitFor()
    await page.getByText('この通報は、ほかの担当が受け持ちます。', { exact: false }).waitFor()
    await inspect(page, 'o-hazard-told-done')
    await press(page, 'もう1件書く')
    await page.getByLabel('何についてですか').selectOption('街灯')
    await page.getByLabel('どこの明かりですか。').selectOption('電柱の小さな明かり')
    await page.getByLabel('場所の説明', { exact: false }).fill('公民館の前')
    await press(page, '通報として残す')
    await page.getByRole('link', { name: 'この通報を開く' }).click()
    await heading(page, /^街灯/).waitFor()
    await page.getByText('いまの担当: 津田南町自治会').waitFor()
  })

  it('the city’s settings: a mistake, a file that is none, a key shown once', async () => {
    const page = await open(STAFF, '/c/hazards/settings')
    const foldOf = (kind: string) => page.locator('summary', { hasText: kind })
    await foldOf('カーブミラー').click()
    await page.getByRole('switch', { name: 'カーブミラーの通報を受ける' }).click()
    await foldOf('道路の穴').click()
    await page.getByLabel('道路の穴の期限(日)').fill('0')
    // What is wrong in a kind that was folded again is found all the same.
    await foldOf('道路の穴').click()
    await press(page, 'この設定にする')
    await expect
      .poll(() => page.getByLabel('道路の穴の期限(日)').evaluate((field) => field === document.activeElement))
      .toBe(true)
    await page.getByText('1から90までの数を書いてください。').last().waitFor()
    const file = { name: 'outlines.geojson', mimeType: 'application/geo+json', buffer: Buffer.from('{"type":') }
    await page.getByLabel('GeoJSONのファイル').setInputFiles(file)
    await press(page, 'この境に入れかえる')
    await page.getByText('ファイルの1行目を見てください。').waitFor()
    await page.getByLabel('プログラムの名前').fill('まちのアプリ')
    await press(page, 'かぎを作る')
    await page.getByRole('heading', { name: '「まちのアプリ」のかぎ' }).waitFor()
    await inspect(page, 'c-hazard-settings')
    await press(page, 'かぎを写したので閉じる')
    await page.getByLabel('道路の穴の期限(日)').fill('２')
    await press(page, 'この設定にする')
    await page.getByText('設定を変えました').first().waitFor()
    await page.locator('summary', { hasText: /カーブミラー.*受けない/ }).waitFor()
    await page.locator('summary', { hasText: /道路の穴.*2日まで/ }).waitFor()
    await press(page, '「まちのアプリ」をやめる')
    await press(page, '受けるのをやめる')
    await page.getByText('「まちのアプリ」から受けるのをやめました').waitFor()
    await inspect(page, 'c-hazard-settings-saved')
  })
})
