import { changeMe, inviteWatcher, join } from '@kairan/functions/residents/contract.ts'
import { CONSENT_VERSION } from '@kairan/functions/residents/resident.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Api } from '../scripts/service/api.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext, setWidth } from './browser.ts'
import { apiOf, handOut } from './journey/hand-out.ts'
import { writeLarge } from './journey/inspect.ts'
import { pressOn, tabTo } from './journey/keyboard.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { comeSignedIn } from './journey/signing-in.ts'
import { giveVoice, saidOn, sentenceEnds } from './journey/stand-in-voice.ts'
import { wholeCircular } from './journey/whole-circular.ts'
import { japaneseOutsideOf } from './journey/words-on-page.ts'

const TITLE = '秋の一斉清掃のお知らせ'

describe('A circular’s page', () => {
  let service: RunningService
  let browser: Browser
  let officer: Api
  let circularId: string
  let context: BrowserContext

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    officer = await apiOf(service.url, '会長 山本')
    circularId = await handOut(officer, wholeCircular(TITLE), { sheet: true })
  })
  afterEach(async ({ task }) => {
    await lookAtFailedTest(task, { browser, service })
    await context?.close()
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  const opens = async (name: string, id = circularId): Promise<Page> => {
    context = await openContext(browser, 'phone')
    await giveVoice(context)
    await comeSignedIn(context, service.url, name)
    const page = await context.newPage()
    await page.goto(`${service.url}/r/circulars/${id}`)
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
    expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--type-size'))).toBe('1.45')
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
    expect(await saidOn(page)).toEqual([TITLE, '朝8時から、津田南町公園と水路を掃除します。'])
    await page.locator('.spoken', { hasText: '水路' }).waitFor()
    await look(page, 'read-aloud-phone')

    await page.getByRole('button', { name: '一時停止' }).click()
    expect(await page.evaluate(() => window.voice.isSpeaking())).toBe(false)
    await page.getByRole('combobox', { name: '速さ' }).selectOption('ゆっくり')
    await page.getByRole('button', { name: '続きを読む' }).click()
    expect((await saidOn(page)).at(-1)).toBe('朝8時から、津田南町公園と水路を掃除します。')
    await page.getByRole('link', { name: 'お知らせの一覧' }).click()
    await page.getByRole('heading', { level: 1, name: 'お知らせ', exact: true }).waitFor()
    expect(await page.evaluate(() => window.voice.isSpeaking())).toBe(false)
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

  it('is answered for the household, seen again by the next of the family, and changed', async () => {
    const page = await opens('みどり')
    await page.getByRole('link', { name: /お返事をお願いします/ }).click()
    await page.getByRole('button', { name: '返事を送る' }).click()
    expect(await page.getByText('どれか1つを選んでください。').count()).toBe(2)
    const coming = page.getByRole('group', { name: '清掃に来られますか' })
    await coming.locator('label', { hasText: '参加します' }).click()
    await coming.getByRole('button', { name: '1人増やす' }).click()
    await coming.getByRole('textbox').fill('３０')
    await page.getByRole('radio', { name: 'おにぎり' }).check({ force: true })
    await page.getByRole('checkbox', { name: '片づけ' }).check({ force: true })
    await page.getByRole('button', { name: '返事を送る' }).click()
    await page.getByText('8人までにしてください。').waitFor()
    await look(page, 'answer-wrong-phone')
    await coming.getByRole('textbox').fill('３')
    await page.getByRole('textbox', { name: 'ご意見がありましたら' }).fill('朝は少し遅れます。')

    await page.route('**/answer', (route) => route.abort())
    await page.getByRole('button', { name: '返事を送る' }).click()
    await page.getByText('入れた内容は、そのまま残っています。').waitFor()
    await page.unroute('**/answer')
    await page.getByRole('button', { name: '返事を送る' }).click()
    await page.getByText('お返事を受け取りました。').waitFor()
    await look(page, 'answered-phone')
    // Whoever answers has read it.
    await page.getByText('ご家族の分も、確認が済んでいます').waitFor()
    expect(await page.getByRole('button', { name: '確認しました' }).count()).toBe(0)

    await page.reload()
    await page.getByText('参加します（3人）').waitFor()
    await page.getByText('朝は少し遅れます。').waitFor()
    await page.getByRole('button', { name: '返事を変える' }).click()
    await page.getByRole('radio', { name: '参加しません' }).check({ force: true })
    await page.getByRole('button', { name: '返事を送る' }).click()
    await page.getByText('参加しません', { exact: true }).waitFor()
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
    await page.getByRole('button', { name: 'Send my reply' }).click()
    await page.getByText('Yes, coming (number of people: 2)').waitFor()

    await page.getByRole('button', { name: 'Read the Japanese original' }).click()
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    expect(await japaneseOutsideOf(page.locator('body'))).toEqual([])
    await page.getByRole('button', { name: 'Read it in English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Autumn cleaning' }).waitFor()
  })

  it('is answered in Vietnamese, and says in Korean that nobody has written it so', async () => {
    const kenji = await apiOf(service.url, 'けんじ')
    await kenji.call(changeMe, { body: { language: 'vi' } })
    const page = await opens('けんじ')
    await page.getByRole('heading', { level: 1, name: 'Tổng vệ sinh mùa thu' }).waitFor()
    // The officer has put the words into Vietnamese, not the questions: they stand there in Japanese.
    await page.getByRole('group', { name: '清掃に来られますか' }).locator('label', { hasText: 'Không' }).click()
    await page.getByRole('radio', { name: 'いりません' }).check({ force: true })
    await page.getByRole('button', { name: 'Gửi trả lời' }).click()
    await page.getByText('Đã nhận câu trả lời').waitFor()
    expect(await japaneseOutsideOf(page.locator('body'))).toEqual([])
    await look(page, 'answer-vietnamese-phone')

    await kenji.call(changeMe, { body: { language: 'ko' } })
    await page.reload()
    await page.getByText('아직 한국어로 쓰인 것이 없어').waitFor()
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  })

  it('is confirmed, taken back and answered by keyboard alone', async () => {
    const page = await opens('班長 田村')
    await pressOn(page, tools(page))
    await pressOn(page, page.getByRole('switch', { name: 'ふりがな' }), ' ')
    await page.locator('rt').first().waitFor()
    const confirm = page.getByRole('button', { name: '確認しました' })
    await pressOn(page, confirm)
    await page.getByText('ご家族の分もこれで済みです').waitFor()
    await pressOn(page, page.getByRole('button', { name: '押しまちがえた' }))
    await confirm.waitFor()
    await pressOn(page, page.getByRole('link', { name: /お返事をお願いします/ }))
    await tabTo(page, page.getByRole('radio', { name: '参加します' }))
    await page.keyboard.press(' ')
    await pressOn(page, page.getByRole('button', { name: '1人増やす' }))
    await tabTo(page, page.getByRole('radio', { name: '幕の内' }))
    await page.keyboard.press('ArrowDown')
    await pressOn(page, page.getByRole('button', { name: '返事を送る' }))
    await page.getByText('参加します（2人）').waitFor()
    await page.getByRole('definition').filter({ hasText: 'おにぎり' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('お返事を受け取りました。')
  })

  it('tells family from elsewhere why they are not asked to confirm and to answer', async () => {
    const { code } = await (await apiOf(service.url, 'みどり')).call(inviteWatcher)
    const daughter = await apiOf(service.url, 'これから登録する人')
    const where = { kind: 'code' as const, code }
    await daughter.call(join, { body: { language: 'ja', where, consentVersion: CONSENT_VERSION } })
    const plain = await handOut(officer, { title: '古紙回収のお知らせ', audience: ['tsuda-minami-cho'] })
    const page = await opens('これから登録する人', plain)
    await page.getByText('「確認しました」は、お住まいのご家族にお願いしています。').waitFor()
    expect(await page.getByRole('button', { name: '確認しました' }).count()).toBe(0)
    await page.goto(`${service.url}/r/circulars/${circularId}`)
    await page.getByText('このお宅のお返事は、お住まいのご家族にお願いしています。').waitFor()
    expect(await page.getByRole('button', { name: '返事を送る' }).count()).toBe(0)
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
    const free = await page.evaluate(() => {
      const fixed = [...document.querySelectorAll('*')].filter((each) => getComputedStyle(each).position === 'fixed')
      return innerHeight - Math.max(0, ...fixed.map((each) => each.getBoundingClientRect().height))
    })
    expect(free / 640).toBeGreaterThanOrEqual(0.6)
  })

  it('looks like a notice on paper: sender, title, text and questions, nothing to press', async () => {
    const page = await opens('会長 山本')
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 680, height: 1000 })
    await look(page, 'printed')
    const shown = (await page.locator('body').allInnerTexts()).join('').replace(/\s+/g, '')
    for (const words of ['津田南町自治会', TITLE, '水路を掃除します。', '午前8時', '清掃に来られますか'])
      expect(shown).toContain(words)
    expect(await page.locator('button:visible, summary:visible, input:visible').count()).toBe(0)
    const sizes = await page
      .locator('article p:visible')
      .evaluateAll((all) => all.map((each) => (Number.parseFloat(getComputedStyle(each).fontSize) * 72) / 96))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
  })
})
