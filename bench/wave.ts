import { getReach } from '@kairan/functions/circulars/contract.ts'
import { until } from '../scripts/service/until.ts'
import { type BigCity, CITY_ID, senders } from './big-city.ts'
import { percentile, sendWebhooks } from './load.ts'
import { confirmation, staffAt } from './push.ts'
import type { Documents } from './service-figures.ts'
import type { Stage } from './stage.ts'

const EVENTS_A_SECOND = 500
/** Both phones of each: 20,000 confirmations. */
export const READING_HOUSEHOLDS = 10_000
const BACKLOG_WITHIN_MS = 120_000

export interface Wave {
  confirmations: number
  failed: number
  p50: number
  p99: number
  max: number
  /** How long after the last event all of them had been dealt with. */
  backlogSeconds: number
  /** Households that confirmed, and how many of them the circular's account counts. */
  households: number
  countedHouseholds: number
  documents: Documents
  peakBytes: number
  cpuSeconds: number
}

/** Everybody of ten thousand households taps 「確認しました」 after a push to the whole city. */
export const measureWave = async (stage: Stage, city: BigCity, circularId: string): Promise<Wave> => {
  const readers = senders(city, READING_HOUSEHOLDS).reading
  // First one phone of every household, then the other: the second tap comes when the first is long booked.
  const inTurn = [0, 1].flatMap((phone) => readers.filter((_, index) => index % 2 === phone))
  const what = confirmation(circularId)
  const staff = await staffAt(stage)
  const counted = async () =>
    (await staff.call(getReach, { params: { circularId }, query: { areaId: CITY_ID } })).counts
  const before = (await counted()).line
  await stage.beginFiguresAnew()
  const cpuBefore = (await stage.figures()).cpuMs
  const events = inTurn.map(({ lineUserId }) => ({ lineUserId, what }))
  const load = sendWebhooks(stage.serviceUrl, { events, perSecond: EVENTS_A_SECOND })
  await load.ended
  const lastAt = Math.max(...load.acknowledged.map(({ at }) => at))
  await until('the end of the backlog', async () => ((await stage.figures()).tasks === 0 ? true : null), {
    withinMs: BACKLOG_WITHIN_MS,
    everyMs: 100,
  })
  const backlogSeconds = (Date.now() - lastAt) / 1_000
  const figures = await stage.figures()
  const took = load.acknowledged.map(({ at, doneAt }) => doneAt - at)
  const accounts = Object.entries(figures.documents).filter(([account]) => account !== 'bench')
  return {
    confirmations: took.length,
    failed: load.acknowledged.filter(({ status }) => status !== 200).length,
    p50: percentile(took, 50),
    p99: percentile(took, 99),
    max: Math.max(...took),
    backlogSeconds,
    households: new Set(readers.map(({ householdId }) => householdId)).size,
    countedHouseholds: (await counted()).line - before,
    documents: {
      reads: accounts.reduce((sum, [, { reads }]) => sum + reads, 0),
      writes: accounts.reduce((sum, [, { writes }]) => sum + writes, 0),
    },
    peakBytes: figures.peakBytes,
    cpuSeconds: (figures.cpuMs - cpuBefore) / 1_000,
  }
}
