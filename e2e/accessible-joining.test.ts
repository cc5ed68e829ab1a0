import { leave } from '@kairan/functions/residents/contract.ts'
import { demoTown } from '@kairan/functions/seed/demo-town.ts'
import { languageNames } from '@kairan/web/src/texts/languages.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser } from './browser.ts'
import { apiOf } from './journey/hand-out.ts'
import { inspect } from './journey/inspect.ts'
import { aNewcomer, heading, press } from './journey/newcomer.ts'
import { pagesOfPeople } from './journey/pages-of-people.ts'
import { lookAtFailedTest } from './journey/pictures.ts'

const { code } = demoTown().invitation
const NEWCOMER = 'これから登録する人'

describe('The pages for joining and settings, for everybody', () => {
  let service: RunningService
  let browser: Browser
  let page: Page
  const open = pagesOfPeople(() => ({ service, browser }))

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    page = await aNewcomer(browser, service.url, NEWCOMER)
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  const comes = async (path: string): Promise<void> => {
    // From elsewhere, so that nothing of a visit before is left.
    await page.goto('about:blank')
    await page.goto(service.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  const chooses = (language: string) => page.getByRole('button').filter({ hasText: language }).first().click()

  it('language, home and consent with the code in hand; a code that is refused', async () => {
    await comes(`/r/join?code=${code}`)
    await inspect(page, 'r-join-language')
    await chooses('日本語で登録する')
    await heading(page, /お宅ですね$/).waitFor()
    await inspect(page, 'r-join-home')
    await press(page, 'ちがいます')
    await page.getByRole('button', { name: '紙の番号を入れる' }).waitFor()
    await inspect(page, 'r-join-start')
    await press(page, '紙の番号を入れる')
    await page.getByRole('textbox').fill('TSUD')
    await press(page, '次へ進む')
    await page.locator('input[aria-invalid=true]').waitFor()
    await inspect(page, 'r-join-code-wrong')
    await comes('/r/join?code=22222222')
    await chooses('日本語で登録する')
    await heading(page, 'この番号では登録できません').waitFor()
    await inspect(page, 'r-join-refused')
  })

  it('finding one’s home, on the map too', async () => {
    await comes('/r/join')
    await chooses('日本語で登録する')
    await press(page, '番号がない')
    await press(page, '地図で選ぶ')
    await page.locator('.district-map').getByText('津田南校区').waitFor()
    await page.getByRole('textbox').fill('573-0125')
    await press(page, 'さがす')
    await page.getByText('この中から選んでください').waitFor()
    await inspect(page, 'r-join-find')
    await press(page, /^津田南町自治会/)
    await page.getByRole('button', { name: '1班' }).waitFor()
    await inspect(page, 'r-join-block')
  })

  it('settings with family invited, and the record', async () => {
    const settings = await open('みどり', '/r/settings')
    await press(settings, '家族を招待する')
    await settings.getByText('招待の番号').waitFor()
    await inspect(settings, 'r-settings-family')
    await settings.getByRole('link', { name: '記録を見る' }).click()
    await settings.getByText('LINEの番号').first().waitFor()
    await inspect(settings, 'r-record')
  })

  it.each(['ja', 'ja-easy', 'en', 'zh', 'ko', 'vi', 'pt'] as const)(
    'consent, done and settings in %s',
    async (language) => {
      await comes('/r/join')
      const languages = page.locator('main li button[lang]')
      await languages.first().waitFor()
      await chooses(languageNames[language])
      // Its texts have come, and with them the next step.
      await languages.first().waitFor({ state: 'detached' })
      await page.getByRole('button').nth(2).click()
      await page.getByRole('button', { name: '津田南校区' }).click()
      await page.getByRole('button', { name: '川端自治会' }).click()
      await page.getByRole('button', { name: '1班' }).click()
      await page.locator('main ol > li').nth(2).waitFor()
      await inspect(page, `r-join-consent-${language}`, ['phone'])
      // The first button leads back.
      await page.getByRole('button').nth(1).click()
      await page.getByText(/^\d{4}$/).waitFor()
      await inspect(page, `r-join-done-${language}`, ['phone'])
      await page.goto(`${service.url}/r/settings`)
      await page.locator('h1').waitFor()
      await inspect(page, `r-settings-${language}`, ['phone'])
      await (await apiOf(service.url, NEWCOMER)).call(leave, {})
    },
  )
})
