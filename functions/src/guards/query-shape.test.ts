import { describe, expect, it } from 'vitest'
import { type CompositeIndex, missingIndex, type QueryShape } from './query-shape.ts'

const query = (shape: Partial<QueryShape>): QueryShape => ({
  collection: 'circulars',
  scope: 'COLLECTION',
  filters: [],
  orders: [],
  aggregated: [],
  ...shape,
})
const where = (...filters: [field: string, operator: string][]) => ({
  filters: filters.map(([field, operator]) => ({ field, operator })),
})
const by = (field: string, direction: 'ASCENDING' | 'DESCENDING' = 'ASCENDING') => ({ field, direction })
const index = (...fields: CompositeIndex['fields']): CompositeIndex => ({
  collectionGroup: 'circulars',
  queryScope: 'COLLECTION',
  fields,
})
const asc = (fieldPath: string) => ({ fieldPath, order: 'ASCENDING' as const })
const desc = (fieldPath: string) => ({ fieldPath, order: 'DESCENDING' as const })
const contains = (fieldPath: string) => ({ fieldPath, arrayConfig: 'CONTAINS' as const })
const none = { indexes: [], fieldOverrides: [] }

describe('Firestore by itself', () => {
  it.each<[string, Partial<QueryShape>]>([
    ['finds by one field', where(['a', '=='])],
    ['finds by several equalities', where(['a', '=='], ['b', '=='], ['c', 'in'])],
    ['finds in an array and by an equality', where(['a', 'array-contains'], ['b', '=='])],
    ['finds a range', where(['a', '>'])],
    ['finds a range in its own order', { ...where(['a', '>'], ['a', '<']), orders: [by('a', 'DESCENDING')] }],
    ['orders by one field', { orders: [by('a')] }],
    ['finds in an array, in the order of names', { ...where(['a', 'array-contains']), orders: [by('__name__')] }],
    ['orders by the field that is equal', { ...where(['a', '==']), orders: [by('a')] }],
    ['sums one field of all', { aggregated: ['a'] }],
  ])('%s', (_, shape) => {
    expect(missingIndex(none, query(shape))).toBeNull()
  })
})

describe('Firestore wants a composite index', () => {
  it.each<[string, Partial<QueryShape>, CompositeIndex]>([
    ['for equality and range', where(['a', '=='], ['b', '<']), index(asc('a'), asc('b'))],
    ['for equality and order', { ...where(['a', 'in']), orders: [by('b')] }, index(desc('a'), asc('b'))],
    [
      'for an array and an order',
      { ...where(['a', 'array-contains-any'], ['b', '>']), orders: [by('b', 'DESCENDING')] },
      index(contains('a'), desc('b')),
    ],
    ['for two orders', { orders: [by('a'), by('b', 'DESCENDING')] }, index(asc('a'), desc('b'))],
    [
      'for sums of what is found',
      { ...where(['a', 'in']), aggregated: ['b', 'c'] },
      index(asc('a'), asc('c'), asc('b')),
    ],
    ['for two sums of all', { aggregated: ['b', 'c'] }, index(asc('b'), asc('c'))],
  ])('%s', (_, shape, needed) => {
    expect(missingIndex(none, query(shape))).toContain('no composite index')
    expect(missingIndex({ ...none, indexes: [needed] }, query(shape))).toBeNull()
  })

  it.each<[string, CompositeIndex]>([
    ['in the other direction', index(contains('a'), asc('b'))],
    ['for an equality instead of an array', index(asc('a'), desc('b'))],
    ['in the wrong order of fields', index(desc('b'), contains('a'))],
    ['with a field too many', index(contains('a'), desc('b'), asc('c'))],
    ['of another collection', { ...index(contains('a'), desc('b')), collectionGroup: 'areas' }],
    ['of all collections of that name', { ...index(contains('a'), desc('b')), queryScope: 'COLLECTION_GROUP' }],
  ])('and is not content with one %s', (_, other) => {
    const shape = query({ ...where(['a', 'array-contains']), orders: [by('b', 'DESCENDING')] })
    expect(missingIndex({ ...none, indexes: [other] }, shape)).toContain('no composite index')
  })
})

describe('a field exempt from indexing', () => {
  const exempt = { ...none, fieldOverrides: [{ collectionGroup: 'circulars', fieldPath: 'a', indexes: [] }] }

  it('cannot be asked for', () => {
    expect(missingIndex(exempt, query(where(['a', '=='])))).toContain('exempt')
    expect(missingIndex(exempt, query(where(['b', '=='])))).toBeNull()
  })

  it('and none is indexed across collections unless the file says so', () => {
    const across = query({ ...where(['a', '==']), scope: 'COLLECTION_GROUP' })
    expect(missingIndex(none, across)).toContain('exempt')
    const kept = { collectionGroup: 'circulars', fieldPath: 'a', indexes: [{ queryScope: 'COLLECTION_GROUP' }] }
    expect(missingIndex({ ...none, fieldOverrides: [kept] }, across)).toBeNull()
  })
})
