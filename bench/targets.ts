import { atMost, type Check, exactly, number, table } from './checks.ts'
import type { Naive } from './measure-naive.ts'
import type { Push } from './push.ts'
import type { Wave } from './wave.ts'

export interface Results {
  /** By size, the whole city last. */
  pushes: Push[]
  /** To the whole city, while residents talk to the account. */
  amongTalk: Push
  naive: Naive
  wave: Wave
}

const MEGABYTE = 1_048_576
export const documentsPerPerson = ({ documents, residents }: Push): number =>
  (documents.reads + documents.writes) / residents

/** How much more time a request takes in the larger city than in the smaller one; 1: the cost grows as the requests do. */
const growth = (smaller: Push, larger: Push): number =>
  larger.wallSeconds / larger.batches / (smaller.wallSeconds / smaller.batches)

/** A tenth is within what two runs on one machine differ by. */
const NO_FASTER = 1.1

/** What the service may hold: an instance of 512 MB. */
const MEMORY_MB = 512
/**
 * Words in the chat are looked for, and the dictionary they are cut with, loaded when first needed, lies outside JavaScript's heap (120 MB). What
 * answers people has 1 GiB in the cloud (functions/src/index.ts).
 */
const MEMORY_WITH_DICTIONARY_MB = 640

/** Everything that is asked of the engine, with what was measured. */
export const checksOf = ({ pushes, amongTalk, wave }: Results): Check[] => {
  const city = pushes.at(-1)
  if (!city) return []
  return [
    atMost(
      'City-wide push: time from 送る to the last acceptance ÷ what LINE allows',
      city.wallSeconds / city.floorSeconds,
      3,
      { digits: 2 },
    ),
    exactly('… people who got it other than exactly once', city.notOnce, 0),
    atMost('… most memory of the service', city.peakBytes / MEGABYTE, MEMORY_MB, { unit: ' MB' }),
    atMost('… Firestore documents read and written per recipient', documentsPerPerson(city), 0.02, { digits: 4 }),
    exactly('The same among talk (300 events/s): people who got it other than exactly once', amongTalk.notOnce, 0),
    atMost('… webhooks acknowledged meanwhile, p99', amongTalk.webhooks.p99, 250, { unit: ' ms' }),
    exactly('… webhooks not answered with 200', amongTalk.webhooks.failed, 0),
    atMost('… most memory of the service', amongTalk.peakBytes / MEGABYTE, MEMORY_WITH_DICTIONARY_MB, { unit: ' MB' }),
    atMost('Reading wave: 20,000 confirmations at 500/s acknowledged, p99', wave.p99, 200, { unit: ' ms' }),
    exactly('… webhooks not answered with 200', wave.failed, 0),
    exactly('… households counted', wave.countedHouseholds, wave.households),
    atMost('… backlog gone after the last event', wave.backlogSeconds, 10, { unit: ' s', digits: 1 }),
    ...pushes.slice(1).flatMap((larger, index) => {
      const smaller = pushes[index]
      const sizes = `${number(smaller?.residents ?? 0)} → ${number(larger.residents)} residents`
      return smaller
        ? [atMost(`Growth: time per request, ${sizes}`, growth(smaller, larger), NO_FASTER, { unit: '×', digits: 2 })]
        : []
    }),
  ]
}

const growthTable = (pushes: Push[], amongTalk: Push): string =>
  table(
    [
      'Residents',
      'Requests to LINE',
      'Time',
      'LINE allows',
      '÷',
      'Documents read + written',
      'per person',
      'Memory',
      'Processor',
    ],
    [...pushes, amongTalk].map((push) => [
      `${number(push.residents)}${push === amongTalk ? ', among talk' : ''}`,
      number(push.batches),
      `${number(push.wallSeconds, 2)} s`,
      `${number(push.floorSeconds, 2)} s`,
      number(push.wallSeconds / push.floorSeconds, 2),
      `${number(push.documents.reads)} + ${number(push.documents.writes)}`,
      number(documentsPerPerson(push), 4),
      `${number(push.peakBytes / MEGABYTE)} MB`,
      `${number(push.cpuSeconds, 1)} s`,
    ]),
  )

const naiveTable = (naive: Naive, city: Push): string => {
  const times = (theirs: number, ours: number) => `${number(theirs / ours)}×`
  return table(
    [
      'The whole city',
      'Batches (this program)',
      `One push per resident (measured for ${number(naive.measuredPeople)}, multiplied)`,
      'Ratio',
    ],
    [
      [
        'Time',
        `${number(city.wallSeconds, 1)} s`,
        `${number(naive.wholeCitySeconds)} s`,
        times(naive.wholeCitySeconds, city.wallSeconds),
      ],
      [
        'Time, one after the other',
        '',
        `${number(naive.oneByOneSeconds / 3_600, 1)} h`,
        times(naive.oneByOneSeconds, city.wallSeconds),
      ],
      ['Requests to LINE', number(city.batches), number(naive.requests), times(naive.requests, city.batches)],
      ['Documents read', number(city.documents.reads), number(naive.reads), times(naive.reads, city.documents.reads)],
    ],
  )
}

/** The results as Markdown, for the README and the screen. */
export const tablesOf = ({ pushes, amongTalk, naive }: Results): string => {
  const city = pushes.at(-1)
  return [growthTable(pushes, amongTalk), ...(city ? [naiveTable(naive, city)] : [])].join('\n\n')
}
