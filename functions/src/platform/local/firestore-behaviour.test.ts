/*
 * What we rely on in Firestore's writes, reads and queries, held against the in-memory Firestore, or against an emulator if
 * FIRESTORE_EMULATOR_HOST is set. Transactions are in firestore-transactions.test.ts, known differences in firestore-gaps.test.ts.
 */
import { AggregateField, FieldPath, FieldValue, type Firestore, type Query, Timestamp } from 'firebase-admin/firestore'
import { beforeEach, describe, expect, it } from 'vitest'
import { testFirestore } from './memory-firestore.ts'

const alreadyExists = { code: 6 }
const notFound = { code: 5 }
const failedPrecondition = { code: 9 }

let db: Firestore
beforeEach(() => {
  db = testFirestore().db
})

const dataOf = async (path: string) => (await db.doc(path).get()).data()
const idsOf = async (query: Query) => (await query.get()).docs.map(({ id }) => id)

async function store(documents: Record<string, Record<string, unknown>>): Promise<void> {
  const batch = db.batch()
  for (const [path, data] of Object.entries(documents)) batch.set(db.doc(path), data)
  await batch.commit()
}

describe('writing one document', () => {
  it('create fails if the document exists, and leaves it as it was', async () => {
    await db.doc('receipts/h1').create({ via: 'line' })
    await expect(db.doc('receipts/h1').create({ via: 'paper' })).rejects.toMatchObject(alreadyExists)
    expect(await dataOf('receipts/h1')).toEqual({ via: 'line' })
  })

  it('of many creates of one document exactly one succeeds', async () => {
    const creates = Array.from({ length: 20 }, (_, n) => db.doc('webhookEvents/e1').create({ n }))
    const settled = await Promise.allSettled(creates)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('update and a delete that wants it there fail if the document is missing', async () => {
    await expect(db.doc('areas/a').update({ name: '津田南' })).rejects.toMatchObject(notFound)
    await expect(db.doc('areas/a').delete({ exists: true })).rejects.toMatchObject(notFound)
    await db.doc('areas/a').delete()
  })

  it('an update on condition of the time of the last one fails if there was another in between', async () => {
    const { writeTime } = await db.doc('areas/a').set({ n: 1 })
    await db.doc('areas/a').set({ n: 2 })
    await expect(db.doc('areas/a').update({ n: 3 }, { lastUpdateTime: writeTime })).rejects.toMatchObject(
      failedPrecondition,
    )
    expect(await dataOf('areas/a')).toEqual({ n: 2 })
  })

  it('refuses undefined instead of leaving the field out', async () => {
    await expect(async () => db.doc('areas/a').set({ name: undefined })).rejects.toThrow('undefined')
  })

  it('refuses documents over 1 MiB and takes those just under', async () => {
    await expect(db.doc('rosters/a').set({ text: 'x'.repeat(1_048_576) })).rejects.toMatchObject({ code: 3 })
    await db.doc('rosters/a').set({ text: 'x'.repeat(1_048_400) })
  })

  it('keeps Timestamps to the microsecond, and makes one of a Date', async () => {
    await db
      .doc('a/b')
      .set({ at: new Timestamp(1_795_000_000, 123_456_000), date: new Date(5), list: [Timestamp.fromMillis(7)] })
    expect(await dataOf('a/b')).toEqual({
      at: new Timestamp(1_795_000_000, 123_456_000),
      date: Timestamp.fromMillis(5),
      list: [Timestamp.fromMillis(7)],
    })
  })
})

describe('writing parts of a document', () => {
  it('increment counts from nothing, and loses none of many at once', async () => {
    await db.doc('tallies/a').set({ targeted: 125 })
    await Promise.all(
      Array.from({ length: 50 }, () =>
        db
          .doc('tallies/a')
          .set({ confirmed: { line: FieldValue.increment(1) }, opened: FieldValue.increment(2) }, { merge: true }),
      ),
    )
    expect(await dataOf('tallies/a')).toEqual({ targeted: 125, confirmed: { line: 50 }, opened: 100 })
  })

  it('update with a FieldPath takes ids with dots, slashes and quotes as names of fields', async () => {
    await db.doc('rosters/a').set({ members: { U0: ['h0', 'b0', 'ja'] } })
    await db.doc('rosters/a').update(new FieldPath('members', 'U1.2/3`4\\'), ['h1', 'b1', 'en'], 'by.the', 'way')
    expect(await dataOf('rosters/a')).toEqual({
      members: { U0: ['h0', 'b0', 'ja'], 'U1.2/3`4\\': ['h1', 'b1', 'en'] },
      by: { the: 'way' },
    })
  })

  it('update replaces a map; set with merge adds to it, at any depth, and takes dots literally', async () => {
    await db.doc('a/b').set({ map: { x: 1, deep: { y: 1 } } })
    await db.doc('a/b').set({ map: { deep: { z: 2 }, 'd.o.t': 3 } }, { merge: true })
    expect(await dataOf('a/b')).toEqual({ map: { x: 1, deep: { y: 1, z: 2 }, 'd.o.t': 3 } })
    await db.doc('a/b').update({ map: { only: true } })
    expect(await dataOf('a/b')).toEqual({ map: { only: true } })
  })

  it('set with merge makes a missing document, and empties a map if given an empty one', async () => {
    await db.doc('a/b').set({ map: { x: 1 }, other: 1 }, { merge: true })
    await db.doc('a/b').set({ map: {} }, { merge: true })
    expect(await dataOf('a/b')).toEqual({ map: {}, other: 1 })
  })

  it('FieldValue.delete removes a field or an entry of a map, by update and by merge', async () => {
    await db.doc('a/b').set({ members: { 'U.1': [1], U2: [2], U3: [3] }, gone: 1 })
    await db.doc('a/b').update(new FieldPath('members', 'U.1'), FieldValue.delete(), 'gone', FieldValue.delete())
    await db.doc('a/b').set({ members: { U2: FieldValue.delete() } }, { merge: true })
    expect(await dataOf('a/b')).toEqual({ members: { U3: [3] } })
  })

  it('arrayUnion adds what is missing, arrayRemove takes all of it out', async () => {
    await db.doc('a/b').set({ list: [1, 1, 2] })
    await db.doc('a/b').update({ list: FieldValue.arrayUnion(2, 3) })
    await db.doc('a/b').update({ list: FieldValue.arrayRemove(1) })
    expect(await dataOf('a/b')).toEqual({ list: [2, 3] })
  })
})

describe('a batch', () => {
  it('writes nothing at all if one of its writes fails', async () => {
    await store({ 'receipts/h1': { via: 'line' }, 'tallies/a': { line: 1 } })
    const batch = db.batch()
    batch.update(db.doc('tallies/a'), { line: FieldValue.increment(1) })
    batch.create(db.doc('receipts/h2'), { via: 'line' })
    batch.create(db.doc('receipts/h1'), { via: 'line' })
    await expect(batch.commit()).rejects.toMatchObject(alreadyExists)
    expect(await dataOf('tallies/a')).toEqual({ line: 1 })
    expect(await dataOf('receipts/h2')).toBeUndefined()
  })

  it('applies its writes to one document in order', async () => {
    await db
      .batch()
      .create(db.doc('a/b'), { n: 1 })
      .update(db.doc('a/b'), { n: FieldValue.increment(4) })
      .commit()
    expect(await dataOf('a/b')).toEqual({ n: 5 })
  })

  it('counts a confirmation once, however often it is tapped', async () => {
    await store({ 'tallies/a': { line: 0 } })
    const tap = () =>
      db
        .batch()
        .create(db.doc('receipts/h1'), {})
        .update(db.doc('tallies/a'), { line: FieldValue.increment(1) })
        .commit()
    await Promise.allSettled(Array.from({ length: 20 }, tap))
    expect(await dataOf('tallies/a')).toEqual({ line: 1 })
  })

  it('takes 600 writes', async () => {
    await store(Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`many/${n}`, { n }])))
    expect((await db.collection('many').count().get()).data().count).toBe(600)
  })
})

