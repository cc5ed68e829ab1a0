import type { Page } from 'playwright-core'

/**
 * From now on a page hears nothing new from addresses that begin with this path, as on a bad line: what it shows stays as it is, however
 * long others take. What it sends elsewhere arrives.
 * @returns ends it
 */
export const hearsNothing = async (page: Page, path: string): Promise<() => Promise<void>> => {
  const asked = (url: URL) => url.pathname.startsWith(path)
  await page.route(asked, (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()))
  return () => page.unroute(asked)
}
