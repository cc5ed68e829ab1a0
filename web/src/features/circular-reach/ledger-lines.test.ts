import type { DeliveryProgress } from '@kairan/functions/deliveries/delivery.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledgerLines, registered } from './ledger-lines.ts'

const delivery = (change: Partial<DeliveryProgress>): DeliveryProgress => ({
  status: 'done',
  paused: null,
  total: 35,
  sent: 35,
  waiting: 0,
  stopped: 0,
  refused: 0,
  malformed: 0,
  uncertain: 0,
  blocked: 0,
  ...change,
})

describe('ledgerLines', () => {
  it('has nothing to say when everybody got it', () => {
    expect(ledgerLines(delivery({}))).toEqual([])
  })

  it('tells those whose registration is wrong from those to whom LINE would not bring the words', () => {
    expect(ledgerLines(delivery({ sent: 30, refused: 5, malformed: 2 }))).toEqual([
      { kind: 'refused', people: 3 },
      { kind: 'malformed', people: 2 },
    ])
    expect(ledgerLines(delivery({ sent: 33, refused: 2, malformed: 2 }))).toEqual([{ kind: 'malformed', people: 2 }])
  })

  it('accounts for everybody exactly once, whatever happened', () => {
    const people = fc.integer({ min: 0, max: 300_000 })
    const figures = fc.record({ sent: people, waiting: people, stopped: people, uncertain: people, blocked: people })
    fc.assert(
      fc.property(figures, people, people, (some, malformed, content) => {
        const refused = malformed + content
        const total = some.sent + some.waiting + some.stopped + some.uncertain + refused
        const all = delivery({ ...some, malformed, refused, total })
        const elsewhere = ledgerLines(all).reduce((sum, line) => sum + line.people, 0)
        expect(some.sent + elsewhere).toBe(registered(all))
      }),
    )
  })
})
