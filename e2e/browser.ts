import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import sparticuz, { inflate } from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** A small old phone, today's phones, a desk. */
export const WIDTHS = { small: 320, phone: 390, desk: 1280 } as const
export type Width = keyof typeof WIDTHS
const HEIGHTS: Record<Width, number> = { small: 640, phone: 844, desk: 900 }

/** Where Chrome and Chromium are installed as a rule. */
const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

const ARGS = [
  // As root there is no sandbox; our own pages are all it shows.
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--font-render-hinting=none',
  // Nothing outside this machine is asked, so that what is seen does not depend on its network.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
]

/** `CHROMIUM_PATH`, else the Chromium of the npm package where it fits, else one that is installed. */
const executable = async (): Promise<string> => {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  if (platform() === 'linux' && arch() === 'x64') return sparticuz.executablePath()
  const installed = USUAL_PATHS.find((path) => existsSync(path))
  if (installed) return installed
  throw new Error('No Chromium was found; set the variable CHROMIUM_PATH to one.')
}

/** This machine's variables, in Japanese: the browser writes dates in its own fields by them. */
const japanese = { ...process.env, LANG: 'ja_JP.UTF-8', LANGUAGE: 'ja' }

/** A bare Linux machine lacks libraries every desk has; the package brings them along. @returns where they are now */
const ownLibraries = async (): Promise<string> => {
  const build = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
  return join(await inflate(join(build, '../bin/al2023.tar.br')), 'lib')
}

/** Starts a browser, with these variables besides the machine's own. @throws Error when this machine has none */
export const openBrowser = async (variables: Record<string, string> = {}): Promise<Browser> => {
  const executablePath = await executable()
  const launch = (env: NodeJS.ProcessEnv) =>
    chromium.launch({ executablePath, args: ARGS, headless: true, env: { ...env, ...variables } })
  try {
    return await launch(japanese)
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error
    return launch({ ...japanese, LD_LIBRARY_PATH: await ownLibraries() })
  }
}

/** What takes longer on two busy cores is broken. Pages ask again every twenty seconds at the latest, so once is waited for. */
const PATIENCE_MS = 30_000

/** Somebody's own browser: nothing in it of anybody else. */
export const openContext = async (browser: Browser, width: Width): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: { width: WIDTHS[width], height: HEIGHTS[width] },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    isMobile: width !== 'desk',
    hasTouch: width !== 'desk',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  return context
}

/** Resizes a page to one of the widths. */
export const setWidth = (page: Page, width: Width): Promise<void> =>
  page.setViewportSize({ width: WIDTHS[width], height: HEIGHTS[width] })
