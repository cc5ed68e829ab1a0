import { beforeEach, describe, expect, it } from 'vitest'
import { aStreet, closedAs, type Street } from '../../testing/a-street.ts'
import { eventsOf } from '../store.ts'

let street: Street
let id: string
beforeEach(async () => {
  street = await aStreet()
  id = (await street.tells(1)).id
  await (await street.neighbour(2)).post(`/api/hazards/${id}/follow`).expect(200)
})
const says = async (number: number, answer: 'right' | 'notRight', words = '', about = id) =>
  (await street.neighbour(number)).post(`/api/hazards/${about}/after`, { answer, words })
const happened = async () => (await eventsOf(street.deps, [id])).map(({ kind, isPublic }) => `${kind} ${isPublic}`)

describe('「直りましたか」', () => {
  it.each(['resolved', 'declined'] as const)('no, says whoever told: it is open again (%s)', async (status) => {
    await street.becomes(id, closedAs(street, status))
    street.clock.passes(13, 'days')
    expect((await says(1, 'notRight', 'まだ穴が残っています。')).body).toMatchObject({
      status: 'inProgress',
      closedAt: null,
      reason: null,
      reopenUntil: null,
      events: [
        { kind: 'filed' },
        { kind: 'status' },
        { kind: 'reopened', words: [{ text: 'まだ穴が残っています。', inJapanese: false }] },
      ],
    })
    // The days its kind has begin anew.
    expect(await street.hazard(id)).toMatchObject({ dueOn: '2026-12-06' })
  })

  it('said twice, or when it is open already, nothing changes any more', async () => {
    await street.becomes(id, closedAs(street, 'resolved'))
    await Promise.all([1, 2, 3].map(() => says(1, 'notRight')))
    expect(await happened()).toEqual(['filed true', 'status true', 'reopened true'])
    await street.becomes(id, closedAs(street, 'resolved'))
    await says(1, 'notRight')
    expect((await happened()).slice(3)).toEqual(['status true', 'reopened true'])
  })

  it('what whoever told wrote is for the office and themselves: a follower sees only that it is open again', async () => {
    await street.becomes(id, closedAs(street, 'resolved'))
    await says(1, 'notRight', '山田の家の前です。090-1234-5678')
    const { hazards } = (await (await street.neighbour(2)).get('/api/hazards').expect(200)).body
    expect(hazards[0].events.at(-1)).toMatchObject({ kind: 'reopened', words: [], status: 'inProgress' })
  })

  it('after 14 days a new report is asked for', async () => {
    await street.becomes(id, closedAs(street, 'resolved'))
    street.clock.passes(14, 'days')
    expect((await says(1, 'notRight')).body).toMatchObject({ status: 409, code: 'hazard-reopen-too-late' })
    expect(await street.hazard(id)).toMatchObject({ status: 'resolved' })
  })

  it('a follower’s no is noted for the office, once; it stays as it is', async () => {
    await street.becomes(id, closedAs(street, 'resolved'))
    for (let time = 0; time < 2; time++) expect((await says(2, 'notRight')).body.status).toBe('resolved')
    expect(await happened()).toEqual(['filed true', 'status true', 'stillThere false'])
  })

  it('a yes is noted; who thinks better of it can still say no', async () => {
    await street.becomes(id, closedAs(street, 'resolved'))
    for (let time = 0; time < 2; time++) expect((await says(2, 'right')).body.answered).toBe('right')
    expect((await says(2, 'notRight')).body.answered).toBe('notRight')
    expect((await happened()).slice(2)).toEqual(['allRight false', 'stillThere false'])
  })

  it('an answer is remembered until it is closed another time, and is nobody else’s', async () => {
    await street.becomes(id, closedAs(street, 'resolved'))
    await says(1, 'right')
    const answeredBy = async (number: number) => {
      const { hazards } = (await (await street.neighbour(number)).get('/api/hazards').expect(200)).body
      return hazards[0].answered
    }
    expect([await answeredBy(1), await answeredBy(2)]).toEqual(['right', null])
    street.clock.passes(1, 'hour')
    await street.becomes(id, { status: 'inProgress', closedAt: null })
    expect(await answeredBy(1)).toBeNull()
    await street.becomes(id, closedAs(street, 'resolved'))
    expect(await answeredBy(1)).toBeNull()
  })

  it('of a merged report it is said of the one that stands for it, and whoever told of either opens it', async () => {
    const root = await street.tells(3, { key: 'root' })
    await street.merges(id, root.id)
    await street.becomes(root.id, closedAs(street, 'resolved'))
    expect((await says(1, 'notRight')).body).toMatchObject({ id, status: 'inProgress' })
    expect(await street.hazard(root.id)).toMatchObject({ status: 'inProgress' })
    expect(await street.hazard(id)).toMatchObject({ status: 'merged' })
  })

  it('says nobody who has nothing to do with it, and nothing of odd answers is kept', async () => {
    await street.becomes(id, closedAs(street, 'resolved'))
    expect((await says(3, 'notRight')).body).toMatchObject({ status: 404, code: 'hazard-gone' })
    expect((await says(1, 'notRight', '', 'made-up')).status).toBe(404)
    expect((await says(1, 'notRight', '\u200b')).status).toBe(400)
    expect((await says(1, 'notRight', 'あ'.repeat(1_001))).status).toBe(400)
    expect(await happened()).toEqual(['filed true', 'status true'])
  })
})
