import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { z } from 'zod'

/** What people see of a page while it loads. */
export interface PageLoad {
  /** From the tap on the link until the circular's title has been painted, milliseconds. */
  textMs: number
  /** JavaScript of our own that had come by then, as it travelled (gzip), bytes. */
  scriptBytes: number
  /** All layout shifts from the beginning until five seconds after the title (Layout Instability API), summed. */
  shift: number
  /** What was fetched, in order: name, and when it was asked for and had come, milliseconds. */
  fetched: { name: string; from: number; until: number; bytes: number }[]
}

const SHIFTS_FOR_MS = 5_000
const PATIENCE_MS = 20_000

const Seen = z.object({
  textMs: z.number(),
  shift: z.number(),
  fetched: z.array(z.object({ name: z.string(), from: z.number(), until: z.number(), bytes: z.number() })),
})

declare global {
  interface Window {
    /** What the page itself has noticed so far. */
    seen: { textMs: number | null; shift: number }
  }
}

/** Runs in the page before anything of its own: notes when a heading says this, furigana left out, and every layout shift. */
const watch = (title: string): void => {
  const seen: Window['seen'] = { textMs: null, shift: 0 }
  window.seen = seen
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && typeof entry.value === 'number') seen.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  const says = (heading: Element): boolean => {
    const words = document.createElement('p')
    words.append(...[...heading.childNodes].map((node) => node.cloneNode(true)))
    for (const reading of words.querySelectorAll('rt, rp')) reading.remove()
    return words.textContent.includes(title) && heading.getBoundingClientRect().height > 0
  }
  const observer = new MutationObserver(() => {
    if (![...document.querySelectorAll('h1')].some(says)) return
    observer.disconnect()
    // The second frame begins when the first one, with the title in it, has been painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        seen.textMs = performance.now()
      }),
    )
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
}

const collect = (): unknown => ({
  ...window.seen,
  fetched: performance.getEntriesByType('resource').flatMap((entry) =>
    entry instanceof PerformanceResourceTiming
      ? [
          {
            name: new URL(entry.name).pathname,
            from: entry.startTime,
            until: entry.responseEnd,
            bytes: entry.encodedBodySize,
          },
        ]
      : [],
  ),
})

/** Opens an address and watches until five seconds after a heading says the title. @throws Error when none ever does */
export const loadPage = async (page: Page, address: string, title: string): Promise<PageLoad> => {
  await page.addInitScript(watch, title)
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.seen.textMs !== null, undefined, { timeout: PATIENCE_MS, polling: 100 })
  await wait(SHIFTS_FOR_MS)
  const { textMs, shift, fetched } = Seen.parse(await page.evaluate(collect))
  const before = fetched.filter(({ name, until }) => /^\/assets\/.*\.js$/.test(name) && until <= textMs)
  return { textMs, shift, fetched, scriptBytes: before.reduce((sum, { bytes }) => sum + bytes, 0) }
}
