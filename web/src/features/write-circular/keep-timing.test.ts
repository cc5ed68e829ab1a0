import { describe, expect, it } from 'vitest'
import { readTiming } from './keep-timing.ts'
import { sendAt } from './timing.ts'

describe('a kept choice of time', () => {
  it('is read again as it was', () => {
    const choice = sendAt('2026-11-28T06:05:00.000Z')
    expect(readTiming(JSON.stringify(choice))).toEqual(choice)
  })

  it.each([null, '', 'now', '{broken', 'null', '{"kind":"sometime","day":"","clock":""}', '{"kind":"at"}'])(
    'is nothing where %j stands',
    (text) => {
      expect(readTiming(text)).toBeNull()
    },
  )
})
