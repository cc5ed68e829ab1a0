import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser, openContext } from '../e2e/browser.ts'

/** A network as the browser plays it: each request waits for its answer this long, and all of them share the throughput. */
export interface Network {
  latencyMs: number
  downKbps: number
  upKbps: number
}

/**
 * Slow 4G (Lighthouse, docs/throttling.md and core/config/constants.js, `mobileSlow4G`): 150 ms there and back, 1.6 Mbps down,
 * 750 kbps up. Lighthouse counts a kilobit as 1,024 bits.
 */
export const SLOW_4G: Network = { latencyMs: 150, downKbps: 1.6 * 1024, upKbps: 750 }
/**
 * The same as Lighthouse and the browser's own tools play it when each request is held back (`requestLatencyMs`): 3.75 round trips
 * before every answer, a tenth less throughput. It makes up for connections that are opened at no cost, and is hard on whoever
 * asks one thing after the other over the same connection.
 */
export const SLOW_4G_BY_REQUEST: Network = { latencyMs: 150 * 3.75, downKbps: 1.6 * 1024 * 0.9, upKbps: 750 * 0.9 }
/** Lighthouse's mid-tier phone. */
const CPU_SLOWDOWN = 4

const bytesASecond = (kbps: number): number => (kbps * 1024) / 8

/** Letters this machine lacks; a phone has its own, and would never ask us for them. */
const NOT_ON_PHONES = ['*noto-sans-*', '*.woff2']

/**
 * A fontconfig file by which Japanese letters belong to the machine, as they do on every phone: else the page would fetch ours, 9 MB.
 * @returns its path
 */
const japaneseFonts = (): string => {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udpgothic/package.json'))
  const folder = mkdtempSync(join(tmpdir(), 'kairan-fonts-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'fonts.conf')
  const alias = '<alias><family>sans-serif</family><prefer><family>BIZ UDPGothic</family></prefer></alias>'
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir>${alias}</fontconfig>`,
  )
  return file
}

/** A browser that knows Japanese letters without asking us for them. */
export const openPhoneBrowser = (): Promise<Browser> => openBrowser({ FONTCONFIG_FILE: japaneseFonts() })

/** A page of somebody whose phone has never been here: nothing kept, a slow processor, this network. */
export const openSlowPage = async (
  browser: Browser,
  network: Network,
): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await openContext(browser, 'phone')
  const page = await context.newPage()
  const phone = await context.newCDPSession(page)
  await phone.send('Network.enable')
  await phone.send('Network.setBlockedURLs', { urls: NOT_ON_PHONES })
  await phone.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latencyMs,
    downloadThroughput: bytesASecond(network.downKbps),
    uploadThroughput: bytesASecond(network.upKbps),
  })
  await phone.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  return { context, page }
}
