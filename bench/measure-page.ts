import { loadavg } from 'node:os'
import { castId } from '@kairan/functions/seed/cast.ts'
import type { Browser } from 'playwright-core'
import { apiOf, handOut } from '../e2e/journey/hand-out.ts'
import { comeSignedIn } from '../e2e/journey/signing-in.ts'
import { phonesAt } from '../scripts/service/phones.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { lineProgramBytes } from './line-program.ts'
import { loadPage, type PageLoad } from './page-load.ts'
import { type Network, openPhoneBrowser, openSlowPage, SLOW_4G, SLOW_4G_BY_REQUEST } from './slow-phone.ts'

const RUNS = 5
const READER = 'けんじ'
const CIRCULAR = {
  title: '秋の一斉清掃を行います',
  text: [
    '11月29日(日)の午前9時から、津田南町公園とまわりの道を清掃します。',
    '軍手とほうきをお持ちください。ごみ袋は自治会で用意します。',
    '雨のときは、12月6日(日)の同じ時間に行います。',
    'ご都合のつかない方は、班長までお知らせください。',
  ].join('\n\n'),
  category: 'event' as const,
  confirmBy: '2027-03-31',
  audience: ['tsuda-minami-cho'],
}

/** One way to come to a circular, loaded several times by a phone that has never been here. */
export interface PageFigures {
  way: 'browser' | 'line'
  network: Network
  /** Whether the limit holds here, or the figure is shown for comparison. */
  asked: boolean
  /** The medians. */
  textMs: number
  scriptBytes: number
  /** The largest of all runs. */
  shift: number
  runs: PageLoad[]
}

export interface ResidentsPage {
  figures: PageFigures[]
  /** Processes that wanted the machine, on average of the minute before (load average): others' work is in the times. */
  loadBefore: number
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

type Place = { service: RunningService; browser: Browser; path: string }

/** Loads the circular once: in a browser whose cookie is known, or as LINE opens it. */
const loadOnce = async (
  { service, browser, path }: Place,
  way: PageFigures['way'],
  network: Network,
): Promise<PageLoad> => {
  const { context, page } = await openSlowPage(browser, network)
  try {
    if (way === 'browser') await comeSignedIn(context, service.url, READER)
    const address =
      way === 'browser' ? service.url + path : await phonesAt(service.url).pageAddress(castId(READER), path)
    return await loadPage(page, address, CIRCULAR.title)
  } finally {
    await context.close()
  }
}

const measure = async (place: Place, way: PageFigures['way'], network: Network): Promise<PageFigures> => {
  const runs: PageLoad[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await loadOnce(place, way, network))
  return {
    way,
    network,
    asked: network === SLOW_4G,
    textMs: median(runs.map(({ textMs }) => textMs)),
    scriptBytes: median(runs.map(({ scriptBytes }) => scriptBytes)) + (way === 'line' ? lineProgramBytes() : 0),
    shift: Math.max(...runs.map(({ shift }) => shift)),
    runs,
  }
}

/** How fast a resident reads a circular on a slow phone: the built pages, the service as a process of its own, Chromium. */
export const measureResidentsPage = async (): Promise<ResidentsPage> => {
  const loadBefore = loadavg()[0] ?? 0
  const service = await startService()
  const browser = await openPhoneBrowser()
  try {
    const circularId = await handOut(await apiOf(service.url, '会長 山本'), CIRCULAR, { sheet: true })
    const place = { service, browser, path: `/r/circulars/${circularId}` }
    // The service's own first answer is no part of a page.
    await loadOnce(place, 'browser', SLOW_4G)
    const figures: PageFigures[] = []
    for (const network of [SLOW_4G, SLOW_4G_BY_REQUEST])
      for (const way of ['browser', 'line'] as const) figures.push(await measure(place, way, network))
    return { figures, loadBefore }
  } finally {
    await browser.close()
    await service.stop()
  }
}
