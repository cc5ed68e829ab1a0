import { castId } from '@kairan/functions/seed/cast.ts'
import { CONTROL_PATH } from '@kairan/simulator/control-contract.ts'
import type { Browser, Locator, Page } from 'playwright-core'
import { openContext } from '../browser.ts'
import { comeSignedIn } from './signing-in.ts'

/**
 * Somebody who has LINE, and is a friend of the account, but not registered.
 * @returns a phone of theirs that is signed in, on no page yet
 */
export const aNewcomer = async (browser: Browser, url: string, name: string): Promise<Page> => {
  const known = await fetch(`${url}${CONTROL_PATH}/people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId: castId(name), name, friend: true }),
  })
  if (!known.ok) throw new Error(`${name} could not be made known: ${await known.text()}`)
  const context = await openContext(browser, 'phone')
  await comeSignedIn(context, url, name)
  return context.newPage()
}

/** A page, or what stands in for one: a phone that shows it. */
type Shown = Pick<Page, 'getByRole'>

/** The heading of the page one is on. */
export const heading = (page: Shown, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** Presses a button by its whole name, or by what its name is like. */
export const press = (page: Shown, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** Taps the line of a radio button or a box, which lies unseen in it, and waits until it is chosen. */
export const choose = async (
  page: Pick<Page, 'getByRole' | 'locator'>,
  role: 'radio' | 'checkbox',
  name: string,
): Promise<void> => {
  await page
    .locator('label')
    .filter({ has: page.getByRole(role, { name }) })
    .click()
  await page.getByRole(role, { name, checked: true }).waitFor({ state: 'attached' })
}

/** What stands there, once it does. */
export const wordsOf = async (place: Locator): Promise<string> => {
  await place.waitFor()
  return (await place.allInnerTexts()).join('').trim()
}
