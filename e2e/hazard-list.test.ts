import { readFile } from 'node:fs/promises'
import { listHazards } from '@kairan/functions/hazards/handling/contract.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Api } from '../scripts/service/api.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser } from './browser.ts'
import { apiOf } from './journey/hand-out.ts'
import { tabTo } from './journey/keyboard.ts'
import { heading, press } from './journey/newcomer.ts'
import { pagesOfPeople } from './journey/pages-of-people.ts'
import { lookAtFailedTest } from './journey/pictures.ts'
import { tells } from './journey/told-hazards.ts'

const STAFF = '市民活動課'
/** Metres to the east, where the demo town has no reports of its own. */
const AWAY = 2_500

describe('The office’s list and map of hazard reports', () => {
  let service: RunningService
  let browser: Browser
  let staff: Api
  let first: { id: string; number: string }
  let second: { id: string; number: string }
  const open = pagesOfPeople(() => ({ service, browser }))

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    staff = await apiOf(service.url, STAFF)
    const kenji = await apiOf(service.url, 'けんじ')
    first = await tells(kenji, { category: 'roadHole', words: '学校の前の穴', from: { north: 0, east: AWAY } })
    second = await tells(kenji, { category: 'roadHole', words: '大きな穴', from: { north: 20, east: AWAY + 10 } })
    await tells(kenji, { category: 'dumping', from: { north: -500, east: AWAY + 300 } })
    await tells(kenji, { category: 'mirror', address: '公民館の角' })
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('the keyboard alone: one stop for the map, arrows from report to report, several come apart, Enter opens', async () => {
    const page = await open(STAFF, '/c/hazards')
    const marks = page.getByRole('group', { name: /^地図の上の通報/ })
    const stop = marks.locator('[tabindex="0"]')
    await stop.waitFor()
    expect(await stop.count()).toBe(1)
    await tabTo(page, stop)
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    // The newest three lie together; they come apart, and so do the two of the same place.
    await expect.poll(focused).toMatch(/^3件の通報/)
    await page.keyboard.press('Enter')
    await expect.poll(focused).toContain('不法投棄')
    await page.keyboard.press('ArrowRight')
    await expect.poll(focused).toMatch(/^2件の通報/)
    await page.keyboard.press('Enter')
    await expect.poll(focused).toContain(second.number)
    await page.keyboard.press('ArrowRight')
    await expect.poll(focused).toBe(`道路の穴 番号${first.number} 受け付けました`)
    await page.keyboard.press('Home')
    await expect.poll(focused).toContain('不法投棄')
    await page.keyboard.press('End')
    await expect.poll(focused).not.toContain('不法投棄')
    for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.map-marks') ?? null)).toBeNull()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await heading(page, `道路の穴 番号 ${first.number}`).waitFor()
  })

  it('what the list is narrowed to stands in the address, and comes back with it', async () => {
    const page = await open(STAFF, '/c/hazards')
    const shows = async (query: object) => {
      const { hazards } = await staff.call(listHazards, { query: { areaId: 'hirakata', ...query } })
      await page.getByText(`${hazards.length}件の通報`, { exact: true }).waitFor()
    }
    await shows({})
    await page.getByLabel('種類').selectOption('道路の穴')
    await shows({ category: 'roadHole' })
    await page.getByLabel('しぼりこみ').selectOption('公開を待っている')
    await page.waitForURL(({ search }) => search === '?category=roadHole&only=unpublished')
    await page
      .getByRole('link', { name: new RegExp(second.number) })
      .last()
      .click()
    await heading(page, `道路の穴 番号 ${second.number}`).waitFor()
    await page.goBack()
    await shows({ category: 'roadHole', only: 'unpublished' })
    const saved = page.waitForEvent('download')
    await press(page, '一覧をCSVで保存')
    const file = await readFile(await (await saved).path(), 'utf8')
    expect(file).toContain(first.number)
    expect(file).not.toMatch(/大きな穴|学校の前/)
    await page.getByLabel('担当').selectOption('ごみの担当')
    await page.getByText('この条件に合う通報はありません。').waitFor()
    await press(page, 'しぼりこみをやめる')
    await shows({})
  })
})
