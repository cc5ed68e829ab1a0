import { getReach, listOfficeCirculars } from '@kairan/functions/circulars/contract.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Api, Refused } from '../scripts/service/api.ts'
import { type Phones, phonesAt } from '../scripts/service/phones.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { photographSheet } from '../scripts/service/sheet-photo.ts'
import { openBrowser, openContext, type Width } from './browser.ts'
import { requestsWith } from './journey/deliveries.ts'
import { apiOf, draftBy, handOut } from './journey/hand-out.ts'
import { pressOn, tabTo } from './journey/keyboard.ts'
import { openPhones, phoneOf } from './journey/phones-page.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { rowOf } from './journey/reach-page.ts'
import { comeSignedIn, signInByLine } from './journey/signing-in.ts'
import { homeOf, nameOf, phonesIn, town } from './journey/town.ts'

describe('Officers', () => {
  let service: RunningService
  let browser: Browser
  let officer: Api
  let line: Phones
  const contexts: BrowserContext[] = []

  /** A page in a browser of one's own, signed in. */
  const pageOf = async (name: string, path: string, width: Width = 'phone'): Promise<Page> => {
    const context = await openContext(browser, width)
    contexts.push(context)
    await comeSignedIn(context, service.url, name)
    const page = await context.newPage()
    await page.goto(service.url + path)
    return page
  }
  /** How often a circular came to each phone that got it. */
  const timesShown = async (title: string): Promise<Map<string, number>> => {
    const shown = requestsWith(title, await line.ledger()).flatMap(({ shownTo }) => shownTo)
    return new Map(shown.map((userId) => [userId, shown.filter((other) => other === userId).length]))
  }

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    line = phonesAt(service.url)
    officer = await apiOf(service.url, '会長 山本')
  })
  afterEach(async ({ task }) => {
    await lookAtFailedTest(task, { browser, service })
    for (const context of contexts.splice(0)) await context.close()
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('whose term has ended sees no office, and the API answers them nothing', async () => {
    const context = await openContext(browser, 'phone')
    contexts.push(context)
    const page = await context.newPage()
    await signInByLine(page, `${service.url}/o`, '前の会計 石田')
    await page.getByRole('heading', { name: '役員の登録がありません' }).waitFor()
    expect(await page.getByRole('link', { name: '回覧を出す' }).count()).toBe(0)
    await look(page, 'term-ended')
    const former = await apiOf(service.url, '前の会計 石田')
    const asked = former.call(listOfficeCirculars, { query: { areaId: 'tsuda-minami-cho' } })
    await expect(asked).rejects.toThrow(Refused)
  })

  it('who lead a block see its households by name, and of other blocks nothing at all', async () => {
    const title = '班長のためのお知らせ'
    const circularId = await handOut(officer, { title, audience: ['tsuda-minami-cho'] })
    const page = await pageOf('班長 田村', '/o')
    await page.getByRole('link', { name: title }).first().click()
    await page.getByRole('heading', { name: /2班のいま$/ }).waitFor()
    expect(await page.getByRole('link', { name: '回覧を出す' }).count()).toBe(0)
    const [own, other] = ['tsuda-minami-cho-2', 'tsuda-minami-cho-3'].map((blockId) =>
      town.households.filter((household) => household.blockId === blockId).map(({ id }) => nameOf(id)),
    )
    for (const name of own ?? []) await rowOf(page, name).waitFor()
    const strangers = other?.filter((name) => !own?.includes(name)) ?? []
    expect(strangers.length).toBeGreaterThan(10)
    const words = await page.locator('body').textContent()
    expect(strangers.filter((name) => words?.includes(name))).toEqual([])
    await look(page, 'block-leader')

    await page.goto(`${service.url}/o/circulars/${circularId}?area=tsuda-minami-cho-3`)
    await page.getByRole('heading', { name: 'ページが見つかりません' }).waitFor()
    const leader = await apiOf(service.url, '班長 田村')
    const asked = leader.call(getReach, { params: { circularId }, query: { areaId: 'tsuda-minami-cho-3' } })
    await expect(asked).rejects.toMatchObject({ status: 404 })
  })

  it('two of whom press 送る at once send it once', async () => {
    const title = '二人で送ったお知らせ'
    const circularId = await draftBy(officer, { title, audience: ['tsuda-minami-cho-3'] })
    const buttons = await Promise.all(
      ['会長 山本', '校区役員 中川'].map(async (name) => {
        const page = await pageOf(name, `/o/circulars/${circularId}/edit?step=check`)
        await page.getByRole('button', { name: '送る', exact: true }).click()
        return page.getByRole('alertdialog').getByRole('button', { name: /人に送る$/ })
      }),
    )
    await Promise.all(buttons.map((button) => button.click()))
    await Promise.all(buttons.map((button) => button.page().getByRole('timer').waitFor()))
    await buttons[0]?.page().getByRole('button', { name: '今すぐ送る' }).click()
    for (const button of buttons)
      await button
        .page()
        .getByText(/^LINEで\d+人に送りました。$/)
        .waitFor()
    const times = await timesShown(title)
    expect([...times.keys()].toSorted()).toEqual(phonesIn('tsuda-minami-cho-3').toSorted())
    expect([...times.values()].filter((count) => count !== 1)).toEqual([])
  })

  it('who take a circular back give a reason, which residents read; no more confirmations are asked for', async () => {
    const title = 'まちがえたお知らせ'
    const circularId = await handOut(officer, { title, audience: ['tsuda-minami-cho-3'] })
    const desk = await openContext(browser, 'desk')
    contexts.push(desk)
    const phones = await desk.newPage()
    await openPhones(phones, service.url)
    const page = await pageOf('会長 山本', `/o/circulars/${circularId}`)
    await page.getByRole('button', { name: 'この回覧を取り下げる' }).click()
    const question = page.getByRole('alertdialog', { name: '取り下げますか' })
    await question.getByRole('button', { name: '取り下げる', exact: true }).click()
    await question.getByText('理由を書いてください。').waitFor()
    await question.getByLabel('理由').fill('日にちがまちがっていました。')
    await look(page, 'withdraw-question')
    await question.getByRole('button', { name: '取り下げる', exact: true }).click()
    await page.getByText(/に取り下げました$/).waitFor()
    await page.getByText('理由: 日にちがまちがっていました。').waitFor()
    await page.getByText('取り下げるまでに確認した世帯はありません').waitFor()
    await expect.poll(() => page.getByText(/まだ \d+世帯/).count()).toBe(0)
    await expect.poll(() => page.getByRole('button', { name: 'まだの世帯を印刷する' }).count()).toBe(0)
    await look(page, 'withdrawn')

    const kenji = phoneOf(phones, 'けんじ')
    await kenji.tapsBubble(title, '確認しました')
    await kenji.messages.filter({ hasText: 'この回覧は取り下げられました' }).waitFor()
    await kenji.tapsBubble(title, '読む')
    await kenji.page.getByText('日にちがまちがっていました。').waitFor()
    expect(await kenji.page.getByRole('button', { name: '確認しました' }).count()).toBe(0)
    await look(kenji.device, 'withdrawn-for-residents')
  })

  it('who cannot use a mouse write, photograph, choose and send by keyboard alone', async () => {
    const title = 'キーボードで書いたお知らせ'
    const page = await pageOf('会長 山本', '/o', 'desk')
    await pressOn(page, page.getByRole('link', { name: '回覧を出す' }))
    const choosing = page.waitForEvent('filechooser')
    await pressOn(page, page.getByRole('button', { name: '写真やPDFをえらぶ' }))
    const sheet = { name: 'sheet.jpg', mimeType: 'image/jpeg', buffer: await photographSheet(title, ['本文']) }
    await (await choosing).setFiles(sheet)
    await page.getByRole('img', { name: '1枚目の写真' }).waitFor()
    await tabTo(page, page.getByLabel('題名'))
    await page.keyboard.insertText(title)
    await tabTo(page, page.getByLabel('文章'))
    await page.keyboard.insertText('マウスを使わずに書きました。')
    await tabTo(page, page.getByRole('radio', { name: 'お知らせ' }))
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.getByRole('radio', { name: '行事' }).isChecked()).toBe(true)
    await pressOn(page, page.getByRole('button', { name: '次へ: だれに送るか' }))

    const whole = page.getByRole('row', { name: '津田南町自治会' })
    await pressOn(page, whole, 'Space')
    for (const key of ['ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key)
    await page.getByRole('status').filter({ hasText: '2班' }).waitFor()
    await pressOn(page, page.getByRole('button', { name: '次へ: いつ送るか' }))
    await tabTo(page, page.getByRole('radiogroup', { name: '送り方' }).getByRole('radio', { checked: true }))
    await tabTo(page, page.getByRole('radiogroup', { name: '確認の期限' }).getByRole('radio', { checked: true }))
    await pressOn(page, page.getByRole('button', { name: '次へ: 確かめる' }))
    // Until the recipients are counted it says why it cannot be pressed yet.
    await pressOn(page, page.getByRole('button', { name: '送る', exact: true, disabled: false }))
    await pressOn(page, page.getByRole('alertdialog').getByRole('button', { name: /人に送る$/ }))
    await pressOn(page, page.getByRole('button', { name: '今すぐ送る' }))
    await page.getByText(/^LINEで\d+人に送りました。$/).waitFor()
    expect([...(await timesShown(title)).keys()].toSorted()).toEqual(phonesIn('tsuda-minami-cho-2').toSorted())
  })

  it('who note what they did by keyboard keep their place', async () => {
    const circularId = await handOut(officer, { title: '紙で渡すお知らせ', audience: ['tsuda-minami-cho-3'] })
    const page = await pageOf('会長 山本', `/o/circulars/${circularId}`)
    const name = nameOf(homeOf('けんじ'))
    await pressOn(page, page.getByRole('button', { name: `${name} 口頭で伝えた`, exact: true }))
    await rowOf(page, name).getByText('口頭で伝えた').waitFor()
    const undo = page.getByRole('button', { name: `${name} 元にもどす` })
    await expect.poll(() => undo.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await rowOf(page, name).getByText('LINEで未読').waitFor()
  })

  it('who sign out leave nothing to read behind', async () => {
    const page = await pageOf('会長 山本', '/o')
    await page.getByRole('button', { name: 'ログアウト' }).click()
    await page.getByRole('link', { name: 'LINEでログイン' }).waitFor()
    expect((await page.request.get(`${service.url}/api/me`)).status()).toBe(401)
  })
})
