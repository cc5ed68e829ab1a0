import { z } from 'zod'

type Direction = 'ASCENDING' | 'DESCENDING'

/** A query as far as its indexes are concerned: fields and operators, no values. */
export interface QueryShape {
  collection: string
  scope: 'COLLECTION' | 'COLLECTION_GROUP'
  filters: { field: string; operator: string }[]
  orders: { field: string; direction: Direction }[]
  /** Fields of sum() and average(). */
  aggregated: string[]
}

const IndexField = z.object({
  fieldPath: z.string(),
  order: z.enum(['ASCENDING', 'DESCENDING']).optional(),
  arrayConfig: z.literal('CONTAINS').optional(),
})

/** firestore.indexes.json, as `firebase deploy` reads it. */
export const IndexFile = z.object({
  indexes: z.array(
    z.object({
      collectionGroup: z.string(),
      queryScope: z.enum(['COLLECTION', 'COLLECTION_GROUP']),
      fields: z.array(IndexField).min(2),
    }),
  ),
  fieldOverrides: z.array(
    z.object({
      collectionGroup: z.string(),
      fieldPath: z.string(),
      ttl: z.boolean().optional(),
      indexes: z.array(z.object({ queryScope: z.string() })),
    }),
  ),
})
export type IndexFile = z.infer<typeof IndexFile>
export type CompositeIndex = IndexFile['indexes'][number]

const EQUALITY = ['==', 'in']
const ARRAY = ['array-contains', 'array-contains-any']

/** Every index ends with the documents' names, in the direction of the field before, or rising. */
const endsLikeEveryIndex = (orders: QueryShape['orders']): boolean => {
  const [last, before] = orders.toReversed()
  return last?.field === '__name__' && last.direction === (before?.direction ?? 'ASCENDING')
}

/** The fields an index must begin with (in any order) and go on with (in this order), and those that come last. */
const wanted = ({ filters, orders, aggregated }: QueryShape) => {
  const fieldsOf = (operators: string[]) =>
    filters.filter(({ operator }) => operators.includes(operator)).map(({ field }) => field)
  const equal = new Set(fieldsOf(EQUALITY))
  const arrays = new Set(fieldsOf(ARRAY))
  const ranges = filters.map(({ field }) => field).filter((field) => !equal.has(field) && !arrays.has(field))
  // A range without an order is read in rising order of its field; documents of one value need no order among themselves.
  const unordered = ranges.filter((field) => !orders.some((order) => order.field === field))
  const sorted = [
    ...[...new Set(unordered)].map((field) => ({ field, direction: 'ASCENDING' as const })),
    ...(endsLikeEveryIndex(orders) ? orders.slice(0, -1) : orders).filter(({ field }) => !equal.has(field)),
  ]
  return { equal, arrays, sorted, last: aggregated.filter((field) => !equal.has(field)) }
}

/** Whether Firestore serves the query from the index (https://firebase.google.com/docs/firestore/query-data/index-overview). */
export const serves = (index: CompositeIndex, shape: QueryShape): boolean => {
  if (index.collectionGroup !== shape.collection || index.queryScope !== shape.scope) return false
  const { equal, arrays, sorted, last } = wanted(shape)
  const [first, rest] = [equal.size + arrays.size, index.fields.slice(equal.size + arrays.size)]
  const begins = index.fields
    .slice(0, first)
    .every(({ fieldPath, arrayConfig }) => (arrayConfig ? arrays : equal).has(fieldPath))
  const goesOn = sorted.every(
    ({ field, direction }, at) => rest[at]?.fieldPath === field && rest[at]?.order === direction,
  )
  const ends = rest.slice(sorted.length).map(({ fieldPath }) => fieldPath)
  return begins && goesOn && ends.toSorted().join() === last.toSorted().join()
}

/** Whether the single-field indexes that Firestore keeps by itself are enough: equalities alone, or one field alone. */
export const needsComposite = (shape: QueryShape): boolean => {
  const { equal, arrays, sorted, last } = wanted(shape)
  const ordered = sorted.length + last.length
  return ordered > 1 || (ordered === 1 && equal.size + arrays.size > 0)
}

/** What the query lacks in the index file, in words; null when Firestore would serve it. */
export const missingIndex = ({ indexes, fieldOverrides }: IndexFile, shape: QueryShape): string | null => {
  const { equal, arrays, sorted, last } = wanted(shape)
  const fields = [...equal, ...arrays, ...sorted.map(({ field }) => field), ...last]
  const name = `${shape.collection}: ${JSON.stringify({ ...shape, collection: undefined })}`
  if (needsComposite(shape))
    return indexes.some((index) => serves(index, shape)) ? null : `no composite index for ${name}`
  const overrides = fieldOverrides.filter(({ collectionGroup }) => collectionGroup === shape.collection)
  const isKept = (field: string) => {
    const override = overrides.find(({ fieldPath }) => fieldPath === field)
    return override
      ? override.indexes.some(({ queryScope }) => queryScope === shape.scope)
      : shape.scope === 'COLLECTION'
  }
  const without = fields.find((field) => !isKept(field))
  return without === undefined ? null : `the field ${without} is exempt from indexing, but asked for by ${name}`
}
