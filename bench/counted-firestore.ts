import { AsyncLocalStorage } from 'node:async_hooks'
import { aroundRequests } from '@kairan/functions/platform/local/firestore-requests.ts'
import type { Firestore } from 'firebase-admin/firestore'
import type { Documents } from './service-figures.ts'

export interface DocumentCounts {
  /** Everything `work` reads and writes, also later and in between, counts for this account. */
  countFor<T>(account: string, work: () => T): T
  byAccount(): Record<string, Documents>
  reset(): void
}

/** An aggregation costs one read for up to 1,000 index entries; ours run over the batches of a delivery or a city's rosters, which are fewer. */
const READS_AN_AGGREGATION = 1

const listLength = (request: unknown, field: string): number => {
  const list: unknown = typeof request === 'object' && request !== null ? Reflect.get(request, field) : null
  return Array.isArray(list) ? list.length : 0
}

/**
 * Counts at the place through which the Admin SDK sends every request, so that nothing slips by: the repeated attempts of
 * transactions count too, and queries are counted by what comes back.
 */
export const countDocuments = (db: Firestore): DocumentCounts => {
  const accounts = new Map<string, Documents>()
  const context = new AsyncLocalStorage<string>()
  const add = (account: string, { reads = 0, writes = 0 }: Partial<Documents>): void => {
    const sum = accounts.get(account) ?? { reads: 0, writes: 0 }
    accounts.set(account, { reads: sum.reads + reads, writes: sum.writes + writes })
  }
  const here = () => context.getStore() ?? 'other'

  aroundRequests(db, ({ request, requestStream }) => ({
    request: async (method, body, ...rest) => {
      const account = here()
      const answer = await request(method, body, ...rest)
      // What was refused (a transaction that met another, a document that exists) wrote nothing.
      if (method === 'commit' || method === 'batchWrite') add(account, { writes: listLength(body, 'writes') })
      return answer
    },
    requestStream: async (method, bidirectional, body, ...rest) => {
      const account = here()
      const stream = await requestStream(method, bidirectional, body, ...rest)
      if (!isReadable(stream)) throw new Error('the Firestore SDK answered with something that is no stream')
      if (method === 'batchGetDocuments') add(account, { reads: listLength(body, 'documents') })
      if (method === 'runQuery') countFound(stream, (found) => add(account, { reads: Math.max(1, found) }))
      if (method === 'runAggregationQuery') add(account, { reads: READS_AN_AGGREGATION })
      return stream
    },
  }))

  return {
    countFor: (account, work) => context.run(account, work),
    byAccount: () => Object.fromEntries(accounts),
    reset: () => accounts.clear(),
  }
}

const isReadable = (stream: unknown): stream is NodeJS.ReadableStream =>
  typeof stream === 'object' && stream !== null && 'pipe' in stream

const countFound = (stream: NodeJS.ReadableStream, tell: (found: number) => void): void => {
  let found = 0
  // A listener of `data` would start the flow before the SDK listens; this one only looks at what the SDK takes.
  const emit = stream.emit.bind(stream)
  stream.emit = (event: string | symbol, ...args: unknown[]) => {
    const [chunk] = args
    if (event === 'data' && typeof chunk === 'object' && chunk !== null && Reflect.get(chunk, 'document')) found += 1
    if (event === 'end') tell(found)
    return emit(event, ...args)
  }
}
