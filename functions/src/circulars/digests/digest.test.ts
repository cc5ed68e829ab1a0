import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LetterId } from '../../deliveries/delivery.ts'
import { LANGUAGES } from '../../platform/language.ts'
import { parseInstant } from '../../platform/time.ts'
import { DIGEST_LIMIT, digestId, isForRecipient, letterIdOf, mostUrgentFirst, readLetterId } from './digest.ts'

describe('a digest', () => {
  it('is named after its area and the minute in Japan', () => {
    expect(digestId('d1a1', parseInstant('2026-11-28T18:00:59+09:00'))).toBe('d1a1-202611281800')
    expect(digestId('d1a1', parseInstant('2026-11-27T15:00:00Z'))).toBe('d1a1-202611280000')
    expect(digestId('city', parseInstant('2026-11-27T15:00:00Z'), 'x1')).toBe('city-202611280000-x1')
  })

  it('shows the most urgent circular first, and of equal ones the one that was handed in first', () => {
    const circular = (id: string, confirmBy: string | null, submittedAt: string | null) => ({
      id,
      confirmBy,
      submitted: submittedAt === null ? null : { at: submittedAt, by: 'U' },
      createdAt: '2026-11-20T00:00:00.000Z',
    })
    const inOrder = [
      circular('tomorrow', '2026-11-29', '2026-11-24T00:00:00.000Z'),
      circular('later-first', '2026-12-24', '2026-11-22T00:00:00.000Z'),
      circular('later-second', '2026-12-24', '2026-11-23T00:00:00.000Z'),
      circular('any-a', null, null),
      circular('any-b', null, '2026-11-20T00:00:00.000Z'),
      circular('any-c', null, '2026-11-21T00:00:00.000Z'),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (mixed) => {
        expect(mostUrgentFirst(mixed).map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id))
      }),
    )
  })
})

describe('a circular concerns', () => {
  const inBlock = { scopeIds: ['city', 'd1', 'd1a1'], blockId: 'd1a1b1' }
  const outside = { scopeIds: ['city', 'd1'], blockId: null }
  it.each([
    [['d1a1b1'], true, false],
    [['d1a1b2'], false, false],
    [['d1a1'], true, false],
    [['d1a2'], false, false],
    [['d1'], true, true],
    [['d2'], false, false],
    [['city'], true, true],
    [['d2', 'd1a1b1'], true, false],
  ])('with the audience %j a member of the first block: %j, somebody outside any association: %j', (audience, a, b) => {
    expect(isForRecipient({ audience }, inBlock)).toBe(a)
    expect(isForRecipient({ audience }, outside)).toBe(b)
  })
})

describe("a letter's id", () => {
  const places = fc.uniqueArray(fc.nat(DIGEST_LIMIT - 1), { minLength: 1, maxLength: DIGEST_LIMIT })

  it('says which circulars and which language, and is one the engine takes', () => {
    fc.assert(
      fc.property(places, fc.constantFrom(...LANGUAGES), (some, language) => {
        const id = letterIdOf(some, language)
        expect(readLetterId(id)).toEqual({ places: some.toSorted((a, b) => a - b), language })
        expect(LetterId.safeParse(id).success).toBe(true)
      }),
    )
  })

  it.each(['', 'ja', '-ja', '2a', '2a-', '2a-xx', '0x2-ja', 'zz-ja'])('is not %j', (id) => {
    expect(() => readLetterId(id)).toThrow(RangeError)
  })
})
