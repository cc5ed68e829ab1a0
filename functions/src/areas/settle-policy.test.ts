import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY, type OwnPolicy } from './policy.ts'
import { settledPolicy } from './settle-policy.ts'

const evenings = { weekdays: [5], times: ['18:00'] }
const mornings = { weekdays: [1, 4], times: ['08:00'] }
const path = (...own: OwnPolicy[]) =>
  own.map((policy, index) => ({ id: ['city', 'd1', 'd1a1', 'd1a1b1'][index] ?? '', policy }))

describe('what holds in an area', () => {
  it('is the product’s own choice where nobody has settled anything', () => {
    expect(settledPolicy(path({}, {}, {}))).toEqual({ policy: DEFAULT_POLICY, digestAreaId: null })
    expect(settledPolicy([])).toEqual({ policy: DEFAULT_POLICY, digestAreaId: null })
  })

  it('is field by field what the nearest area has settled', () => {
    const { policy } = settledPolicy(
      path({ holdSeconds: 180, approval: true, remindDaysBefore: [3, 1] }, { holdSeconds: 30 }, { quietHours: null }),
    )
    expect(policy).toEqual({
      holdSeconds: 30,
      approval: true,
      quietHours: null,
      digest: null,
      remindDaysBefore: [3, 1],
      machineTranslation: false,
      hazardChat: true,
    })
  })

  it('keeps what an area has settled as nothing: no hold, no second look, no reminder', () => {
    const none = { holdSeconds: 0, approval: false, remindDaysBefore: [] }
    expect(settledPolicy(path({ holdSeconds: 180, approval: true, remindDaysBefore: [3] }, none)).policy).toMatchObject(
      none,
    )
  })

  it.each<[string, OwnPolicy[], string | null]>([
    ['nobody’s', [{}, {}, {}], null],
    ['the city’s', [{ digest: evenings }, {}, {}], 'city'],
    ['the nearest one’s', [{ digest: evenings }, { digest: mornings }, {}], 'd1'],
    ['its own', [{ digest: evenings }, {}, { digest: mornings }], 'd1a1'],
    ['none for an area that has settled so', [{ digest: evenings }, {}, { digest: null }], null],
    ['none below such an area', [{ digest: evenings }, { digest: null }, {}], null],
  ])('waits for %s digest', (_, own, digestAreaId) => {
    expect(settledPolicy(path(...own)).digestAreaId).toBe(digestAreaId)
  })

  it('has a digest exactly when somebody owns it, and then that area’s times', () => {
    const own = fc.record({ digest: fc.option(fc.constantFrom(evenings, mornings)) }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(own, { maxLength: 4 }), (settled) => {
        const areas = path(...settled)
        const { policy, digestAreaId } = settledPolicy(areas)
        expect(policy.digest).toEqual(areas.find(({ id }) => id === digestAreaId)?.policy.digest ?? null)
      }),
    )
  })
})
