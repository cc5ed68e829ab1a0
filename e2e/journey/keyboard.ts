import type { Locator, Page } from 'playwright-core'

/** So far nobody should have to press Tab. */
const AT_MOST = 160

/** Whether the focus stands there, also after what moves it once a page has been drawn. */
const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate(async (element) => {
    const isThere = () => element === element.ownerDocument.activeElement
    const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve))
    if (!isThere()) return false
    await drawn()
    await drawn()
    return isThere()
  })

/** Presses Tab until the focus stands on the target, as somebody without a mouse does. @throws Error when it never gets there */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor()
  for (let pressed = 0; pressed <= AT_MOST; pressed += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${target}`)
}

/** Goes there by Tab and presses a key (Enter, if not told). */
export const pressOn = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press(key)
}
