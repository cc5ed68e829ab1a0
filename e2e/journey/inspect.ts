import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { setWidth, type Width } from '../browser.ts'
import { complaints } from './axe.ts'
import { lookIfWanted } from './pictures.ts'

/** What may be moved sideways: the phones and their buttons, and what the keyboard can scroll (tables, pictures, examples). */
const MOVED_SIDEWAYS = '.phones, .phone-tabs, .quick-replies, [tabindex="0"]'

/** What stands out to the right, so that one would have to scroll sideways to read it: one line for each. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate((movedSideways) => {
    const width = document.documentElement.clientWidth
    const around = (element: Element): Element[] =>
      element.parentElement ? [element.parentElement, ...around(element.parentElement)] : []
    const overflow = (element: Element) => getComputedStyle(element).overflowX
    const isCut = (element: Element) =>
      around(element).some((each) => each !== document.body && overflow(each) !== 'visible')
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const scrolls = (element: Element) =>
      ['auto', 'scroll'].includes(overflow(element)) &&
      element.scrollWidth > element.clientWidth + 1 &&
      !element.closest(movedSideways)
    return [...document.body.querySelectorAll('*')]
      .filter(isSeen)
      .filter((each) => scrolls(each) || (each.getBoundingClientRect().right > width + 1 && !isCut(each)))
      .map((each) => `${each.tagName.toLowerCase()} 「${each.textContent?.trim().slice(0, 30)}」`)
  }, MOVED_SIDEWAYS)

/** Text twice as large, as a browser's own setting makes it. */
export const writeLarge = (page: Page, size: '200%' | ''): Promise<void> =>
  page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize
  }, size)

/**
 * Holds a state of a page against WCAG 2.2 AA at a phone's and a desk's width (or others), and looks whether it needs scrolling sideways
 * on the smallest phone, also with text twice as large. With `SCREENSHOTS=1` pictures of all of them are kept.
 */
export const inspect = async (page: Page, name: string, widths: Width[] = ['desk', 'phone']): Promise<void> => {
  for (const width of widths) {
    await setWidth(page, width)
    await lookIfWanted(page, `${name}-${width}`)
    expect(await complaints(page), `${name} at the width of a ${width}`).toEqual([])
  }
  await setWidth(page, 'small')
  await lookIfWanted(page, `${name}-small`)
  expect(await sticksOut(page), `${name} at 320 px`).toEqual([])
  await writeLarge(page, '200%')
  await lookIfWanted(page, `${name}-small-large`)
  expect(await sticksOut(page), `${name} at 320 px with text at 200 %`).toEqual([])
  await writeLarge(page, '')
  await setWidth(page, 'phone')
}
