import { join } from '@kairan/functions/residents/joining/contract.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser } from './browser.ts'
import { apiOf } from './journey/hand-out.ts'
import { inspect } from './journey/inspect.ts'
import { aNewcomer, press } from './journey/newcomer.ts'
import { pagesOfPeople } from './journey/pages-of-people.ts'
import { lookAtFailedTest } from './journey/pictures.ts'

const OFFICER = '会長 山本'
const PROMOTER = 'ICT推進員 原田'

describe('The pages for helping, asking and answering, for everybody', () => {
  let service: RunningService
  let browser: Browser
  const open = pagesOfPeople(() => ({ service, browser }))

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    const name = '紙をなくした人'
    await (await aNewcomer(browser, service.url, name)).context().close()
    const newcomer = await apiOf(service.url, name)
    const where = { kind: 'area' as const, areaId: 'tsuda-minami-cho' }
    await newcomer.call(join, { body: { language: 'ja', where, consentVersion: '2026-11' } })
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('helping at a table: the choice, the list, and one household', async () => {
    const page = await open(PROMOTER, '/o/assist')
    await page.getByLabel('自治会をえらんでください').selectOption('津田南町自治会')
    await page.getByLabel('班をえらんでください').selectOption('1班')
    await page.getByRole('heading', { name: /^まだのお宅/ }).waitFor()
    await inspect(page, 'o-assist')
    await press(page, /^2番/)
    await page.getByRole('img', { name: '1班 2番のお宅の登録用QRコード' }).waitFor()
    await inspect(page, 'o-assist-home')
    const city = await open('市民活動課', '/o/assist')
    await city.getByText('登録を手伝えるのは').waitFor()
    await inspect(city, 'o-assist-not-allowed')
  })

  it('invitation sheets: for whom, and the sheets themselves', async () => {
    const page = await open('班長 田村', '/o/sheets')
    await page.getByRole('button', { name: '招待状を作る' }).waitFor()
    await inspect(page, 'o-sheets')
    await press(page, '招待状を作る')
    await page.getByRole('article').first().getByRole('img').waitFor()
    await inspect(page, 'o-sheets-made')
    const association = await open(OFFICER, '/o/sheets')
    await association.getByRole('checkbox').first().waitFor()
    for (const box of await association.getByRole('checkbox').all()) await box.uncheck()
    await association.getByText('班を1つ以上えらんでください。').waitFor()
    await inspect(association, 'o-sheets-missing')
  })

  it('somebody without a household, with what is missing', async () => {
    const page = await open(OFFICER, '/o/households')
    // Who came last stands last, and has not named a block.
    await page
      .getByRole('button', { name: /の方のお宅をえらぶ$/ })
      .last()
      .click()
    await page.getByLabel('班をえらんでください').selectOption('4班')
    await page.getByLabel('お宅', { exact: true }).waitFor()
    await press(page, 'このお宅に決める')
    await page.getByRole('dialog').getByText('お宅をえらんでください。').waitFor()
    await inspect(page, 'o-newcomer-link')
    await press(page, 'やめる')
    await inspect(page, 'o-newcomers')
  })

  it('questions: the list, one with a warning, answered, and kept for everybody', async () => {
    const page = await open(OFFICER, '/o/inquiries')
    await page.getByRole('heading', { name: '粗大ごみは、どう出しますか' }).waitFor()
    await inspect(page, 'o-inquiries')
    await page.getByRole('link', { name: '1班からの質問を読んで答える' }).click()
    const answer = page.getByRole('textbox', { name: '答え' })
    await press(page, '答えを送る')
    await page.getByText('答えを書いてください。').waitFor()
    await answer.fill('田中さんに聞いてください。')
    await page.getByText('電話番号かお名前が入っているようです。').waitFor()
    await inspect(page, 'o-inquiry')
    await answer.fill('小雨なら、あります。')
    await press(page, '答えを送る')
    await page.getByText('答えを送りました。').waitFor()
    await inspect(page, 'o-inquiry-answered')
    await press(page, 'よくある質問に残す')
    await page.getByRole('dialog').waitFor()
    await inspect(page, 'o-help-text')
  })

  it('throwing a help text away', async () => {
    const page = await open(OFFICER, '/o/inquiries?status=closed')
    await page.getByText('「解決しました」となった質問は').waitFor()
    await page.getByRole('button', { name: /を消す$/ }).click()
    await page.getByRole('alertdialog').waitFor()
    await inspect(page, 'o-help-text-drop')
  })

  it.each([
    { name: 'みどり', language: 'ja' },
    { name: 'Anna', language: 'en' },
    { name: 'Linh', language: 'vi' },
  ])('asking, and shelters, in $language', async ({ name, language }) => {
    const asks = await open(name, '/r/ask')
    await asks.locator('textarea').waitFor()
    await inspect(asks, `r-ask-${language}`)
    await asks.goto(`${service.url}/r/shelters`)
    await asks.getByRole('article').first().waitFor()
    await inspect(asks, `r-shelters-${language}`)
  })

  it('the city’s list of shelters, and a file that is none', async () => {
    const page = await open('市民活動課', '/c')
    await page.getByText('避難所の一覧を入れる').click()
    const file = (content: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
    await page.getByLabel('CSVファイル').setInputFiles(file('名称,緯度\n第一小学校,34.8\n,'))
    await press(page, 'この一覧に入れかえる')
    await page.getByText('3行目を直してください').waitFor()
    await inspect(page, 'c-shelters-wrong')
    await page.getByLabel('CSVファイル').setInputFiles(file('名称,緯度\n第一小学校,34.8'))
    await press(page, 'この一覧に入れかえる')
    await page.getByText('避難所1か所を入れました。').waitFor()
    await inspect(page, 'c-shelters-done')
  })
})
