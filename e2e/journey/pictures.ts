import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import type { Program } from '../../scripts/service/program.ts'

const SCREENSHOTS = join(import.meta.dirname, '../screenshots')
const DOCS = join(import.meta.dirname, '../../docs/pictures')
/** What a page with several pictures may weigh on a slow line. */
const LIMIT_BYTES = 150 * 1024

/** Where a machine has no Japanese letters, ours are on their way for a moment. */
const lettersHaveCome = async (page: Page): Promise<void> => {
  for (const frame of page.frames()) await frame.evaluate(() => document.fonts.ready.then(() => null)).catch(() => null)
}

/** Keeps what is on the screen as e2e/screenshots/<name>.png: to be looked at, not compared. */
export const look = async (on: Page | Locator, name: string): Promise<Buffer> => {
  await lettersHaveCome('goto' in on ? on : on.page())
  mkdirSync(SCREENSHOTS, { recursive: true })
  const path = join(SCREENSHOTS, `${name}.png`)
  return on.screenshot({ path })
}

/** As few colours as keep it under the limit: screens are flat, so nobody sees the difference. */
const light = async (picture: Buffer): Promise<Buffer> => {
  for (const colours of [256, 128, 64, 32]) {
    const packed = await sharp(picture).png({ palette: true, colours, effort: 10 }).toBuffer()
    if (packed.length <= LIMIT_BYTES) return packed
  }
  throw new Error(`a picture for the documents stays over ${LIMIT_BYTES} bytes`)
}

/**
 * Keeps a screenshot, and with `PICTURES=1` (`npm run pictures`) also as docs/pictures/<name>.png, as README and guide show it.
 */
export const picture = async (on: Page | Locator, name: string): Promise<void> => {
  const taken = await look(on, name)
  if (process.env.PICTURES !== '1') return
  mkdirSync(DOCS, { recursive: true })
  writeFileSync(join(DOCS, `${name}.png`), await light(taken))
}

/**
 * For `afterEach`: when the test has failed, keeps every page that is open as e2e/screenshots/failed-<n>.png and says what
 * the service logged.
 */
export const lookAtFailure = async (
  task: { result?: { state: string } | undefined },
  { browser, service }: { browser: Browser | undefined; service: Pick<Program, 'output'> | undefined },
): Promise<void> => {
  if (task.result?.state !== 'fail') return
  const pages = browser?.contexts().flatMap((context) => context.pages()) ?? []
  for (const [index, page] of pages.entries()) await look(page, `failed-${index + 1}`).catch(() => null)
  console.error(service?.output())
}
