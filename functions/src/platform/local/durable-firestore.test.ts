import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDurableFirestore } from './durable-firestore.ts'
import { startTalkingProcess } from './killed-process.ts'

let directory: string
let file: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kairan-durable-'))
  file = join(directory, 'data', 'firestore.db')
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** What a process started now would find, were this one killed at this very moment. */
async function afterAKill<T>(look: (db: Firestore) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(join(directory, 'copy-'))
  cpSync(join(directory, 'data'), copy, { recursive: true })
  const store = await openDurableFirestore({ file: join(copy, 'firestore.db') })
  try {
    return await look(store.db)
  } finally {
    await store.close()
  }
}

const dataOf = async (db: Firestore, path: string) => (await db.doc(path).get()).data()

describe('openDurableFirestore', () => {
  it('has a write in the file before it is acknowledged, updates and increments included', async () => {
    const { db, close } = await openDurableFirestore({ file })
    const hazard = db.doc('hazards/h1')
    for (let n = 0; n < 20; n++) {
      await hazard.set({ n, seen: FieldValue.increment(1) }, { merge: true })
      expect(await afterAKill((later) => dataOf(later, 'hazards/h1'))).toEqual({ n, seen: n + 1 })
    }
    await close()
  })

  it('has batches, transactions, bulk writes and documents of subcollections in the file before they are acknowledged', async () => {
    const { db, close } = await openDurableFirestore({ file })
    const batch = db.batch().create(db.doc('a/1'), { v: 1 }).create(db.doc('a/1/b/2/c/3'), { v: 2 })
    await batch.commit()
    expect(await afterAKill((later) => dataOf(later, 'a/1/b/2/c/3'))).toEqual({ v: 2 })
    await db.runTransaction(async (transaction) => {
      transaction.update(db.doc('a/1'), { v: 3 })
      transaction.delete(db.doc('a/1/b/2/c/3'))
    })
    expect(await afterAKill((later) => dataOf(later, 'a/1'))).toEqual({ v: 3 })
    expect(await afterAKill((later) => dataOf(later, 'a/1/b/2/c/3'))).toBeUndefined()
    const writer = db.bulkWriter()
    void writer.create(db.doc('bulk/1'), { v: 4 })
    await writer.close()
    expect(await afterAKill((later) => dataOf(later, 'bulk/1'))).toEqual({ v: 4 })
    await close()
  })

  it('has in the file what a refusal rests on', async () => {
    const { db, close } = await openDurableFirestore({ file })
    for (let n = 0; n < 10; n++) {
      const first = db.doc(`webhookEvents/${n}`).create({ n })
      await expect(db.doc(`webhookEvents/${n}`).create({ n })).rejects.toMatchObject({ code: 6 })
      expect(await afterAKill((later) => dataOf(later, `webhookEvents/${n}`))).toEqual({ n })
      await first
    }
    await close()
  })

  it('does not bring a deleted document back', async () => {
    const first = await openDurableFirestore({ file })
    await first.db.doc('circulars/c1').create({ title: '夏祭り' })
    await first.db.doc('circulars/c1').delete()
    await first.close()
    const second = await openDurableFirestore({ file })
    expect(await dataOf(second.db, 'circulars/c1')).toBeUndefined()
    await second.close()
  })

  it('keeps several portions of documents, and can go on writing them', async () => {
    const first = await openDurableFirestore({ file })
    for (let from = 0; from < 1200; from += 400) {
      const batch = first.db.batch()
      for (let n = from; n < from + 400; n++) batch.create(first.db.doc(`households/h${n}`), { n })
      await batch.commit()
    }
    await first.close()
    const second = await openDurableFirestore({ file })
    await second.db.doc('households/h7').update({ expireAt: Timestamp.fromMillis(1_795_000_000_123) })
    await second.close()
    const third = await openDurableFirestore({ file })
    expect((await third.db.collection('households').count().get()).data().count).toBe(1200)
    expect(await dataOf(third.db, 'households/h7')).toEqual({ n: 7, expireAt: Timestamp.fromMillis(1_795_000_000_123) })
    await third.close()
  })

  it('lets what was written arrive when it closes, and refuses what comes after', async () => {
    const first = await openDurableFirestore({ file })
    const written = Array.from({ length: 20 }, (_, n) => first.db.doc(`late/${n}`).create({ n }))
    await first.close()
    const acknowledged = (await Promise.allSettled(written)).filter(({ status }) => status === 'fulfilled').length
    await expect(first.db.doc('late/x').create({})).rejects.toMatchObject({ code: 5 })
    await expect(first.db.doc('late/0').get()).rejects.toMatchObject({ code: 5 })
    const second = await openDurableFirestore({ file })
    expect((await second.db.collection('late').get()).size).toBe(acknowledged)
    await second.close()
  })

  it('does not open a file that is open already', async () => {
    const { close } = await openDurableFirestore({ file })
    await expect(openDurableFirestore({ file })).rejects.toThrow(`${file} is in use`)
    await close()
    const again = await openDurableFirestore({ file })
    await again.close()
  })

  it('does not open a file that another process has open, until that one is killed', async () => {
    const writer = await startWriter(0)
    await expect(openDurableFirestore({ file })).rejects.toThrow('in use by another running copy')
    await writer.kill()
    const { close } = await openDurableFirestore({ file })
    await close()
  })

  it('does not take a damaged file for an empty one', async () => {
    const { close } = await openDurableFirestore({ file })
    await close()
    writeFileSync(file, 'not what it was'.repeat(1000))
    await expect(openDurableFirestore({ file })).rejects.toThrow('not a database')
  })
})

