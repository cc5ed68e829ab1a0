import { castId } from '@kairan/functions/seed/cast.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext, setWidth } from './browser.ts'
import { apiOf, handOut } from './journey/hand-out.ts'
import { inspect } from './journey/inspect.ts'
import { openPhones, phoneOf } from './journey/phones-page.ts'
import { lookAtFailedTest } from './journey/pictures.ts'
import { dayAhead } from './journey/whole-circular.ts'

describe('The page of phones, the sign-in and the description of the API, for everybody', () => {
  let service: RunningService
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    const officer = await apiOf(service.url, '会長 山本')
    const circular = { title: '秋の一斉清掃のお知らせ', audience: ['tsuda-minami-cho'] }
    await handOut(officer, { ...circular, confirmBy: dayAhead(90), category: 'health' }, { sheet: true })
    page = await (await openContext(browser, 'desk')).newPage()
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('phones with a bubble', async () => {
    await openPhones(page, service.url)
    await phoneOf(page, 'みどり').bubble('秋の一斉清掃のお知らせ').waitFor()
    await inspect(page, 's-phones')
  })

  it('a page opened over the chat', async () => {
    const midori = phoneOf(page, 'みどり')
    await midori.tapsBubble('秋の一斉清掃のお知らせ', '読む')
    await midori.page.getByRole('button', { name: '確認しました' }).waitFor()
    await inspect(page, 's-page-in-place')
    await midori.closesPage()
  })

  it('choosing a picture, a place, and quick replies', async () => {
    const { device, ...newcomer } = phoneOf(page, 'これから登録する人')
    await page.goto(`${service.url}/simulator?phones=${castId('これから登録する人')}`)
    await newcomer.becomesFriend()
    await device.getByRole('group', { name: 'すぐに返事をする' }).waitFor()
    await inspect(page, 's-quick-replies')
    for (const [name, label] of [
      ['s-picture', '写真を送る'],
      ['s-place', '場所を送る'],
    ] as const) {
      await device.getByRole('button', { name: label }).click()
      await device.getByRole('dialog').waitFor()
      await inspect(page, name)
      await newcomer.closesPage()
    }
  })

  it('finding people, a new person, the switches and the ledger', async () => {
    const tools = async () => {
      await setWidth(page, 'phone')
      await openPhones(page, service.url, ['みどり'])
      await page.getByRole('button', { name: '電話と操作' }).click()
    }
    await tools()
    await page.getByRole('searchbox').click()
    await page.getByRole('checkbox', { name: /けんじ/ }).waitFor()
    await inspect(page, 's-people')
    for (const [name, label] of [
      ['s-new-person', '新しい人を加える'],
      ['s-faults', 'LINEの不調をためす'],
      ['s-ledger', '送信の記録'],
    ] as const) {
      await tools()
      await page.getByRole('button', { name: label }).click()
      await inspect(page, name)
    }
  })

  it('signing in by LINE', async () => {
    await page.goto(`${service.url}/auth/login?returnTo=/o`)
    await page.getByRole('list', { name: 'ログインする方' }).waitFor()
    await inspect(page, 'login')
    await page.getByRole('searchbox').fill('だれもいない')
    await page.getByRole('button', { name: 'さがす' }).click()
    await page.getByText('見つかりませんでした').waitFor()
    await inspect(page, 'login-nobody')
  })

  it('the description of the API', async () => {
    await page.goto(`${service.url}/api/docs`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const details of (await page.locator('details > summary').all()).slice(0, 3)) await details.click()
    await inspect(page, 'api-docs')
  })
})
