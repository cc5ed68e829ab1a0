import { castId } from '@kairan/functions/seed/cast.ts'
import type { Browser, Frame, Locator, Page } from 'playwright-core'
import { type PhoneOnPage, phoneOf } from '../../e2e/journey/phones-page.ts'
import { comeSignedIn } from '../../e2e/journey/signing-in.ts'
import { keep } from './keep.ts'

/** The width of today's phones. Pictures are half as fine again, for paper and for sharp screens. */
const PHONE_WIDTH = 390
const FINENESS = 1.5
/** On a narrow page of phones, what is above the phone itself once one has scrolled to it. */
const ABOVE_PHONE = 60
const PATIENCE_MS = 15_000

export interface Size {
  width: number
  height: number
}

export interface PhoneOnStage extends PhoneOnPage {
  /** How high the phone is; a low one leaves out what a picture is not about. */
  isHigh(height: number): Promise<void>
  /** Folds the menu under the chat away, or out again. */
  foldsMenu(): Promise<void>
  /** Keeps the phone as a picture. */
  keep(name: string): Promise<void>
  putAway(): Promise<void>
}

export interface Stage {
  url: string
  /** Somebody's phone alone, as wide as the window. */
  phone(name: string, height: number): Promise<PhoneOnStage>
  /** A window, signed in as one of the cast where that is asked for. */
  window(size: Size, options?: { as?: string; fineness?: number }): Promise<Page>
}

/** Letters, pictures and layout of a page are there. */
const drawn = (frame: Frame): Promise<void> =>
  frame.evaluate(async () => {
    await document.fonts.ready
    // Hidden pictures and those further down load only when they are seen: waiting for those would never end.
    const seen = [...document.images].filter(
      (image) => image.checkVisibility() && image.getBoundingClientRect().top < innerHeight,
    )
    await Promise.all(seen.map((image) => image.decode().catch(() => undefined)))
    for (let frames = 0; frames < 3; frames += 1) await new Promise((next) => requestAnimationFrame(next))
  })

/** Waits until nothing on the page is on its way any more, and takes the pointer off it. */
const settled = async (page: Page): Promise<void> => {
  await page.mouse.move(0, 0)
  await page.waitForLoadState('networkidle', { timeout: 1_000 }).catch(() => undefined)
  for (const frame of page.frames()) await drawn(frame)
}

/** Keeps what is seen of a page, or of a part of it. */
export const keepSeen = async (page: Page, name: string, part: Page | Locator = page): Promise<void> => {
  await settled(page)
  await keep(await part.screenshot(), name)
}

/** Keeps a page from its top to its end. */
export const keepWhole = async (page: Page, name: string): Promise<void> => {
  await settled(page)
  await keep(await page.screenshot({ fullPage: true }), name)
}

/** Opens windows of a browser on the service at this address. */
export const openStage = (browser: Browser, url: string): Stage => {
  const window: Stage['window'] = async (size, { as, fineness = FINENESS } = {}) => {
    const isPhone = size.width <= PHONE_WIDTH
    const context = await browser.newContext({
      viewport: size,
      deviceScaleFactor: fineness,
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      reducedMotion: 'reduce',
      isMobile: isPhone,
      hasTouch: isPhone,
    })
    context.setDefaultTimeout(PATIENCE_MS)
    if (as) await comeSignedIn(context, url, as)
    return context.newPage()
  }
  return {
    url,
    window,
    phone: async (name, height) => {
      const isHigh = (to: number) => page.setViewportSize({ width: PHONE_WIDTH, height: to + ABOVE_PHONE })
      const page = await window({ width: PHONE_WIDTH, height: height + ABOVE_PHONE })
      await page.goto(`${url}/simulator?phones=${castId(name)}`)
      const phone = phoneOf(page, name)
      const screen = phone.device.locator('.device')
      await screen.waitFor()
      return {
        ...phone,
        isHigh,
        foldsMenu: () => phone.device.locator('.chat-bar').click(),
        keep: (picture) => keepSeen(page, picture, screen),
        putAway: () => page.context().close(),
      }
    },
  }
}
