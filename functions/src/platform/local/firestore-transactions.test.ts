/* What we rely on in Firestore's transactions; memory or emulator as in firestore-behaviour.test.ts. */
import type { Firestore } from 'firebase-admin/firestore'
import { beforeEach, describe, expect, it } from 'vitest'
import { testFirestore } from './memory-firestore.ts'

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))

describe('a transaction', () => {
  let db: Firestore
  beforeEach(() => {
    db = testFirestore().db
  })

  it('writes nothing if it throws, and hands the error on', async () => {
    const failing = db.runTransaction(async (transaction) => {
      transaction.set(db.doc('a/b'), { n: 1 })
      throw new Error('second thoughts')
    })
    await expect(failing).rejects.toThrow('second thoughts')
    expect((await db.doc('a/b').get()).exists).toBe(false)
  })

  it('fails for good, writing nothing, if it creates what exists', async () => {
    await db.doc('a/b').set({ n: 1 })
    const creating = db.runTransaction(async (transaction) => {
      transaction.set(db.doc('a/c'), { n: 1 })
      transaction.create(db.doc('a/b'), { n: 2 })
    })
    await expect(creating).rejects.toMatchObject({ code: 6 })
    expect((await db.doc('a/c').get()).exists).toBe(false)
  })

  it('wants its reads before its writes', async () => {
    const mixed = db.runTransaction(async (transaction) => {
      transaction.set(db.doc('a/b'), { n: 1 })
      await transaction.get(db.doc('a/c'))
    })
    await expect(mixed).rejects.toThrow('reads to be executed before all writes')
  })

  it('reads queries, several documents and aggregates', async () => {
    await db.doc('a/b').set({ n: 1 })
    const read = await db.runTransaction(async (transaction) => {
      const query = await transaction.get(db.collection('a').where('n', '==', 1))
      const [one, none] = await transaction.getAll(db.doc('a/b'), db.doc('a/none'))
      return [query.size, one?.exists, none?.exists]
    })
    expect(read).toEqual([1, true, false])
  })
})

describe.concurrent('transactions that meet', () => {
  it('lose no increment: 3 counters, 40 transactions on each at once', async ({ expect }) => {
    const { db } = testFirestore()
    const add = (path: string) =>
      db.runTransaction(
        async (transaction) => {
          const held = (await transaction.get(db.doc(path))).get('n') ?? 0
          transaction.set(db.doc(path), { n: held + 1 })
        },
        { maxAttempts: 100 },
      )
    await Promise.all(times(120, (n) => add(`counters/${n % 3}`)))
    const counters = await db.collection('counters').get()
    expect(counters.docs.map((counter) => counter.get('n'))).toEqual([40, 40, 40])
  })

  it('lease one batch: exactly one gets it, each of 20 times', async ({ expect }) => {
    const { db } = testFirestore()
    const lease = (batch: number, worker: string) =>
      db.runTransaction(async (transaction) => {
        const held = await transaction.get(db.doc(`batches/${batch}`))
        if (held.get('state') !== 'pending') return false
        transaction.update(held.ref, { state: 'sending', worker })
        return true
      })
    await Promise.all(times(20, (n) => db.doc(`batches/${n}`).create({ state: 'pending' })))
    const won = await Promise.all(times(20, (n) => Promise.all([lease(n, 'a'), lease(n, 'b'), lease(n, 'c')])))
    expect(won.map((winners) => winners.filter(Boolean).length)).toEqual(times(20, () => 1))
  })

  it('create what is absent once, and the others find it', async ({ expect }) => {
    const { db } = testFirestore()
    const join = (household: number, by: number) =>
      db.runTransaction(async (transaction) => {
        const receipt = db.doc(`receipts/${household}`)
        const found = await transaction.get(receipt)
        if (found.exists) return false
        transaction.create(receipt, { by })
        transaction.set(db.doc(`takings/${household}-${by}`), {})
        return true
      })
    const settled = await Promise.allSettled(times(30, (n) => join(n % 10, n)))
    // Firestore may refuse the second `create` for good instead of repeating the transaction; it never lets both through.
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refused.filter((code) => code !== 6)).toEqual([])
    expect(settled.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(10)
    expect((await db.collection('takings').get()).size).toBe(10)
  })

  // Google's and the emulator hold the document until the transaction ends, so the update below would wait for ever.
  it.skipIf(process.env.FIRESTORE_EMULATOR_HOST)(
    'start again if a document they read changes before they commit',
    async ({ expect }) => {
      const { db } = testFirestore()
      await db.doc('circulars/c1').set({ status: 'draft' })
      const seen: string[] = []
      await db.runTransaction(async (transaction) => {
        const status = (await transaction.get(db.doc('circulars/c1'))).get('status')
        seen.push(status)
        if (seen.length === 1) await db.doc('circulars/c1').update({ status: 'withdrawn' })
        if (status === 'draft') transaction.update(db.doc('circulars/c1'), { status: 'sending' })
      })
      expect(seen).toEqual(['draft', 'withdrawn'])
      expect((await db.doc('circulars/c1').get()).get('status')).toBe('withdrawn')
    },
    30_000,
  )

  it('read one state of things: a sum over two documents never shows half a transfer', async ({ expect }) => {
    const { db } = testFirestore()
    await db.batch().set(db.doc('sums/a'), { n: 50 }).set(db.doc('sums/b'), { n: 50 }).commit()
    const transfer = (n: number) =>
      db
        .batch()
        .set(db.doc('sums/a'), { n: 50 + n })
        .set(db.doc('sums/b'), { n: 50 - n })
        .commit()
    const sum = () =>
      db.runTransaction(
        async (transaction) => {
          const a = await transaction.get(db.doc('sums/a'))
          const b = await transaction.get(db.doc('sums/b'))
          return a.get('n') + b.get('n')
        },
        { readOnly: true },
      )
    const [, sums] = await Promise.all([Promise.all(times(40, transfer)), Promise.all(times(40, sum))])
    expect(new Set(sums)).toEqual(new Set([100]))
  })
})
