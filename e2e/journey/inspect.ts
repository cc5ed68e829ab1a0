import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { setWidth } from '../browser.ts'
import { look } from './pictures.ts'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** What axe has to say against a page, one line for each element. */
const complaints = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

/** What stands out to the right of the screen, so that one would have to scroll sideways; not what scrolls within itself. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const scrollsItself = (element: Element): boolean =>
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' ||
        (element.parentElement !== null && scrollsItself(element.parentElement)))
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && isSeen(element))
      .filter((element) => !scrollsItself(element))
      .map((element) => `${element.tagName.toLowerCase()} 「${element.textContent?.trim().slice(0, 30)}」`)
  })

/** Text twice as large, as a browser's own setting makes it. */
const writeLarge = (page: Page, size: '200%' | ''): Promise<void> =>
  page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize
  }, size)

/**
 * Holds a state of a page against WCAG 2.2 AA at a phone's and a desk's width, and looks whether it needs scrolling sideways
 * on the smallest phone, also with text twice as large. Keeps screenshots of all of them.
 */
export const inspect = async (page: Page, name: string): Promise<void> => {
  for (const width of ['desk', 'phone'] as const) {
    await setWidth(page, width)
    expect(await complaints(page), `${name} at the width of a ${width}`).toEqual([])
    await look(page, `${name}-${width}`)
  }
  await setWidth(page, 'small')
  expect(await sticksOut(page), `${name} at 320 px`).toEqual([])
  await look(page, `${name}-small`)
  await writeLarge(page, '200%')
  expect(await sticksOut(page), `${name} at 320 px with text at 200 %`).toEqual([])
  await look(page, `${name}-small-large`)
  await writeLarge(page, '')
  await setWidth(page, 'phone')
}
