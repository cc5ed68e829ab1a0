import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Program } from '../../scripts/service/program.ts'

const SCREENSHOTS = join(import.meta.dirname, '../screenshots')

/** Where a machine has no Japanese letters, ours are on their way for a moment. */
export const lettersHaveCome = async (page: Page): Promise<void> => {
  for (const frame of page.frames()) await frame.evaluate(() => document.fonts.ready.then(() => null)).catch(() => null)
}

/** Keeps what is on the screen as e2e/screenshots/<name>.png: to be looked at, not compared. */
export const look = async (on: Page | Locator, name: string): Promise<Buffer> => {
  await lettersHaveCome('goto' in on ? on : on.page())
  mkdirSync(SCREENSHOTS, { recursive: true })
  const path = join(SCREENSHOTS, `${name}.png`)
  return on.screenshot({ path })
}

/**
 * Keeps it where somebody wants to look at every state of every page: with `SCREENSHOTS=1`. They are some 700, and drawing them takes a
 * good part of the journeys' time.
 */
export const lookIfWanted = async (page: Page, name: string): Promise<void> => {
  if (process.env.SCREENSHOTS) await look(page, name)
  else await lettersHaveCome(page)
}

/** Keeps every page that is open as e2e/screenshots/failed-<n>.png, if something has failed. */
export const lookAtFailure = async (browser: Browser | undefined, failed: boolean): Promise<void> => {
  const pages = failed ? (browser?.contexts().flatMap((context) => context.pages()) ?? []) : []
  for (const [index, page] of pages.entries()) await look(page, `failed-${index + 1}`).catch(() => null)
}

/** For `afterEach`: when the test has failed, its pages are kept, and what the service logged is said. */
export const lookAtFailedTest = async (
  task: { result?: { state: string } | undefined },
  { browser, service }: { browser: Browser | undefined; service: Pick<Program, 'output'> | undefined },
): Promise<void> => {
  if (task.result?.state !== 'fail') return
  await lookAtFailure(browser, true)
  console.error(service?.output())
}
