import { castId } from '@kairan/functions/seed/cast.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Api } from '../scripts/service/api.ts'
import { phonesAt } from '../scripts/service/phones.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext } from './browser.ts'
import { requestsWith } from './journey/deliveries.ts'
import { apiOf, handOut } from './journey/hand-out.ts'
import { pressOn, tabTo } from './journey/keyboard.ts'
import { openPhones, phoneOf } from './journey/phones-page.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { comeSignedIn, signInByLine } from './journey/signing-in.ts'
import { japaneseOutsideOf } from './journey/words-on-page.ts'

describe('Residents', () => {
  let service: RunningService
  let browser: Browser
  let phones: Page
  let officer: Api

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    officer = await apiOf(service.url, '会長 山本')
    phones = await (await openContext(browser, 'desk')).newPage()
    await openPhones(phones, service.url)
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('who reads English finds menus, buttons, answers and pages in English', async () => {
    const title = '溝掃除のお知らせ'
    await handOut(officer, { title, audience: ['tsuda-minami-cho-2'], category: 'event' }, { sheet: true })
    const anna = phoneOf(phones, 'Anna')
    for (const label of ['Notices', 'Search', 'Report danger', 'Shelters', 'Ask', 'My settings'])
      await anna.device.locator('.menu-picture').getByRole('button', { name: label, exact: true }).waitFor()
    await anna.bubble(title).getByText('Event', { exact: true }).waitFor()
    await look(anna.device, 'english-bubble')

    await anna.tapsBubble(title, 'Read')
    await anna.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await anna.page.getByRole('button', { name: 'I have read it' }).waitFor()
    expect(await japaneseOutsideOf(anna.page.locator('body'))).toEqual([])
    await look(anna.device, 'english-page')
    await anna.closesPage()

    await anna.tapsBubble(title, 'I have read it')
    await anna.messages.filter({ hasText: 'This counts for your whole household.' }).waitFor()
    await anna.says('???')
    await anna.messages.filter({ hasText: 'Sorry, we did not understand that.' }).waitFor()
    await anna.taps('How to use')
    await anna.messages.filter({ hasText: 'When a notice arrives, tap “Read”' }).waitFor()
    await anna.tapsMenu('Notices')
    await anna.page.getByRole('heading', { level: 1 }).waitFor()
    await anna.page.getByRole('link', { name: title }).waitFor()
    expect(await japaneseOutsideOf(anna.page.locator('body'))).toEqual([])
    await look(anna.device, 'english-list')
    await anna.closesPage()
  })

  it('a circular for another block does not exist', async () => {
    const circularId = await handOut(officer, { title: '1班だけのお知らせ', audience: ['tsuda-minami-cho-1'] })
    const context = await openContext(browser, 'phone')
    await comeSignedIn(context, service.url, 'けんじ')
    const page = await context.newPage()
    await page.goto(`${service.url}/r/circulars/${circularId}`)
    await page.getByRole('heading', { name: 'お知らせが見つかりませんでした' }).waitFor()
    expect(await page.getByText('1班だけのお知らせ').count()).toBe(0)
    await context.close()
  })

  it('somebody registers by keyboard alone', async () => {
    const newcomer = phoneOf(phones, 'これから登録する人')
    const chips = newcomer.device.getByRole('group', { name: 'すぐに返事をする' })
    await pressOn(phones, newcomer.device.getByRole('button', { name: '友だちに追加' }))
    await pressOn(phones, chips.getByRole('button', { name: '日本語', exact: true }))
    await newcomer.messages.filter({ hasText: '登録番号' }).waitFor()
    await tabTo(phones, newcomer.device.getByRole('textbox', { name: 'メッセージを入力' }))
    await phones.keyboard.type('tsuda35a')
    await phones.keyboard.press('Enter')
    await pressOn(phones, chips.getByRole('button', { name: 'はい', exact: true }))
    await pressOn(phones, chips.getByRole('button', { name: '同意して登録する' }))
    await newcomer.messages.filter({ hasText: '登録が終わりました' }).waitFor()
    await pressOn(phones, chips.getByRole('button', { name: 'お知らせを見る' }))
    await newcomer.page.getByRole('heading', { level: 1, name: 'お知らせ' }).waitFor()
    // The focus goes into what was opened; Escape closes it.
    const opened = newcomer.device.getByRole('dialog')
    await expect.poll(() => opened.evaluate((sheet) => sheet.contains(document.activeElement))).toBe(true)
    await phones.keyboard.press('Escape')
    await expect.poll(() => opened.count()).toBe(0)
  })

  it('who leaves through 登録と設定 gets nothing any more, and is asked first', async () => {
    const midori = phoneOf(phones, 'みどり')
    await midori.tapsMenu('登録と設定')
    await midori.messages.filter({ hasText: '津田南町自治会 1班' }).waitFor()
    await midori.taps('登録をやめる')
    await midori.messages.filter({ hasText: 'やめますか' }).waitFor()
    await midori.taps('やめる')
    await midori.messages.filter({ hasText: '登録をやめました' }).waitFor()
    await look(midori.device, 'left')

    const title = 'やめたあとのお知らせ'
    await handOut(officer, { title, audience: ['tsuda-minami-cho'] })
    const shown = requestsWith(title, await phonesAt(service.url).ledger()).flatMap(({ shownTo }) => shownTo)
    expect(shown).toContain(castId('けんじ'))
    expect(shown).not.toContain(castId('みどり'))
    expect(await midori.bubble(title).count()).toBe(0)
  })

  it('who leaves on the page is asked twice, and the page says what was deleted', async () => {
    const context = await openContext(browser, 'phone')
    const page = await context.newPage()
    await signInByLine(page, `${service.url}/r/settings`, 'けんじ')
    await page.getByRole('button', { name: '登録をやめる手続きへ' }).click()
    await page.getByRole('dialog', { name: '登録をやめると、次のものが消えます' }).waitFor()
    await look(page, 'leaving-what')
    await page.getByRole('button', { name: '次へ進む' }).click()
    await page.getByRole('dialog', { name: '本当に登録をやめますか' }).waitFor()
    await page.getByRole('button', { name: '登録をやめて、消す' }).click()
    await page.getByRole('heading', { name: '登録をやめました' }).waitFor()
    await page.goto(`${service.url}/r`)
    await page.getByRole('heading', { name: 'まだ登録がお済みではありません' }).waitFor()
    await context.close()
  })

  it('who signs out leaves nothing to read behind', async () => {
    const context = await openContext(browser, 'phone')
    const page = await context.newPage()
    await signInByLine(page, `${service.url}/r/settings`, 'Anna')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('link', { name: /LINE/ }).waitFor()
    expect((await context.request.get(`${service.url}/api/me`)).status()).toBe(401)
    await page.goBack()
    await page.reload()
    await page.getByRole('link', { name: /LINE/ }).waitFor()
    await context.close()
  })
})