describe('a process killed with SIGKILL while it writes', () => {
  it('loses nothing it acknowledged and leaves nothing half done, killed again and again', async () => {
    const acknowledged: { kind: string; n: number }[] = []
    for (let round = 0; round < 3; round++) {
      const writer = await startWriter(round * 100_000)
      await writer.hasSaid(40 + Math.floor(Math.random() * 130))
      // A line is heard between two commits; the kill shall fall into one as well.
      await delay(Math.random() * 30)
      acknowledged.push(...(await writer.kill()).map(readAcknowledgement))

      const store = await openDurableFirestore({ file })
      await expectWhole(store.db, acknowledged)
      await store.close()
    }
    expect(acknowledged.length).toBeGreaterThan(100)
  })
})

async function expectWhole(db: Firestore, acknowledged: { kind: string; n: number }[]): Promise<void> {
  const paths = async (name: string) => new Set((await db.collectionGroup(name).get()).docs.map(({ ref }) => ref.path))
  const [singles, batches, parts, below] = [
    await paths('singles'),
    await paths('batches'),
    await paths('parts'),
    await paths('below'),
  ]
  const [accounts, takings] = [await db.collection('accounts').get(), await paths('takings')]

  const numbers = (kind: string) => acknowledged.filter((one) => one.kind === kind).map(({ n }) => n)
  expect(numbers('single').filter((n) => !singles.has(`singles/${n}`))).toEqual([])
  expect(numbers('batch').filter((n) => !batches.has(`batches/${n}`))).toEqual([])
  expect(numbers('deletion').filter((n) => below.has(`deletions/${n}/below/it`))).toEqual([])
  expect(numbers('transaction').filter((n) => !takings.has(`accounts/${n}/takings/one`))).toEqual([])
  expect(parts.size).toBe(batches.size * 40)
  expect([...parts].filter((path) => !batches.has(path.split('/').slice(0, 2).join('/')))).toEqual([])
  expect(accounts.docs.reduce((sum, account) => sum + account.get('held'), takings.size)).toBe(0)
}

/** Starts a process that writes to `file`, counting from `first`; resolves when it has opened it. */
async function startWriter(first: number) {
  const writer = startTalkingProcess([join(import.meta.dirname, 'durable-firestore.writer.ts'), file, String(first)])
  await writer.hasSaid(1)
  return writer
}

const readAcknowledgement = (line: string) => {
  const [kind = '', n] = line.split(' ')
  return { kind, n: Number(n) }
}
