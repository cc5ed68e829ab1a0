import { describe, expect, it } from 'vitest'
import { aDesk, minutesPass, timesEach } from '../../testing/a-desk.ts'
import { aTown } from '../../testing/a-town.ts'
import { diesAt, interruptions } from '../../testing/interruptions.ts'

const EVERYBODY = Array(6).fill(1)
const NOBODY = Array(6).fill(0)

describe('the power is cut', () => {
  const FATES = ['never happens', 'happens unheard'] as const
  const cuts = FATES.flatMap((fate) => [1, 2, 3, 4, 5, 6].map((step) => [fate, step] as const))
  const ignore = () => undefined

  it.each(cuts)(
    'on the way from 送る to everybody (%s: step %i): it leaves once, or it is still a draft',
    async (fate, step) => {
      const town = await aTown({ policy: { holdSeconds: 60 } })
      const power = interruptions(town.deps)
      const id = await town.writes()
      const desk = aDesk(town, id)
      power.decide(diesAt(fate, step))
      await desk.sends()
      town.clock.passes(61, 'seconds')
      await town.work().catch(ignore)
      power.end()
      const wasDraft = (await desk.page()).status === 'draft'
      await minutesPass(town, 10)
      expect(timesEach(town)).toEqual(wasDraft ? NOBODY : EVERYBODY)
      expect(await desk.page()).toMatchObject({ status: wasDraft ? 'draft' : 'sent' })
      expect(wasDraft).toBe(fate === 'never happens' && step === 1)
    },
  )

  it.each(cuts.filter(([, step]) => step <= 2))(
    'during a yes (%s: step %i): said again it is one',
    async (fate, step) => {
      const town = await aTown({ policy: { holdSeconds: 60, approval: true } })
      const power = interruptions(town.deps)
      const id = await town.writes()
      await aDesk(town, id).sends()
      const district = aDesk(town, id, town.officers.districtOfficer)
      power.decide(diesAt(fate, step))
      expect(await district.approves(1)).toMatchObject({ status: 500 })
      power.end()
      expect(await district.approves(1)).toMatchObject({ status: 200 })
      await minutesPass(town, 10)
      expect(timesEach(town)).toEqual(EVERYBODY)
    },
  )

  it.each(cuts.filter(([, step]) => step <= 2))(
    'while the minute is changed (%s: step %i): it leaves once',
    async (fate, step) => {
      const town = await aTown()
      const power = interruptions(town.deps)
      const desk = aDesk(town, await town.writes())
      await desk.sends({ kind: 'at', at: '2026-11-20T01:05:00.000Z' })
      power.decide(diesAt(fate, step))
      expect(await desk.reschedules('2026-11-20T01:10:00.000Z')).toMatchObject({ status: 500 })
      power.end()
      const changed = (await desk.office()).schedule?.at === '2026-11-20T01:10:00.000Z'
      await minutesPass(town, 6)
      expect(timesEach(town)).toEqual(changed ? NOBODY : EVERYBODY)
      await minutesPass(town, 6)
      expect(timesEach(town)).toEqual(EVERYBODY)
    },
  )
})
