import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext, WIDTHS } from './browser.ts'
import { apiOf, handOut } from './journey/hand-out.ts'
import { inspect } from './journey/inspect.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { comeSignedIn } from './journey/signing-in.ts'
import { wholeCircular } from './journey/whole-circular.ts'

const TITLE = '秋の一斉清掃のお知らせ'

describe('A circular where no scripts run', () => {
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

  it('is read from the usual address: title, text, event, questions and picture', async () => {
    context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: WIDTHS.phone, height: 844 } })
    await comeSignedIn(context, service.url, 'みどり')
    const page = await context.newPage()
    await page.goto(`${service.url}/r/circulars/${circularId}`)
    await page.waitForURL(`**/read/${circularId}`)
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    for (const words of ['津田南町自治会', '水路を掃除します。', '午前8時', '清掃に来られますか', 'おにぎり'])
      await page.getByText(words).first().waitFor()
    expect(await page.getByRole('img').count()).toBe(1)
    await look(page, 'without-scripts-phone')
    await page.getByRole('navigation').getByRole('link').click()
    await page.getByRole('link', { name: TITLE }).waitFor()
  })

  it('is there for everybody, in the reader’s language', async () => {
    context = await openContext(browser, 'desk')
    await comeSignedIn(context, service.url, 'みどり')
    const page = await context.newPage()
    await page.goto(`${service.url}/read/${circularId}`)
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await inspect(page, 'without-scripts')
    await comeSignedIn(context, service.url, 'Anna')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Autumn cleaning' }).waitFor()
    await inspect(page, 'without-scripts-en')
  })
})