describe('a query', () => {
  beforeEach(() =>
    store({
      'circulars/c1': { audience: ['city'], status: 'sent', at: '2026-11-01T00:00:00.000Z', reach: { line: 5 } },
      'circulars/c2': { audience: ['d1', 'd2'], status: 'sent', at: '2026-11-02T00:00:00.000Z', reach: { line: 7 } },
      'circulars/c3': { audience: ['d2'], status: 'draft', at: '2026-11-03T00:00:00.000Z', reach: { line: 0 } },
      'circulars/c4': { audience: ['d3', 'd1'], status: 'sent', at: '2026-11-04T00:00:00.000Z', reach: { line: 5 } },
      'circulars/c5': { audience: [], status: 'withdrawn', at: '2026-11-05T00:00:00.000Z', reach: { line: 5 } },
    }),
  )
  const circulars = () => db.collection('circulars')

  it('array-contains-any finds each document once', async () => {
    expect(await idsOf(circulars().where('audience', 'array-contains-any', ['city', 'd1', 'd2']))).toEqual([
      'c1',
      'c2',
      'c3',
      'c4',
    ])
    expect(await idsOf(circulars().where('audience', 'array-contains', 'd1'))).toEqual(['c2', 'c4'])
  })

  it('combines array-contains-any, equality, order, limit and cursors by value and by document', async () => {
    const sent = circulars()
      .where('audience', 'array-contains-any', ['city', 'd1'])
      .where('status', '==', 'sent')
      .orderBy('at', 'desc')
    expect(await idsOf(sent.limit(2))).toEqual(['c4', 'c2'])
    expect(await idsOf(sent.startAfter('2026-11-02T00:00:00.000Z').limit(2))).toEqual(['c1'])
    expect(await idsOf(sent.startAfter(await db.doc('circulars/c4').get()).limit(1))).toEqual(['c2'])
    expect(await idsOf(sent.endBefore('2026-11-01T00:00:00.000Z'))).toEqual(['c4', 'c2'])
  })

  it('in, ranges and fields of maps', async () => {
    expect(await idsOf(circulars().where('status', 'in', ['draft', 'withdrawn']).orderBy('at', 'desc'))).toEqual([
      'c5',
      'c3',
    ])
    const november = circulars().where('at', '>=', '2026-11-02').where('at', '<', '2026-11-04')
    expect(await idsOf(november.orderBy('at'))).toEqual(['c2', 'c3'])
    expect(await idsOf(circulars().where('reach.line', '==', 5).orderBy('at').limit(2))).toEqual(['c1', 'c4'])
  })

  it('gives documents of equal rank in the order of their ids, also over pages', async () => {
    const byReach = circulars().orderBy('reach.line').limit(2)
    const first = await byReach.get()
    expect(first.docs.map(({ id }) => id)).toEqual(['c3', 'c1'])
    expect(await idsOf(byReach.startAfter(first.docs[1]))).toEqual(['c4', 'c5'])
  })

  it('finds ids from one on, and ids in a list', async () => {
    expect(await idsOf(circulars().where(FieldPath.documentId(), '>', 'c3').limit(5))).toEqual(['c4', 'c5'])
    expect(await idsOf(circulars().where(FieldPath.documentId(), 'in', ['c5', 'none', 'c2']))).toEqual(['c2', 'c5'])
  })

  it('counts, sums and averages without reading documents', async () => {
    const sums = {
      count: AggregateField.count(),
      sum: AggregateField.sum('reach.line'),
      average: AggregateField.average('reach.line'),
    }
    const sent = circulars().where('status', '==', 'sent')
    expect((await sent.aggregate(sums).get()).data()).toEqual({ count: 3, sum: 17, average: 17 / 3 })
    expect((await circulars().where('status', '==', 'none').aggregate(sums).get()).data()).toEqual({
      count: 0,
      sum: 0,
      average: null,
    })
  })

  it('select gives only the fields named, entries of maps included', async () => {
    const { docs } = await circulars()
      .where('status', '==', 'draft')
      .select('status', new FieldPath('reach', 'line'))
      .get()
    expect(docs.map((document) => document.data())).toEqual([{ status: 'draft', reach: { line: 0 } }])
    const [bare] = (await circulars().where('status', '==', 'draft').select().get()).docs
    expect([bare?.id, bare?.data()]).toEqual(['c3', {}])
  })

  it('over a collection group reaches every depth, filtered, ordered and counted', async () => {
    await store({
      'circulars/c1/tallies/a1': { confirmed: 3 },
      'circulars/c2/tallies/a1': { confirmed: 9 },
      'circulars/c2/tallies/a2': { confirmed: 1 },
      'archive/y/circulars/c0/tallies/a3': { confirmed: 5 },
    })
    const tallies = db.collectionGroup('tallies').where('confirmed', '>', 1).orderBy('confirmed', 'desc')
    const paths = (await tallies.get()).docs.map(({ ref }) => ref.path)
    expect(paths).toEqual(['circulars/c2/tallies/a1', 'archive/y/circulars/c0/tallies/a3', 'circulars/c1/tallies/a1'])
    expect((await tallies.count().get()).data().count).toBe(3)
    expect(await idsOf(db.collection('circulars/c2/tallies'))).toEqual(['a1', 'a2'])
  })

  it('does not find a document that is missing though there are documents below it', async () => {
    await store({ 'towns/t1/streets/s1': {} })
    expect(await idsOf(db.collection('towns'))).toEqual([])
  })
})

describe('reading several documents', () => {
  it('getAll keeps the order asked for, and says which are missing', async () => {
    await store({ 'a/1': { n: 1 }, 'b/2': { n: 2 } })
    const documents = await db.getAll(db.doc('b/2'), db.doc('a/none'), db.doc('a/1'), db.doc('b/2'))
    expect(documents.map(({ id, exists }) => [id, exists])).toEqual([
      ['2', true],
      ['none', false],
      ['1', true],
      ['2', true],
    ])
  })
})
