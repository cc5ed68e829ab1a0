import { getPolicy, setPolicy } from '@kairan/functions/policies/contract.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Api } from '../scripts/service/api.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser } from './browser.ts'
import { apiOf } from './journey/hand-out.ts'
import { pagesOfPeople } from './journey/pages-of-people.ts'
import { lookAtFailedTest } from './journey/pictures.ts'

const OFFICER = '校区役員 中川'
const DISTRICT = { areaId: 'tsuda-minami' }

describe('Officers who settle how their area hands out its circulars', () => {
  let service: RunningService
  let browser: Browser
  let city: Api
  const open = pagesOfPeople(() => ({ service, browser }))
  const rule = (page: Page, title: string) => page.getByRole('group', { name: title, exact: true })
  const save = async (page: Page) => {
    await page.getByRole('button', { name: 'この決まりにする', disabled: false }).click()
    await page.getByText('どれかを変えると、押せます。').waitFor()
  }
  const settled = async () => (await city.call(getPolicy, { params: DISTRICT })).own

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    city = await apiOf(service.url, '市民活動課')
  })
  beforeEach(() => city.call(setPolicy, { params: DISTRICT, body: {} }))
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('come from the home page, choose, find it there again, and go back to the rules above', async () => {
    const page = await open(OFFICER, '/o')
    await page.getByRole('link', { name: '配り方の決まりを見る' }).click()
    await rule(page, '送るまでの待ち時間').getByLabel('3分').check()
    await rule(page, '送らない時間').getByLabel('送らない時間を決める').check()
    await rule(page, '送らない時間').getByLabel('始まり').fill('20:30')
    await save(page)
    expect(await settled()).toEqual({ holdSeconds: 180, quietHours: { from: '20:30', to: '07:00' } })
    await page.reload()
    await expect.poll(() => rule(page, '送るまでの待ち時間').getByLabel('3分').isChecked()).toBe(true)
    await expect.poll(() => rule(page, '送らない時間').getByLabel('始まり').inputValue()).toBe('20:30')
    await rule(page, '送るまでの待ち時間').getByLabel('上の決まりに合わせる').check()
    await save(page)
    expect(Object.keys(await settled())).toEqual(['quietHours'])
  })

  it('keep what they chose when somebody else was quicker, and see what changed', async () => {
    const page = await open(OFFICER, '/o/rules')
    await rule(page, 'もう一人の承認').getByLabel('もう一人の承認が要る').check()
    await city.call(setPolicy, { params: DISTRICT, body: { holdSeconds: 30 } })
    await page.getByRole('button', { name: 'この決まりにする', disabled: false }).click()
    await page.getByRole('alert').getByText('ほかの人が、この決まりを変えました。', { exact: false }).waitFor()
    expect(await settled()).toEqual({ holdSeconds: 30 })
    await expect.poll(() => rule(page, '送るまでの待ち時間').getByLabel('30秒').isChecked()).toBe(true)
    await expect.poll(() => rule(page, 'もう一人の承認').getByLabel('もう一人の承認が要る').isChecked()).toBe(true)
    await save(page)
    expect(await settled()).toEqual({ holdSeconds: 30, approval: true })
  })

  it('who lead a block read them and change nothing', async () => {
    const page = await open('班長 田村', '/o/rules')
    await page.getByRole('heading', { name: '送るまでの待ち時間' }).waitFor()
    expect(await page.getByRole('button', { name: 'この決まりにする' }).count()).toBe(0)
    expect(await page.getByRole('radio').count()).toBe(0)
  })
})
