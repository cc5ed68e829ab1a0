import { createCircular } from '@kairan/functions/circulars/contract.ts'
import { publishCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { postbackData } from '@kairan/functions/line/blocks/postback.ts'
import { type Api, signIn } from '../scripts/service/api.ts'
import { phonesAt } from '../scripts/service/phones.ts'
import { until } from '../scripts/service/until.ts'
import { type BigCity, CITY_ID, STAFF_ID, senders, TALKING_DISTRICT } from './big-city.ts'
import { type Event, percentile, sendWebhooks } from './load.ts'
import type { Documents } from './service-figures.ts'
import type { Stage } from './stage.ts'

/** LINE's limit for multicast, and the distance the simulator keeps: what no program can beat. */
export const MULTICASTS_A_SECOND = 200
export const LATENCY_SECONDS = 0.05
const EVENTS_A_SECOND = 300
const SETTLES_WITHIN_MS = 180_000
/** The service has been up for a while when the circular goes out: events come before and after, too. */
const EVENTS_BEFORE_MS = 3_000

export interface Push {
  residents: number
  batches: number
  wallSeconds: number
  floorSeconds: number
  /** How long from 送る to the first request LINE accepted. */
  firstSeconds: number
  documents: Documents
  byAccount: Record<string, Documents>
  peakBytes: number
  cpuSeconds: number
  webhooks: { count: number; failed: number; p50: number; p99: number; max: number }
  /** People who got it other than once; must be 0. */
  notOnce: number
}

/** What belongs to handing out: everything but the events of other people that come in meanwhile, and the bench's own looks. */
const OTHER_WORK = ['line-event', 'line-menu', 'POST /line/webhook', 'bench', 'other']

/** The office for civic activities, signed in. */
export const staffAt = async ({ serviceUrl, lineUrl }: Stage): Promise<Api> =>
  signIn(serviceUrl, await phonesAt(lineUrl).idToken(STAFF_ID, '/o'))

const DRAFT = { text: '11月29日(日)の午前9時から、市内いっせいに行います。雨のときは次の日曜日です。' }

/** Writes a circular of the city to these areas. @returns its id */
export const write = async (staff: Api, title: string, audience: string[]): Promise<string> =>
  (
    await staff.call(createCircular, {
      body: { ...DRAFT, title, category: 'event', senderAreaId: CITY_ID, audience },
    })
  ).id

/** Sends it to its end. @returns when 送る was pressed, milliseconds since 1970 */
export const handOut = async (stage: Stage, staff: Api, circularId: string): Promise<number> => {
  const pressedAt = Date.now()
  await staff.call(publishCircular, { params: { circularId } })
  await until('the end of the delivery', async () => ((await stage.figures()).unsettled === 0 ? true : null), {
    withinMs: SETTLES_WITHIN_MS,
    everyMs: 200,
  })
  return pressedAt
}

/** Taps on 「確認しました」 of an earlier circular, questions and words, in turn and without end. */
function* talk(people: string[], earlierId: string): Generator<Event> {
  for (let n = 0; ; n += 1) {
    const lineUserId = people[n % people.length] ?? STAFF_ID
    if (n % 3 === 0) yield { lineUserId, what: { type: 'message', message: { type: 'text', text: 'こんにちは' } } }
    else if (n % 3 === 1)
      yield { lineUserId, what: { type: 'postback', postback: { data: postbackData({ do: 'help' }) } } }
    else yield { lineUserId, what: confirmation(earlierId) }
  }
}

export const confirmation = (circularId: string): Event['what'] => ({
  type: 'postback',
  postback: { data: postbackData({ do: 'circular.confirm', circularId }) },
})

const sum = (accounts: Documents[]): Documents => ({
  reads: accounts.reduce((total, { reads }) => total + reads, 0),
  writes: accounts.reduce((total, { writes }) => total + writes, 0),
})

/** People of the city who got it other than exactly once, by LINE's own books. */
const notExactlyOnce = (everybody: string[], received: string[]): number => {
  const times = Map.groupBy(received, (userId) => userId)
  const missedOrRepeated = everybody.filter((userId) => times.get(userId)?.length !== 1).length
  const strangers = times.size - everybody.filter((userId) => times.has(userId)).length
  return missedOrRepeated + strangers
}

/** Something to talk about, which some of the residents have got before. @returns its id */
export const handOutEarlier = async (stage: Stage): Promise<string> => {
  const staff = await staffAt(stage)
  const earlierId = await write(staff, '先週のお知らせ', [TALKING_DISTRICT])
  await handOut(stage, staff, earlierId)
  return earlierId
}

/** Residents who go on talking to the account. */
const startTalking = async (stage: Stage, city: BigCity, earlierId: string) => {
  const talking = senders(city, 0).talking.map(({ lineUserId }) => lineUserId)
  const load = sendWebhooks(stage.serviceUrl, { events: talk(talking, earlierId), perSecond: EVENTS_A_SECOND })
  await new Promise((resolve) => setTimeout(resolve, EVENTS_BEFORE_MS))
  return load
}

/**
 * One circular to everybody in the city.
 * @param earlierId what residents go on talking about meanwhile; null: nobody says a word
 */
export const measurePush = async (
  stage: Stage,
  city: BigCity,
  earlierId: string | null,
): Promise<{ push: Push; circularId: string }> => {
  const staff = await staffAt(stage)
  const entries = (await stage.ledger(0)).length
  const circularId = await write(staff, '秋の一斉清掃のお知らせ', [CITY_ID])
  const load = earlierId ? await startTalking(stage, city, earlierId) : null
  await stage.beginFiguresAnew()
  const cpuBefore = (await stage.figures()).cpuMs
  const pressedAt = await handOut(stage, staff, circularId)
  const figures = await stage.figures()
  load?.stop()
  await load?.ended

  const sent = (await stage.ledger(entries)).filter(({ kind }) => kind === 'multicast')
  const acceptedAt = sent.map(({ at }) => Date.parse(at))
  const lastAt = Math.max(...acceptedAt)
  const during = (load?.acknowledged ?? []).filter(({ at }) => at >= pressedAt && at <= lastAt)
  const took = during.map(({ at, doneAt }) => doneAt - at)
  const push = {
    residents: city.residents.length,
    batches: sent.length,
    wallSeconds: (lastAt - pressedAt) / 1_000,
    floorSeconds: sent.length / MULTICASTS_A_SECOND + LATENCY_SECONDS,
    firstSeconds: (Math.min(...acceptedAt) - pressedAt) / 1_000,
    documents: sum(
      Object.entries(figures.documents).flatMap(([account, each]) => (OTHER_WORK.includes(account) ? [] : [each])),
    ),
    byAccount: figures.documents,
    peakBytes: figures.peakBytes,
    cpuSeconds: (figures.cpuMs - cpuBefore) / 1_000,
    webhooks: {
      count: during.length,
      failed: during.filter(({ status }) => status !== 200).length,
      p50: percentile(took, 50),
      p99: percentile(took, 99),
      max: Math.max(0, ...took),
    },
    notOnce: notExactlyOnce(
      city.residents.map(({ lineUserId }) => lineUserId),
      sent.flatMap(({ shownTo }) => shownTo),
    ),
  }
  return { push, circularId }
}
