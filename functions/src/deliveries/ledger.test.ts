import { describe, expect, it } from 'vitest'
import { aDelivery } from '../testing/a-delivery.ts'
import * as line from '../testing/line-answers.ts'
import { readLedger } from './ledger.ts'

describe('readLedger', () => {
  it('says of nobody anything while the plan is made', async () => {
    const engine = await aDelivery({ ja: 3 })
    const ledger = await readLedger(engine.deps, await engine.starts())
    expect(ledger?.progress).toMatchObject({ status: 'planning', total: 0, sent: 0, waiting: 0 })
    expect(ledger?.fateOf(0)).toBe('waiting')
  })

  it('knows at every moment who has it and who waits', async () => {
    const engine = await aDelivery({ ja: 1001, en: 2 })
    const id = await engine.starts()
    engine.line.willBehave(() => 'accepted', line.monthIsUsedUp)
    await engine.work()
    const ledger = await readLedger(engine.deps, id)
    expect(ledger?.progress).toMatchObject({ status: 'paused', total: 1003, sent: 500, waiting: 503 })
    const fates = (await engine.batches(id)).map(({ number }) => ledger?.fateOf(number))
    expect(fates.toSorted()).toEqual(['sent', 'waiting', 'waiting', 'waiting'])
  })

  it('gives those who stayed in a split batch its new fate, and the one taken out their own', async () => {
    const engine = await aDelivery({ ja: 4 })
    const [bad = ''] = engine.people
    const id = await engine.starts()
    engine.line.alwaysBehaves(line.callsMalformed([bad]))
    await engine.work()
    const ledger = await readLedger(engine.deps, id)
    expect(ledger?.progress).toMatchObject({ status: 'done', total: 4, sent: 3, refused: 1, malformed: 1 })
    expect(ledger?.fateOf(0)).toBe('sent')
    expect((await engine.books(id)).sentTo.toSorted()).toEqual(engine.people.filter((each) => each !== bad).toSorted())
  })

  it('calls a batch refused when everybody in it was taken out', async () => {
    const engine = await aDelivery({ ja: 2, en: 1 })
    const english = engine.people.at(-1) ?? ''
    const id = await engine.starts()
    engine.line.alwaysBehaves(line.callsMalformed([english]))
    await engine.work()
    const batch = (await engine.batches(id)).find(({ letterId }) => letterId === 'en')
    expect((await readLedger(engine.deps, id))?.fateOf(batch?.number ?? -1)).toBe('refused')
  })

  it('looks at no batch any more once everything is settled', async () => {
    const engine = await aDelivery({ ja: 700 })
    const id = await engine.starts()
    await engine.work()
    for (const batch of await engine.batches(id))
      await engine.deps.db.doc(`deliveries/${id}/batches/${batch.id}`).delete()
    const ledger = await readLedger(engine.deps, id)
    expect(ledger?.progress).toMatchObject({ status: 'done', total: 700, sent: 700, waiting: 0 })
    expect([0, 1].map((number) => ledger?.fateOf(number))).toEqual(['sent', 'sent'])
  })

  it('corrects itself when a worker given up for dead had an answer after all', async () => {
    const engine = await aDelivery({ ja: 2 })
    const id = await engine.starts()
    await engine.work()
    const late = engine.deps.db.doc(`deliveries/${id}/batches/b00000`)
    await late.update({ state: 'uncertain' })
    await engine.tasks['deliveries-send']({ deliveryId: id, batchId: 'b00000' })
    expect((await readLedger(engine.deps, id))?.progress).toMatchObject({ sent: 0, uncertain: 2 })
  })
})
