import { describe, expect, it } from 'vitest'
import { aDelivery } from '../testing/a-delivery.ts'
import { interruptions } from '../testing/interruptions.ts'
import { releaseLeases } from './release-leases.ts'

describe('releaseLeases', () => {
  it('lets what a dead worker had in hand go on at once, and nobody gets it twice', async () => {
    const engine = await aDelivery({ ja: 3, en: 2 })
    const power = interruptions(engine.deps)
    let dead = false
    power.decide((step) => {
      if (dead) return 'never happens'
      dead = step === 'multicast'
      return dead ? 'happens unheard' : 'goes well'
    })
    const id = await engine.starts()
    await engine.work()
    power.end()
    await engine.sweep()
    expect(await engine.progress(id)).toMatchObject({ status: 'sending' })

    await releaseLeases(engine.deps)
    await engine.sweep()
    expect(await engine.progress(id)).toMatchObject({ status: 'done', sent: 5 })
    expect(engine.line.accepted.flatMap(({ to }) => to).toSorted()).toEqual(engine.people.toSorted())
  })

  it('leaves batches alone that are settled', async () => {
    const engine = await aDelivery({ ja: 1 })
    const id = await engine.starts()
    await engine.work()
    const before = await engine.batches(id)
    await releaseLeases(engine.deps)
    expect(await engine.batches(id)).toEqual(before)
  })
})
