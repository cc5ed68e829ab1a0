import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { RunningService } from '../../scripts/service/running-service.ts'
import { openContext } from '../browser.ts'
import { comeSignedIn } from './signing-in.ts'

/**
 * Opens pages of several people side by side, each signed in once and with one page that is opened anew.
 * @param running what the tests started, asked for when the first page is opened
 * @returns a function that takes a name of the cast (null: nobody signed in) and a path
 */
export const pagesOfPeople = (running: () => { service: RunningService; browser: Browser }) => {
  const contexts = new Map<string, BrowserContext>()
  return async (name: string | null, path: string): Promise<Page> => {
    const { service, browser } = running()
    const known = contexts.get(name ?? '')
    const context = known ?? (await openContext(browser, 'desk'))
    contexts.set(name ?? '', context)
    if (name && !known) await comeSignedIn(context, service.url, name)
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(service.url + path)
    return page
  }
}
