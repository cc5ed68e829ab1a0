import { OwnPolicy } from '@kairan/functions/areas/policy.ts'
import { describe, expect, it } from 'vitest'
import { isSame, ownOf, type PolicyView, rulesOf, toggled } from './rules.ts'

const inherited: PolicyView['inherited'] = {
  holdSeconds: 60,
  approval: false,
  quietHours: { from: '22:00', to: '06:30' },
  digest: null,
  remindDaysBefore: [2],
  machineTranslation: false,
  hazardChat: true,
}
const fridays = { weekdays: [5], times: ['18:00'] }

describe('what an area has settled', () => {
  it.each<[string, OwnPolicy]>([
    ['nothing', {}],
    [
      'everything',
      {
        holdSeconds: 30,
        approval: true,
        quietHours: { from: '20:00', to: '08:00' },
        digest: fridays,
        remindDaysBefore: [7, 2],
        machineTranslation: true,
        hazardChat: false,
      },
    ],
    [
      'that there is none of it',
      {
        holdSeconds: 0,
        approval: false,
        quietHours: null,
        digest: null,
        remindDaysBefore: [],
        machineTranslation: false,
        hazardChat: true,
      },
    ],
    ['a part', { approval: true, digest: fridays }],
    ['a hold that the page does not offer', { holdSeconds: 300 }],
  ])('comes back unchanged from the page: %s', (_, own) => {
    expect(ownOf(rulesOf({ own, inherited }))).toEqual(own)
  })
})

describe('choosing', () => {
  const rules = rulesOf({ own: {}, inherited })

  it('of one’s own begins with what comes from above, and where nothing does with something that can be saved', () => {
    const quiet = { ...rules.quiet, kind: 'own' as const }
    const digest = { ...rules.digest, kind: 'own' as const }
    const reminders = { ...rules.reminders, kind: 'own' as const }
    expect(ownOf({ ...rules, quiet, reminders })).toEqual({
      quietHours: { from: '22:00', to: '06:30' },
      remindDaysBefore: [2],
    })
    expect(OwnPolicy.safeParse(ownOf({ ...rules, digest })).success).toBe(true)
  })

  it('none and then as above again is no change', () => {
    const without = { ...rules, quiet: { ...rules.quiet, kind: 'none' as const } }
    expect(isSame(without, rules)).toBe(false)
    expect(isSame({ ...without, quiet: { ...without.quiet, kind: 'above' } }, rules)).toBe(true)
  })

  it('the same hours as above is a word of one’s own: it stays when those above change', () => {
    expect(isSame({ ...rules, quiet: { ...rules.quiet, kind: 'own' } }, rules)).toBe(false)
  })

  it('times that are not in use changes nothing', () => {
    expect(isSame({ ...rules, quiet: { ...rules.quiet, from: '23:00' } }, rules)).toBe(true)
  })

  it('a day twice takes it away again', () => {
    expect(toggled([5], 2)).toEqual([2, 5])
    expect(toggled([2, 5], 5)).toEqual([2])
  })
})
