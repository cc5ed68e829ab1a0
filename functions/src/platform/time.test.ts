import { describe, expect, it } from 'vitest'
import { dayjs, japanDay, parseInstant, toInstant } from './time.ts'

describe('instants', () => {
  it('are written in UTC with a fixed width', () => {
    expect(toInstant(parseInstant('2026-11-28T09:00+09:00'))).toBe('2026-11-28T00:00:00.000Z')
    expect(toInstant(dayjs.utc(0))).toHaveLength(24)
  })

  it('are read to the millisecond', () => {
    expect(parseInstant('2026-11-28T00:00:00.123Z').valueOf()).toBe(Date.UTC(2026, 10, 28, 0, 0, 0, 123))
  })

  it.each(['', '2026-11-28', '2026-11-28T09:00', 'tomorrow', '2026-13-28T09:00Z', '1764288000000'])(
    'refuses %j, which names no instant',
    (text) => {
      expect(() => parseInstant(text)).toThrow(RangeError)
    },
  )
})

describe('japanDay', () => {
  it.each([
    ['2026-11-27T14:59:59.999Z', '2026-11-27'],
    ['2026-11-27T15:00:00.000Z', '2026-11-28'],
    ['2026-12-31T15:00:00.000Z', '2027-01-01'],
  ])('at %s is %s', (instant, day) => {
    expect(japanDay(parseInstant(instant))).toBe(day)
  })
})
