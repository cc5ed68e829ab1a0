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
      id: '1',
      imageSet: null,
      location: { latitude: 34.8037, longitude: 135.7022 },
    })
  })

  it('reads the same when it comes out of the database', () => {
    const once = heard({ ...PLACE, latitude: -90, longitude: 180 })
    expect(heard(once ?? {})).toEqual(once)
    expect(heard({ type: 'text', text: 'ごみ' })).toEqual({
      type: 'text',
      id: null,
      imageSet: null,
      text: 'ごみ',
      location: null,
    })
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
    expect(heard({ ...PLACE, latitude, longitude })).toMatchObject({ type: 'location', location: null })
    expect(heard({ ...PLACE, location: { latitude, longitude } })).toMatchObject({ location: null })
  })
})

describe('a picture', () => {
  const picture = { type: 'image', id: '354718705033693861', contentProvider: { type: 'line' } }

  it('is known by its message, and by its place among those sent together', () => {
    const imageSet = { id: 'E005D41A7288F41B65593ED38FF6E9834B046AB36A37921A56BC236F13A91855', index: 2, total: 3 }
    expect(heard({ ...picture, imageSet })).toMatchObject({ id: picture.id, imageSet })
    expect(heard(picture)).toMatchObject({ id: picture.id, imageSet: null })
  })

  it.each([{ id: 'A', index: 0, total: 2 }, { id: 'A', total: 2 }, { id: 'A', index: 1e9, total: 2 }, 'A', [], null])(
    'with a set that is none is one alone: %j',
    (imageSet) => expect(heard({ ...picture, imageSet })?.imageSet).toBeNull(),
  )

  it.each(['../1', '', 'x'.repeat(41), 7, undefined])('has no message that could lead elsewhere: %j', (id) => {
    expect(heard({ ...picture, id })?.id).toBeNull()
  })
})

describe('a message taken back', () => {
  const unsend = (messageId: unknown) =>
    LineEvent.safeParse({
      type: 'unsend',
      webhookEventId: '01KA0000000000000000000000',
      timestamp: 1,
      source: { type: 'user', userId: lineUserIdOf('1') },
      unsend: { messageId },
    })

  it('is known by its id; one without an id is passed over', () => {
    expect(unsend('325708').data).toMatchObject({ type: 'unsend', unsend: { messageId: '325708' } })
    expect(unsend('../325708').success).toBe(false)
    expect(unsend(undefined).success).toBe(false)
  })
})
