import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { Forbidden } from '../../platform/failures.ts'
import { dayAfter, inJapan, japanDay, toInstant } from '../../platform/time.ts'
import { clientIdOf, type Open311Client, open311Clients } from '../settings/clients.ts'
import { TooOften } from './failures.ts'

/** Above what an app of a city's citizens does in its busiest minute and day; the product's own choice. */
export const REQUESTS_A_MINUTE = 60
const REPORTS_A_DAY = 1_000

type Needs = Pick<Deps, 'db' | 'clock'>

/**
 * Lets a program in by its key and counts that against its minute, for all processes together.
 * @throws Forbidden for any other key or none; TooOften when the minute is used up
 */
export const admitClient = async (deps: Needs, apiKey: string): Promise<Open311Client> => {
  if (apiKey === '') throw new Forbidden('open311-key')
  return deps.db.runTransaction(async (transaction) => {
    const reference = open311Clients(deps).doc(clientIdOf(apiKey))
    const client = await read(reference, transaction)
    if (!client) throw new Forbidden('open311-key')
    const now = deps.clock.now()
    const from = toInstant(now.startOf('minute'))
    const before = client.minute?.from === from ? client.minute.times : 0
    if (before >= REQUESTS_A_MINUTE) throw new TooOften('open311-a-minute', 60 - now.second())
    const admitted = { ...client, lastUsedAt: toInstant(now), minute: { from, times: before + 1 } }
    transaction.set(reference, admitted)
    return admitted
  })
}

/** Counts a report against the program's day. @throws TooOften when the day's are used up; Forbidden when it was shut out meanwhile */
export const countReport = (deps: Needs, clientId: string): Promise<void> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = open311Clients(deps).doc(clientId)
    const client = await read(reference, transaction)
    if (!client) throw new Forbidden('open311-key')
    const now = deps.clock.now()
    const day = japanDay(now)
    const before = client.used?.day === day ? client.used.times : 0
    if (before >= REPORTS_A_DAY) {
      const tomorrow = inJapan(dayAfter(day), '00:00')
      throw new TooOften('open311-a-day', tomorrow.diff(now, 'second') + 1)
    }
    transaction.set(reference, { ...client, used: { day, times: before + 1 } })
  })
