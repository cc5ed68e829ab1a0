import { describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../seed/chance.ts'
import { LineEvent } from './event.ts'

const heard = (message: object) => {
  const event = LineEvent.parse({
    type: 'message',
    webhookEventId: '01KA0000000000000000000000',
    timestamp: 1,
    source: { type: 'user', userId: lineUserIdOf('1') },
    message,
  })
  return event.type === 'message' ? event.message : null
}
const PLACE = { type: 'location', id: '1', title: '津田駅', address: '津田駅前1丁目' }

describe('a message', () => {
  it('keeps where somebody is, without the name of the place', () => {
    expect(heard({ ...PLACE, latitude: 34.8037, longitude: 135.7022 })).toEqual({
      type: 'location',
      location: { latitude: 34.8037, longitude: 135.7022 },
    })
  })

  it('reads the same when it comes out of the database', () => {
    const once = heard({ ...PLACE, latitude: -90, longitude: 180 })
    expect(heard(once ?? {})).toEqual(once)
    expect(heard({ type: 'text', text: 'ごみ' })).toEqual({ type: 'text', text: 'ごみ', location: null })
  })

  it.each([
    [Number.NaN, 135],
    [34, Number.NaN],
    [Number.POSITIVE_INFINITY, 135],
    [90.01, 135],
    [34, -180.01],
    ['34.8', '135.7'],
    [null, 135],
    [undefined, undefined],
  ])('from %j, %j is a message from nowhere', (latitude, longitude) => {
    expect(heard({ ...PLACE, latitude, longitude })).toEqual({ type: 'location', location: null })
    expect(heard({ ...PLACE, location: { latitude, longitude } })).toMatchObject({ location: null })
  })
})
