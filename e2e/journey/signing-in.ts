import { castId } from '@kairan/functions/seed/cast.ts'
import type { BrowserContext, Page } from 'playwright-core'
import { phonesAt } from '../../scripts/service/phones.ts'

/** Signs in by the button and LINE's page, as somebody does who comes to this address for the first time. */
export const signInByLine = async (page: Page, address: string, name: string): Promise<void> => {
  await page.goto(address)
  await page.getByRole('link', { name: 'LINEでログイン' }).click()
  await page.getByRole('list', { name: 'ログインする方' }).getByRole('button', { name }).click()
  await page.waitForURL(address)
}

/** Gives this browser the session of one of the cast at once, where signing in is not what the journey is about. */
export const comeSignedIn = async (context: BrowserContext, url: string, name: string): Promise<void> => {
  const idToken = await phonesAt(url).idToken(castId(name), '/r')
  const answer = await context.request.post(`${url}/auth/liff`, { data: { idToken, cookie: true } })
  if (!answer.ok()) throw new Error(`${name} could not be signed in: ${await answer.text()}`)
}
