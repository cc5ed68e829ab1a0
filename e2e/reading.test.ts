import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext, setWidth } from './browser.ts'
import { apiOf, handOut } from './journey/hand-out.ts'
import { writeLarge } from './journey/inspect.ts'
import { openPhones, phoneOf } from './journey/phones-page.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { comeSignedIn } from './journey/signing-in.ts'
import { giveVoice, isSpeaking, saidOn, sentenceEnds } from './journey/stand-in-voice.ts'
import { wholeCircular } from './journey/whole-circular.ts'
import { japaneseOutsideOf } from './journey/words-on-page.ts'

const TITLE = '秋の一斉清掃のお知らせ'

describe('Reading a circular', () => {
  let service: RunningService
  let browser: Browser
  let circularId: string
  let context: BrowserContext

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    circularId = await handOut(await apiOf(service.url, '会長 山本'), wholeCircular(TITLE), { sheet: true })
  })
  afterEach(async ({ task }) => {
    await lookAtFailedTest(task, { browser, service })
    await context?.close()
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  const opens = async (name: string): Promise<Page> => {
    context = await openContext(browser, 'phone')
    await giveVoice(context)
    await comeSignedIn(context, service.url, name)
    const page = await context.newPage()
    await page.goto(`${service.url}/r/circulars/${circularId}`)
    await page.locator('h1').waitFor()
    return page
  }
  const tools = (page: Page) => page.locator('summary')

  it('has readings above its letters and larger type, and keeps both', async () => {
    const page = await opens('みどり')
    await tools(page).click()
    await page.getByRole('switch', { name: 'ふりがな' }).click()
    await page.locator('ruby', { hasText: '清掃' }).locator('rt', { hasText: 'せいそう' }).first().waitFor()
    await page.locator('label', { hasText: 'もっと大きい' }).click()
    await look(page, 'furigana-phone')
    await page.reload()
    await page.locator('rt', { hasText: 'こうえん' }).first().waitFor()
    const size = () => page.evaluate(() => document.documentElement.style.getPropertyValue('--type-size'))
    await expect.poll(size).toBe('1.45')
    await setWidth(page, 'small')
    await look(page, 'furigana-small')
  })

  it('stays as it is when the readings cannot be fetched, says so, and fetches them later', async () => {
    const page = await opens('みどり')
    await page.route('**/furigana*', (route) => route.abort())
    await tools(page).click()
    await page.getByRole('switch', { name: 'ふりがな' }).click()
    await page.getByText('ふりがなを読み込めませんでした。').waitFor()
    await page.getByText('津田南町公園と水路を掃除します。').waitFor()
    await page.unroute('**/furigana*')
    await page.getByRole('button', { name: 'もう一度試す' }).click()
    await page.locator('rt').first().waitFor()
  })

  it('is read aloud sentence by sentence, in words and not in readings, until it is left', async () => {
    const page = await opens('みどり')
    await tools(page).click()
    await page.getByRole('switch', { name: 'ふりがな' }).click()
    await page.locator('rt').first().waitFor()
    await page.getByRole('button', { name: '声に出して読む' }).click()
    await page.locator('h1 .spoken', { hasText: '秋' }).waitFor()
    await sentenceEnds(page)
    const first = '朝8時から、津田南町公園と水路を掃除します。'
    await expect.poll(() => saidOn(page)).toEqual([TITLE, first])
    await page.locator('.spoken', { hasText: '水路' }).waitFor()
    await look(page, 'read-aloud-phone')

    await page.getByRole('button', { name: '一時停止' }).click()
    await expect.poll(() => isSpeaking(page)).toBe(false)
    await page.getByRole('combobox', { name: '速さ' }).selectOption('ゆっくり')
    await page.getByRole('button', { name: '続きを読む' }).click()
    await expect.poll(() => saidOn(page)).toEqual([TITLE, first, first])
    await page.getByRole('link', { name: 'お知らせの一覧' }).click()
    await page.getByRole('heading', { level: 1, name: 'お知らせ', exact: true }).waitFor()
    await expect.poll(() => isSpeaking(page)).toBe(false)
  })

  it('goes into the calendar by an address that needs no signing in', async () => {
    const page = await opens('みどり')
    const address = await page.getByRole('link', { name: 'カレンダーに入れる' }).getAttribute('href')
    const file = await (await fetch(new URL(address ?? '', service.url))).text()
    const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n')
    expect(lines).toContain(`SUMMARY:${TITLE}`)
    expect(lines).toContain('LOCATION:津田南町公園')
    // 8 in the morning in Japan is 23 o'clock of the day before in Greenwich.
    expect(lines.find((line) => line.startsWith('DTSTART'))).toMatch(/T230000Z$/)
  })

  it('is in English by a machine for who reads English, with its questions, and in Japanese when asked for', async () => {
    const page = await opens('Anna')
    await page.getByRole('heading', { level: 1, name: 'Autumn cleaning' }).waitFor()
    await page.getByText('Translated by a machine').waitFor()
    await page.getByRole('group', { name: 'Will you come?' }).locator('label', { hasText: 'Yes' }).click()
    await page.getByRole('button', { name: 'One more' }).click()
    await page.getByRole('radio', { name: 'Rice balls' }).check({ force: true })
    expect(await japaneseOutsideOf(page.locator('body'))).toEqual([])
    await look(page, 'answer-english-phone')
    await page.getByRole('button', { name: 'Send my answer' }).click()
    await page.getByText('Yes, coming (number of people: 2)').waitFor()

    await page.getByRole('button', { name: 'Read the Japanese original' }).click()
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    expect(await japaneseOutsideOf(page.locator('body'))).toEqual([])
    await page.getByRole('button', { name: 'Read it in English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Autumn cleaning' }).waitFor()
  })

  it('opens at its questions from the chat, is passed on to the family, and its event goes to the phone’s own browser', async () => {
    context = await openContext(browser, 'desk')
    const phones = await context.newPage()
    await openPhones(phones, service.url, ['みどり', 'Anna'])
    const midori = phoneOf(phones, 'みどり')
    const anna = phoneOf(phones, 'Anna')
    await midori.tapsBubble(TITLE, '答える')
    const questions = midori.page.getByRole('heading', { name: 'おたずね' })
    const fromTop = () => questions.evaluate((heading) => heading.getBoundingClientRect().top / innerHeight)
    await expect.poll(fromTop).toBeLessThan(0.5)
    expect(await midori.page.getByRole('button', { name: '印刷する' }).count()).toBe(0)
    const [file] = await Promise.all([
      context.waitForEvent('response', (answer) => answer.url().includes('/calendar/')),
      phones.waitForEvent('popup'),
      midori.page.getByRole('link', { name: 'カレンダーに入れる' }).click(),
    ])
    expect(file.headers()['content-type']).toContain('text/calendar')

    await midori.page.getByRole('button', { name: '家族に知らせる' }).click()
    await midori.device.getByRole('searchbox', { name: 'お名前でさがす' }).fill('Anna')
    await midori.device.getByRole('list', { name: '送る相手' }).getByRole('button', { name: /Anna/ }).click()
    await midori.page.getByText('LINEで送りました。').waitFor()
    const passedOn = anna.messages.filter({ hasText: `津田南町自治会「${TITLE}」` })
    await passedOn.getByRole('link', { name: /liff\.line\.me/ }).click()
    await anna.page.getByRole('heading', { level: 1, name: 'Autumn cleaning' }).waitFor()
  })

  it('leaves most of a small screen to the text, also with text twice as large', async () => {
    const page = await opens('会長 山本')
    await setWidth(page, 'small')
    await writeLarge(page, '200%')
    await look(page, 'reading-small-large')
    await page.getByRole('button', { name: '確認しました' }).click()
    const thanks = page.getByText('ご家族の分もこれで済みです')
    await thanks.waitFor()
    await look(page, 'thanks-small-large')
    await page.evaluate(() => scrollTo(0, 0))
    await page.locator('h1').waitFor()
    const free = () =>
      page.evaluate(() => {
        const fixed = [...document.querySelectorAll('*')].filter((each) => getComputedStyle(each).position === 'fixed')
        return innerHeight - Math.max(0, ...fixed.map((each) => each.getBoundingClientRect().height))
      })
    await expect.poll(free).toBeGreaterThanOrEqual(0.6 * 640)
  })

  it('looks like a notice on paper: sender, title, text and questions, nothing to press', async () => {
    const page = await opens('会長 山本')
    await page.getByRole('group', { name: '清掃に来られますか' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 680, height: 1000 })
    await look(page, 'printed')
    const shown = (await page.locator('body').allInnerTexts()).join('').replace(/\s+/g, '')
    for (const words of ['津田南町自治会', TITLE, '水路を掃除します。', '午前8時', '清掃に来られますか'])
      expect(shown).toContain(words)
    await expect.poll(() => page.locator('button:visible, summary:visible, input:visible').count()).toBe(0)
    const sizes = await page
      .locator('article p:visible')
      .evaluateAll((all) => all.map((each) => (Number.parseFloat(getComputedStyle(each).fontSize) * 72) / 96))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
  })
})
