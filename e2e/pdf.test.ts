import { publishCircular, releaseCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { aPdf } from '@kairan/functions/testing/a-pdf.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser } from './browser.ts'
import { delivered } from './journey/deliveries.ts'
import { apiOf } from './journey/hand-out.ts'
import { inspect } from './journey/inspect.ts'
import { pagesOfPeople } from './journey/pages-of-people.ts'
import { lookAtFailedTest } from './journey/pictures.ts'

const OFFICER = '会長 山本'
/** Reading a PDF may take half a minute before it is given up. */
const READ_BY_THEN = { timeout: 60_000 }
/** Where a draft is once the server has it. */
const EDITED = /circulars\/(\w+)\/edit/
const NAME = '秋の防災訓練（11月）.pdf'
const SHEET = aPdf(
  [
    { text: '秋の防災訓練のお知らせ', x: 150, y: 715, size: 26 },
    { text: '日時　11月28日（土）午前9時から', x: 80, y: 580 },
    { text: '場所　津田南小学校', x: 80, y: 555 },
  ],
  [{ text: '①　安否確認の練習', x: 80, y: 730 }],
)

describe('A PDF', () => {
  let service: RunningService
  let browser: Browser
  let circularId = ''
  const open = pagesOfPeople(() => ({ service, browser }))

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('is added beside photos, and its words go into the text only when the officer says so', async () => {
    const page = await open(OFFICER, '/o/circulars/new')
    const album = page.locator('input[type=file][multiple]')
    await album.setInputFiles({ name: NAME, mimeType: 'application/pdf', buffer: SHEET })
    await page.getByRole('img', { name: '2枚目の写真' }).waitFor(READ_BY_THEN)
    const text = page.getByLabel('文章', { exact: true })
    expect(await text.inputValue()).toBe('')
    await page.getByRole('button', { name: `${NAME}の文章を本文に入れる` }).click()
    await expect.poll(() => text.inputValue()).toContain('日時　11月28日（土）午前9時から\n場所　津田南小学校')
    await expect.poll(() => page.getByLabel('題名').inputValue()).toBe('秋の防災訓練のお知らせ')
    await text.fill('くわしくはPDFをごらんください。')
    await page.getByRole('button', { name: `${NAME}の文章を本文に入れる` }).click()
    await page.getByRole('dialog', { name: '文章がもう書いてあります' }).waitFor()
    await inspect(page, 'o-pdf-text')
    await page.getByRole('button', { name: 'やめる' }).click()
    expect(await text.inputValue()).toBe('くわしくはPDFをごらんください。')

    await album.setInputFiles({ name: 'だめ.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') })
    await page.getByText('このPDFは壊れているため、読み取れませんでした。').waitFor(READ_BY_THEN)
    await inspect(page, 'o-pdf')
    await page.getByRole('button', { name: 'だめ.pdfを外す' }).click()
    await page.getByText('に保存しました').waitFor()
    await page.waitForURL(EDITED)
    circularId = EDITED.exec(page.url())?.[1] ?? ''
  })

  it('is opened and read by residents: as a file, page by page, and as text', async () => {
    const officer = await apiOf(service.url, OFFICER)
    await officer.call(publishCircular, { params: { circularId } })
    await officer.call(releaseCircular, { params: { circularId } })
    await delivered(officer, circularId)
    const page = await open('みどり', `/r/circulars/${circularId}`)
    const link = page.getByRole('link', { name: /PDFをひらく（2ページ、\d+KB）/ })
    const file = await fetch((await link.getAttribute('href')) ?? '')
    expect(Buffer.from(await file.arrayBuffer()).equals(SHEET)).toBe(true)
    await page.getByText('文字で読む').click()
    await page.getByText('場所　津田南小学校').waitFor()
    await inspect(page, 'r-pdf')

    await page
      .getByRole('button', { name: /大きく見る/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '次' }).click()
    await dialog.getByRole('img', { name: /2枚目/ }).waitFor()
    expect(await dialog.getByRole('button', { name: '次' }).count()).toBe(0)
    await page.keyboard.press('+')
    await dialog.getByText('150%').waitFor({ state: 'attached' })
    await dialog.getByRole('button', { name: '全体' }).click()
    await page.keyboard.press('PageUp')
    await dialog.getByRole('img', { name: /1枚目/ }).waitFor()
    await inspect(page, 'r-pdf-large')
    const heights = await dialog.getByRole('button').evaluateAll((all) => all.map((button) => button.clientHeight))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })
})
