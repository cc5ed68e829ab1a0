import { AggregateField, FieldPath, type Firestore, Query, type Transaction } from 'firebase-admin/firestore'
import type { QueryShape } from './query-shape.ts'

export interface QueryRecord {
  /** Every query that ran. */
  ran: QueryShape[]
  /** Where in the source `where` and `orderBy` were called, as `households/store.ts:40`. */
  places: Set<string>
}

/** Calls that give another query with the same fields. */
const SAME_SHAPE = [
  'limit',
  'limitToLast',
  'offset',
  'select',
  'startAt',
  'startAfter',
  'endAt',
  'endBefore',
  'withConverter',
]
const RUNS = ['get', 'stream', 'onSnapshot', 'explain', 'count']

const fieldName = (field: unknown): string => {
  if (typeof field === 'string') return field
  if (field instanceof FieldPath) return field.isEqual(FieldPath.documentId()) ? '__name__' : String(field)
  throw new Error('a kind of filter that the guard does not know: teach it')
}

/** The line of our source that called, out of a stack. */
const callingPlace = (): string | undefined =>
  new Error('where').stack
    ?.split('\n')
    .map((line) => /functions\/src\/((?!guards\/|testing\/)[\w./-]+\.ts):(\d+)/.exec(line))
    .find((found) => found !== null)
    ?.slice(1, 3)
    .join(':')

/**
 * A Firestore that notes the shape of every query that runs, in transactions too. Documents, batches and everything else
 * are the real ones.
 */
export const recordQueries = (db: Firestore): { db: Firestore; record: QueryRecord } => {
  const record: QueryRecord = { ran: [], places: new Set() }
  const known = new WeakMap<object, { query: Query; shape: QueryShape }>()

  const noted = (query: Query, shape: QueryShape): Query => {
    const changed = (next: Partial<QueryShape>, name: string, args: unknown[]) =>
      noted(Reflect.apply(Reflect.get(query, name), query, args), { ...shape, ...next })
    const proxy = new Proxy(query, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value !== 'function' || typeof name !== 'string') return value
        return (...args: unknown[]) => {
          if (SAME_SHAPE.includes(name)) return changed({}, name, args)
          if (name === 'where') {
            record.places.add(callingPlace() ?? 'nowhere')
            return changed(
              { filters: [...shape.filters, { field: fieldName(args[0]), operator: String(args[1]) }] },
              name,
              args,
            )
          }
          if (name === 'orderBy') {
            record.places.add(callingPlace() ?? 'nowhere')
            const direction = args[1] === 'desc' ? 'DESCENDING' : 'ASCENDING'
            return changed({ orders: [...shape.orders, { field: fieldName(args[0]), direction }] }, name, args)
          }
          if (RUNS.includes(name)) record.ran.push(shape)
          if (name === 'aggregate') record.ran.push({ ...shape, aggregated: aggregatedFields(args[0]) })
          return Reflect.apply(value, target, args)
        }
      },
    })
    known.set(proxy, { query, shape })
    return proxy
  }

  const inTransaction = (transaction: Transaction): Transaction =>
    new Proxy(transaction, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value !== 'function') return value
        return (...args: unknown[]) => {
          const asked = name === 'get' && args[0] instanceof Query ? known.get(args[0]) : undefined
          if (asked) record.ran.push(asked.shape)
          return Reflect.apply(value, target, asked ? [asked.query] : args)
        }
      },
    })

  const bare = (path: string, scope: QueryShape['scope']): QueryShape => ({
    collection: path.split('/').at(-1) ?? path,
    scope,
    filters: [],
    orders: [],
    aggregated: [],
  })

  const recording = new Proxy(db, {
    get: (target, name) => {
      if (name === 'collection') return (path: string) => noted(target.collection(path), bare(path, 'COLLECTION'))
      if (name === 'collectionGroup')
        return (id: string) => noted(target.collectionGroup(id), bare(id, 'COLLECTION_GROUP'))
      if (name === 'runTransaction')
        return (work: (transaction: Transaction) => Promise<unknown>) =>
          target.runTransaction((transaction) => work(inTransaction(transaction)))
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { db: recording, record }
}

/** The fields of sum() and average(); count() has none. The SDK shows them only in what it sends. */
const aggregatedFields = (specification: unknown): string[] =>
  Object.values(specification ?? {}).flatMap((aggregate: unknown) => {
    if (!(aggregate instanceof AggregateField)) throw new Error('a kind of aggregation that the guard does not know')
    const field: unknown = Reflect.get(aggregate, '_field')
    return aggregate.aggregateType === 'count' ? [] : [fieldName(field)]
  })
