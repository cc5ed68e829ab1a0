import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext, setWidth } from './browser.ts'
import { apiOf, handOut } from './journey/hand-out.ts'
import { openPhones, type PhoneOnPage, phoneOf } from './journey/phones-page.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { comeSignedIn } from './journey/signing-in.ts'
import { japaneseOutsideOf } from './journey/words-on-page.ts'

const BULKY = '粗大ゴミの申し込み方が変わります'
const FEAST = '夏まつりの片付けのお願い'
const DRILL = '秋の防災訓練のお知らせ'
const PAPER = '古紙回収の曜日が変わります'

describe('Finding a circular again', () => {
  let service: RunningService
  let browser: Browser
  let phones: Page

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    const officer = await apiOf(service.url, '会長 山本')
    phones = await (await openContext(browser, 'desk')).newPage()
    await Promise.all([
      handOut(officer, { title: BULKY, audience: ['tsuda-minami-cho'], category: 'garbage' }),
      handOut(officer, { title: FEAST, text: 'ごみ袋を配ります。', audience: ['tsuda-minami-cho'], category: 'event' }),
      openPhones(phones, service.url, ['みどり', 'Anna', 'Linh']),
    ])
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  const listPage = async (name: string, address = '/r'): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await openContext(browser, 'phone')
    await comeSignedIn(context, service.url, name)
    const page = await context.newPage()
    await page.goto(`${service.url}${address}`)
    return { context, page }
  }
  /** The bubbles of the newest answer that show a circular, by their titles. */
  const foundBy = (phone: PhoneOnPage, title: string) => phone.messages.last().locator('.bubble', { hasText: title })

  it('by a word in the chat: bubbles, the circular, and the page with all', async () => {
    const midori = phoneOf(phones, 'みどり')
    await midori.says('ごみ')
    for (const title of [BULKY, FEAST, PAPER]) await foundBy(midori, title).waitFor()
    await look(midori.device, 'search-chat')
    await foundBy(midori, BULKY).getByRole('button', { name: '読む' }).last().click()
    await midori.page.getByRole('heading', { level: 1, name: BULKY }).waitFor()
    await midori.closesPage()
    await foundBy(midori, '「ごみ」のお知らせ：3件').getByRole('button', { name: '一覧で見る' }).last().click()
    await midori.page.getByText('「ごみ」で3件見つかりました。').waitFor()
    await expect.poll(() => midori.page.getByRole('searchbox').inputValue()).toBe('ごみ')
    await midori.closesPage()

    await midori.says('宇宙人')
    await midori.messages.filter({ hasText: '「宇宙人」は見つかりませんでした' }).waitFor()
    await midori.taps('さがす')
    await midori.messages.filter({ hasText: 'さがしたい言葉を' }).waitFor()
  })

  it('on the page: by words, kind and sender, there and back', async () => {
    const { context, page } = await listPage('みどり')
    const titles = () => page.getByRole('heading', { level: 3 }).allTextContents()
    const field = page.getByRole('search').getByRole('searchbox', { name: 'お知らせをさがす' })
    await page.getByRole('link', { name: DRILL }).waitFor()
    await field.fill('まつり')
    await field.press('Enter')
    await page.getByText('「まつり」で1件見つかりました。').waitFor()
    await expect.poll(titles).toEqual([FEAST])

    await page.getByRole('button', { name: '書いた言葉を消す' }).click()
    await page.getByRole('link', { name: DRILL }).waitFor()
    await page.getByText('種類や送り元でしぼる').click()
    await page.getByRole('combobox', { name: '種類' }).selectOption('ごみ')
    await expect.poll(titles).toEqual([BULKY, PAPER])
    await page.getByRole('combobox', { name: '送り元' }).selectOption('枚方市')
    await page.getByText('この種類や送り元のお知らせは、ありません。').waitFor()
    await look(page, 'search-nothing')
    await page.getByRole('link', { name: 'すべてのお知らせを見る' }).click()
    await expect.poll(async () => (await titles()).length).toBe(4)

    await field.fill('ひなん 防災')
    await page.getByRole('button', { name: 'さがす', exact: true }).click()
    await page.getByText('「ひなん 防災」は見つかりませんでした。').waitFor()
    await page.goBack()
    await expect.poll(async () => (await titles()).length).toBe(4)
    await expect.poll(() => field.inputValue()).toBe('')
    await context.close()
  })

  it.each([
    { name: 'Anna', words: 'garbage', found: 'notices found for “garbage”.', title: PAPER, all: 'See all' },
    {
      name: 'Linh',
      words: 'thien tai',
      found: 'Tìm thấy 1 thông báo cho “thien tai”.',
      title: DRILL,
      all: 'Xem tất cả',
    },
  ])('in the language of $name, by the kind of circular', async ({ name, words, found, title, all }) => {
    const phone = phoneOf(phones, name)
    await phone.says(words)
    await foundBy(phone, title).waitFor()
    await phone.messages.last().getByRole('button', { name: all }).last().click()
    await phone.page.getByText(found).waitFor()
    await phone.page.getByRole('link', { name: title }).waitFor()
    expect(await japaneseOutsideOf(phone.page.locator('body'))).toEqual([])
    await look(phone.device, `search-${name}`)
    await phone.closesPage()
  })

  it('on a small old phone, in the largest letters, without scrolling sideways', async () => {
    const { context, page } = await listPage('みどり', '/r?words=%E3%81%94%E3%81%BF&category=garbage')
    await page.getByText('見つかりました。').waitFor()
    await setWidth(page, 'small')
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
    await look(page, 'search-small-200')
    const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await expect.poll(tooWide).toBeLessThanOrEqual(0)
    await context.close()
  })
})
