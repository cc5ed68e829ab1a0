import type { Deps } from '../../deps.ts'
import { dayjs, toInstant } from '../../platform/time.ts'
import { wrongField } from './failures.ts'
import { list, one, type Pairs } from './pairs.ts'
import { readW3cTime } from './w3c-time.ts'

/** The standard's default: 90 days or 1,000 requests, whichever is smaller. */
const SPAN_DAYS = 90
const PAGE_LIMIT = 1_000
const IDS_LIMIT = 100

/** Reports by their ids, whatever else is asked. */
export interface ById {
  ids: string[]
}

export interface ByWhatTheyAre {
  /** Empty: all. */
  serviceCodes: string[]
  /** Empty: both. */
  statuses: string[]
  /** Instants in UTC between which they were made. */
  from: string
  until: string
  /** From 1. */
  page: number
  pageSize: number
}

export type Search = ById | ByWhatTheyAre

const timeIn = (query: Pairs, name: string): string | null => {
  const written = one(query, name)
  if (written === '') return null
  const time = readW3cTime(written)
  if (time === null) throw wrongField(name, 'open311-date')
  return time
}

const rangeIn = (deps: Pick<Deps, 'clock'>, query: Pairs): Pick<ByWhatTheyAre, 'from' | 'until'> => {
  const [start, end] = [timeIn(query, 'start_date'), timeIn(query, 'end_date')]
  const now = toInstant(deps.clock.now())
  const until = end ?? (start === null ? now : toInstant(dayjs.utc(start).add(SPAN_DAYS, 'day')))
  const from = start ?? toInstant(dayjs.utc(until).subtract(SPAN_DAYS, 'day'))
  if (from > until || dayjs.utc(until).diff(from, 'day', true) > SPAN_DAYS)
    throw wrongField('start_date, end_date', 'open311-span')
  return { from, until }
}

const numberIn = (query: Pairs, name: string, otherwise: number): number => {
  const written = one(query, name)
  if (written === '') return otherwise
  const number = /^\d{1,4}$/.test(written) ? Number(written) : 0
  if (number < 1 || number > PAGE_LIMIT) throw wrongField(name, 'open311-page')
  return number
}

/** Reads what GET requests is asked for. @throws Invalid naming the field */
export const readSearch = (deps: Pick<Deps, 'clock'>, query: Pairs): Search => {
  const ids = [...new Set(list(query, 'service_request_id'))]
  if (ids.length > IDS_LIMIT) throw wrongField('service_request_id', 'open311-ids')
  // «This overrides all other arguments»: what else stands there is not even read.
  if (ids.length > 0) return { ids }
  const statuses = list(query, 'status')
  if (!statuses.every((status) => status === 'open' || status === 'closed'))
    throw wrongField('status', 'open311-status')
  return {
    serviceCodes: list(query, 'service_code'),
    statuses,
    ...rangeIn(deps, query),
    page: numberIn(query, 'page', 1),
    pageSize: numberIn(query, 'page_size', PAGE_LIMIT),
  }
}
