import { beforeEach, describe, expect, it } from 'vitest'
import { grants } from '../../officers/store.ts'
import { aPicture } from '../../testing/a-picture.ts'
import { aStreet, north, type Street } from '../../testing/a-street.ts'
import { type Fate, interruptions } from '../../testing/interruptions.ts'
import { tellsOfDanger } from '../../testing/tells-of-danger.ts'
import { tracesOf } from '../../testing/traces.ts'
import { noteChatPicture, takeBackPicture } from '../pictures/chat-pictures.ts'
import { hazardPictures } from '../store.ts'
import { forgetHazards } from './forget-hazards.ts'

let street: Street
let who: string
beforeEach(async () => {
  street = await aStreet()
  who = street.idOf(1)
})
const traces = async () => (await tracesOf(street.deps.db, who)).filter((path) => path.startsWith('hazard'))

/** Something is begun and stands before its first transaction while the person leaves; then it goes on. */
const leavesDuring = async (begun: () => PromiseLike<unknown>): Promise<void> => {
  const power = interruptions(street.deps)
  const reached = Promise.withResolvers<void>()
  const held = Promise.withResolvers<Fate>()
  let isFirst = true
  power.decide((step) => {
    if (step !== 'transaction' || !isFirst) return 'goes well'
    isFirst = false
    reached.resolve()
    return held.promise
  })
  // A request is sent when it is waited for.
  const going = (async () => void (await begun()))()
  await reached.promise
  await (await street.as(who)).post('/api/me/leave').expect(200)
  held.resolve('goes well')
  await going
  power.end()
}

describe('of somebody who leaves in the same moment', () => {
  it('nothing of a report that is being told in the chat stays', async () => {
    const phone = tellsOfDanger(street, who)
    await leavesDuring(() => phone.sendsPicture('m1'))
    expect(await traces()).toEqual([])
    expect(phone.shown().text).toBe('')
  })

  it('no picture is noted of which the report knows already', async () => {
    const by = { hazardId: 'draft', by: who, messageId: 'm1', order: 1 }
    await leavesDuring(() => noteChatPicture(street.deps, by))
    expect(await traces()).toEqual([])
  })

  it('nor one that they take back afterwards', async () => {
    await (await street.as(who)).post('/api/me/leave').expect(200)
    await takeBackPicture(street.deps, { messageId: 'm1', by: who })
    expect(await traces()).toEqual([])
  })

  it('no report is begun', async () => {
    const phone = tellsOfDanger(street, who)
    await leavesDuring(() => phone.tapsOld('do=hazard.start'))
    expect(await traces()).toEqual([])
  })

  it('no report is filed', async () => {
    const first = await street.neighbour(1)
    const hole = { key: 'hole', category: 'roadHole', position: north(0) }
    await leavesDuring(() => first.post('/api/hazards', hole).expect(403))
    expect(await traces()).toEqual([])
  })

  it('nothing is added to what they told before', async () => {
    const first = await street.neighbour(1)
    await street.tells(1)
    const again = { key: 'by-1', category: 'roadHole', position: north(0), words: '水も出ています。' }
    await leavesDuring(() => first.post('/api/hazards', again).expect(403))
    expect(await traces()).toEqual([])
  })

  it('no picture is taken', async () => {
    const first = await street.neighbour(1)
    const photo = await aPicture(8, 8).jpeg().toBuffer()
    await leavesDuring(() => first.upload('/api/hazard-pictures?key=hole', photo).expect(403))
    expect(await traces()).toEqual([])
  })

  it('a picture that came between is taken away without a word of who sent it', async () => {
    const first = await street.neighbour(1)
    await street.tells(1)
    await forgetHazards(street.deps, who)
    await first.upload('/api/hazard-pictures?key=by-1', await aPicture(8, 8).jpeg().toBuffer()).expect(201)
    await forgetHazards(street.deps, who)
    expect(await traces()).toEqual([])
  })
})

describe('of an officer who ends their own registration', () => {
  it('the pictures of what they wrote down for others stay', async () => {
    const office = { id: 'office', lineUserId: who, role: 'associationOfficer', areaId: 'd1a1' } as const
    await grants(street.deps)
      .doc(office.id)
      .set({ ...office, from: '2026-04-01', until: null })
    const officer = await street.as(who)
    const [told, own] = [
      await officer.upload('/api/hazard-pictures?key=told', await aPicture(8, 8).jpeg().toBuffer()).expect(201),
      await officer.upload('/api/hazard-pictures?key=own', await aPicture(8, 8).jpeg().toBuffer()).expect(201),
    ]
    const hole = { category: 'roadHole', position: north(0) }
    const written = { ...hole, key: 'told', areaId: 'd1a1', pictureIds: [told.body.id] }
    await officer.post('/api/office/hazards', written).expect(201)
    await officer.post('/api/hazards', { ...hole, key: 'own', pictureIds: [own.body.id] }).expect(201)
    await forgetHazards(street.deps, who)
    const stateOf = async (id: string) => (await hazardPictures(street.deps).doc(id).get()).data()?.state
    expect([await stateOf(told.body.id), await stateOf(own.body.id)]).toEqual(['kept', 'takenBack'])
  })
})
