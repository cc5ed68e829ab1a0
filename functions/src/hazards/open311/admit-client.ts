import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { Forbidden } from '../../platform/failures.ts'
import { dayAfter, inJapan, japanDay, toInstant } from '../../platform/time.ts'
import { clientIdOf, type Open311Client, open311Clients } from '../settings/clients.ts'
import { TooOften } from './failures.ts'

/** Above what an app of a city's citizens does in its busiest minute and day; the product's own choice. */
export const REQUESTS_A_MINUTE = 60
export const REPORTS_A_DAY = 1_000

type Needs = Pick<Deps, 'db' | 'clock'>

/** Who lets programs in. It remembers the current minute, each process for itself. */
export interface Gate {
  /** The program with this key. @throws Forbidden for any other key or none; TooOften */
  admit(apiKey: string): Promise<Open311Client>
}

export const clientGate = (deps: Needs): Gate => {
  let minute = 0
  const times = new Map<string, number>()
  return {
    admit: async (apiKey) => {
      const client = apiKey === '' ? null : await read(open311Clients(deps).doc(clientIdOf(apiKey)))
      if (!client) throw new Forbidden('open311-key')
      const seconds = deps.clock.now().unix()
      if (Math.floor(seconds / 60) !== minute) times.clear()
      minute = Math.floor(seconds / 60)
      const before = times.get(client.id) ?? 0
      if (before >= REQUESTS_A_MINUTE) throw new TooOften('open311-a-minute', 60 - (seconds % 60))
      times.set(client.id, before + 1)
      return client
    },
  }
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
    transaction.set(reference, { ...client, lastUsedAt: toInstant(now), used: { day, times: before + 1 } })
  })
