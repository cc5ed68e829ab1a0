import { writeSync } from 'node:fs'
import { openDurableFirestore } from './durable-firestore.ts'

/*
 * Run by durable-firestore.test.ts as a process of its own, to be killed: writes numbered things without end, several at once,
 * and prints `<kind> <number>` when each is acknowledged.
 */
const [file = '', first = '0'] = process.argv.slice(2)
const { db } = await openDurableFirestore({ file })
const said = (line: string) => writeSync(1, `${line}\n`)
let next = Number(first)

const kinds = {
  async single(n: number) {
    await db.doc(`singles/${n}`).create({ n })
  },
  async batch(n: number) {
    const batch = db.batch()
    for (let part = 0; part < 40; part++)
      batch.create(db.doc(`batches/${n}/parts/${part}`), { n, part, text: '回覧'.repeat(200) })
    batch.create(db.doc(`batches/${n}`), { n })
    await batch.commit()
  },
  async deletion(n: number) {
    await db.doc(`deletions/${n}/below/it`).create({ n })
    await db.doc(`deletions/${n}/below/it`).delete()
  },
  async transaction(n: number) {
    await db.runTransaction(async (transaction) => {
      const from = db.doc(`accounts/${n % 100}`)
      const held = (await transaction.get(from)).get('held') ?? 0
      transaction.set(from, { held: held - 1 })
      transaction.create(db.doc(`accounts/${n}/takings/one`), { held: 1 })
    })
  },
}

async function writeWithoutEnd(): Promise<void> {
  for (;;) {
    const n = next++
    for (const [kind, write] of Object.entries(kinds)) {
      await write(n)
      said(`${kind} ${n}`)
    }
  }
}

said('ready -1')
await Promise.all(Array.from({ length: 8 }, writeWithoutEnd))
