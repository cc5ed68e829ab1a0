import { describe, expect, it } from 'vitest'
import { grants } from '../../officers/store.ts'
import { aTown } from '../../testing/a-town.ts'
import { menuId } from './set-up-menus.ts'

describe('followTerms', () => {
  it('takes the officers’ tab from whose term ended yesterday and gives it to whose term begins today', async () => {
    const town = await aTown({ now: '2026-11-20T23:00:00+09:00' })
    const [leaving, coming] = town.residents.map(({ lineUserId }) => lineUserId)
    const office = { role: 'associationOfficer' as const, areaId: 'd1a1' }
    for (const grant of [
      { id: 'old', lineUserId: leaving ?? '', ...office, from: '2025-04-01', until: '2026-11-20' },
      { id: 'new', lineUserId: coming ?? '', ...office, from: '2026-11-21', until: null },
    ])
      await grants(town.deps).doc(grant.id).set(grant)
    await town.schedules['set-up-menus']?.run()
    const [plain, tabbed] = await Promise.all(
      (['resident', 'resident-tab'] as const).map((menu) => menuId(town.deps, menu, 'ja')),
    )
    const before = [leaving, coming].map((who) => town.line.menuLinks.get(who ?? ''))

    town.clock.reaches('2026-11-21T00:05:00+09:00')
    await town.schedules['follow-terms']?.run()
    await town.work()
    const [ofLeaving, ofComing] = [leaving, coming].map((who) => town.line.menuLinks.get(who ?? ''))
    expect(before).toEqual([tabbed, plain])
    expect([ofLeaving, ofComing]).toEqual([plain, tabbed])
  })
})
