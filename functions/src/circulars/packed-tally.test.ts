import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packedTally } from './packed-tally.ts'
import { Tally } from './reach.ts'

const AT = '2026-11-20T01:00:00.000Z'
const id = fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/)
const household = fc.record({
  blockId: id,
  batches: fc.uniqueArray(fc.nat({ max: 500 }), { maxLength: 4 }),
  confirmed: fc.option(fc.constantFrom('line' as const, 'paper' as const, 'spoken' as const), { nil: null }),
})
const tally = fc.dictionary(id, household).map((households) => ({
  id: 'a1',
  associationId: 'a1',
  scopeIds: ['city', 'd1', 'a1'],
  households: Object.fromEntries(
    Object.entries(households).map(([key, { blockId, batches, confirmed }]) => [
      key,
      { blockId, batches, via: confirmed, at: confirmed && AT },
    ]),
  ),
}))

describe('a packed tally', () => {
  it('is the same when unpacked', () => {
    fc.assert(
      fc.property(tally, (some) => {
        const stored: unknown = JSON.parse(JSON.stringify(packedTally.pack(some)))
        expect(Tally.parse(packedTally.unpack(Object(stored)))).toEqual(some)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('has a line for a household that came after the books were opened, since it confirmed', () => {
    const stored = {
      id: 'a1',
      associationId: 'a1',
      scopeIds: [],
      targets: 'h1 b1 0,3',
      noted: { h2: { blockId: 'b1', via: 'line', at: AT }, h1: { blockId: 'b1', via: null, at: null } },
    }
    expect(Tally.parse(packedTally.unpack(stored)).households).toEqual({
      h1: { blockId: 'b1', batches: [0, 3], via: null, at: null },
      h2: { blockId: 'b1', batches: [], via: 'line', at: AT },
    })
  })
})
