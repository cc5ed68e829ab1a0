import { describe, expect, it } from 'vitest'
import { aTown } from '../testing/a-town.ts'
import { tracesOf } from '../testing/traces.ts'

describe('forgetRecipients', () => {
  it('keeps who got what for thirty days after a delivery is settled, then only how many', async () => {
    const town = await aTown()
    const id = await town.publishes()
    const [first] = town.residents
    const inLedger = async () =>
      (await tracesOf(town.deps.db, first?.lineUserId ?? '')).filter((path) => path.startsWith('deliveries/'))

    town.clock.passes(29, 'days')
    await town.schedules['forget-recipients']?.run()
    expect(await inLedger()).toHaveLength(1)

    town.clock.passes(2, 'days')
    await town.schedules['forget-recipients']?.run()
    expect(await inLedger()).toEqual([])
    const officer = await town.as(town.officers.associationOfficer)
    const { body } = await officer.get(`/api/circulars/${id}`).expect(200)
    expect(body.office.delivery).toMatchObject({ status: 'done', total: 6, sent: 6 })
  })
})
