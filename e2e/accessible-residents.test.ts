import { confirmCircular, withdrawCircular } from '@kairan/functions/circulars/contract.ts'
import { correctCircular } from '@kairan/functions/circulars/corrections/contract.ts'
import { publishCircular, releaseCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { changeMe } from '@kairan/functions/residents/contract.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser } from './browser.ts'
import { delivered } from './journey/deliveries.ts'
import { apiOf, handOut } from './journey/hand-out.ts'
import { inspect } from './journey/inspect.ts'
import { choose } from './journey/newcomer.ts'
import { pagesOfPeople } from './journey/pages-of-people.ts'
import { lookAtFailedTest } from './journey/pictures.ts'
import { wholeCircular } from './journey/whole-circular.ts'

const AREA = ['tsuda-minami-cho']

describe('The residents’ pages, for everybody', () => {
  let service: RunningService
  let browser: Browser
  const circulars = { unread: '', confirmed: '', withdrawn: '' }
  const open = pagesOfPeople(() => ({ service, browser }))

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    const officer = await apiOf(service.url, '会長 山本')
    circulars.confirmed = await handOut(officer, { title: '古紙回収のお知らせ', audience: AREA, category: 'garbage' })
    circulars.withdrawn = await handOut(officer, { title: '夏祭りのお知らせ', audience: AREA, category: 'event' })
    circulars.unread = await handOut(officer, wholeCircular('秋の一斉清掃のお知らせ'), { sheet: true })
    const params = { circularId: circulars.withdrawn }
    await officer.call(withdrawCircular, { params, body: { reason: '日にちがまちがっていました。' } })
    const { id } = await officer.call(correctCircular, { params })
    await officer.call(publishCircular, { params: { circularId: id } })
    await officer.call(releaseCircular, { params: { circularId: id } })
    await delivered(officer, id)
    const midori = await apiOf(service.url, 'みどり')
    await midori.call(confirmCircular, { params: { circularId: circulars.confirmed } })
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('signed out', async () => {
    const page = await open(null, '/r')
    await page.getByRole('link', { name: 'LINEでログイン' }).waitFor()
    await inspect(page, 'r-signed-out')
  })

  it('the list', async () => {
    const page = await open('みどり', '/r')
    await page.getByRole('link', { name: '秋の一斉清掃のお知らせ' }).waitFor()
    await inspect(page, 'r-list')
  })

  it('the list, searched through and narrowed down', async () => {
    const page = await open('みどり', `/r?words=${encodeURIComponent('清掃')}`)
    await page.getByText('「清掃」で', { exact: false }).waitFor()
    await page.getByText('種類や送り元でしぼる').click()
    await page.getByRole('option', { name: '枚方市' }).waitFor({ state: 'attached' })
    await inspect(page, 'r-list-found')
    await page.getByRole('combobox', { name: '送り元' }).selectOption('枚方市')
    await page.getByText('「清掃」は見つかりませんでした。').waitFor()
    await inspect(page, 'r-list-nothing')
  })

  it('a circular, before and after 確認しました, and its picture', async () => {
    const page = await open('みどり', `/r/circulars/${circulars.unread}`)
    await page.getByRole('button', { name: '確認しました' }).waitFor()
    await inspect(page, 'r-circular')
    await page.getByRole('button', { name: /大きく見る/ }).click()
    await page.getByRole('button', { name: '拡大' }).click()
    await inspect(page, 'r-picture')
    await page.getByRole('button', { name: '閉じる' }).click()
    await page.getByRole('button', { name: '確認しました' }).click()
    await page.getByText('ご家族の分もこれで済みです').waitFor()
    await inspect(page, 'r-circular-confirmed')
  })

  it('a circular with the largest letters', async () => {
    const page = await open('みどり', `/r/circulars/${circulars.confirmed}`)
    await page.locator('summary').click()
    await page.locator('label', { hasText: 'いちばん大きい' }).click()
    await page.getByText('ご家族の分も、確認が済んでいます').waitFor()
    await inspect(page, 'r-circular-largest')
    await page.locator('label', { hasText: '標準' }).click()
  })

  it('a circular with readings, and its questions: wrong, answered and answered again', async () => {
    const page = await open('みどり', `/r/circulars/${circulars.unread}`)
    await page.locator('summary').click()
    await page.getByRole('switch', { name: 'ふりがな' }).click()
    await page.locator('rt').first().waitFor()
    await choose(page, 'radio', '参加します')
    await page.getByRole('button', { name: '答えを送る' }).click()
    await page.getByText('どれか1つを選んでください。').waitFor()
    await inspect(page, 'r-circular-answer')
    await choose(page, 'radio', 'おにぎり')
    await page.getByRole('button', { name: '答えを送る' }).click()
    await page.getByText('答えを受け取りました。').waitFor()
    await inspect(page, 'r-circular-answered')
    // It is kept on the phone, and with readings the titles the other tests look for are others.
    await page.getByRole('switch', { name: 'ふりがな' }).click()
    await page.locator('rt').first().waitFor({ state: 'detached' })
  })

  it('a circular taken back, and one that is not there', async () => {
    const withdrawn = await open('みどり', `/r/circulars/${circulars.withdrawn}`)
    await withdrawn.getByText('日にちがまちがっていました。').waitFor()
    await inspect(withdrawn, 'r-circular-withdrawn')
    await withdrawn.getByRole('link', { name: '訂正のお知らせを読む' }).click()
    await withdrawn.getByRole('heading', { name: '【訂正】夏祭りのお知らせ' }).waitFor()
    await inspect(withdrawn, 'r-circular-correction')
    const missing = await open('みどり', '/r/circulars/nowhere')
    await missing.getByRole('heading', { name: 'お知らせが見つかりませんでした' }).waitFor()
    await inspect(missing, 'r-not-found')
  })

  it('somebody who is not registered', async () => {
    const page = await open('市民活動課', '/r')
    await page.getByRole('heading', { name: 'まだ登録がお済みではありません' }).waitFor()
    await inspect(page, 'r-not-registered')
  })

  it('settings, and both questions before leaving', async () => {
    const page = await open('みどり', '/r/settings')
    await page.getByRole('heading', { name: '設定' }).waitFor()
    await inspect(page, 'r-settings')
    await page.getByRole('button', { name: '登録をやめる手続きへ' }).click()
    await inspect(page, 'r-leaving')
    await page.getByRole('button', { name: '次へ進む' }).click()
    await page.getByRole('dialog', { name: '本当に登録をやめますか' }).waitFor()
    await inspect(page, 'r-leaving-sure')
  })

  it.each(['ja-easy', 'en', 'zh', 'ko', 'vi', 'pt'] as const)('a circular in %s', async (language) => {
    await (await apiOf(service.url, 'けんじ')).call(changeMe, { body: { language } })
    const circular = await open('けんじ', `/r/circulars/${circulars.unread}`)
    await circular.locator('#answer form').waitFor()
    await circular.locator('summary').click()
    await circular.locator('summary + div fieldset').waitFor()
    await inspect(circular, `r-circular-${language}`)
  })
})
