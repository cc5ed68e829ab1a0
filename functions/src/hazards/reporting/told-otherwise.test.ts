import { beforeEach, describe, expect, it } from 'vitest'
import { aStreet, north, type Street } from '../../testing/a-street.ts'
import { eventsOf } from '../store.ts'

let street: Street
beforeEach(async () => {
  street = await aStreet()
})

const addedTo = async (id: string) =>
  (await eventsOf(street.deps, [id])).flatMap(({ kind, text, from }) => (kind === 'added' ? [[from, text]] : []))

describe('told once more, because no answer came', () => {
  it('with other words and another place it is the same report, and the office reads both', async () => {
    const first = await street.tells(1)
    const again = await street.tells(1, {
      words: '穴に水がたまっています。',
      address: 'パン屋の前',
      position: north(40),
    })
    expect([again.id, (await street.hazard(first.id)).words]).toEqual([first.id, '穴があります。'])
    const [latitude, longitude] = north(40).split(',')
    const rest = `パン屋の前\n${latitude}, ${longitude}\n穴に水がたまっています。`
    expect(await addedTo(first.id)).toEqual([['reporter', rest]])
    // They read it themselves; for a follower it is only said that there is more.
    expect(again).toMatchObject({
      events: [{ kind: 'filed' }, { kind: 'added', words: [{ text: rest, inJapanese: false }] }],
    })
    const neighbour = await street.neighbour(2)
    const { body } = await neighbour.post(`/api/hazards/${first.id}/follow`).expect(200)
    expect(JSON.stringify(body)).not.toContain('パン屋')
  })

  it('adds nothing where nothing was changed, however often it comes and in whatever order', async () => {
    const { id } = await street.tells(1)
    await street.tells(1, { words: '深い穴です。' })
    await street.tells(1)
    await street.tells(1, { words: '深い穴です。' })
    expect(await addedTo(id)).toEqual([['reporter', '深い穴です。']])
  })

  it('adds nothing of a place the office has put right', async () => {
    const { id } = await street.tells(1)
    const staff = await street.as(street.officers.cityStaff)
    const { version: seen } = await street.hazard(id)
    await staff.post(`/api/office/hazards/${id}/place`, { seen, address: '橋の南' }).expect(200)
    await street.tells(1)
    expect(await addedTo(id)).toEqual([])
  })

  it('under another key, of the same thing, its words are added too', async () => {
    const { id } = await street.tells(1)
    expect((await street.tells(1, { key: 'anew', words: 'まだあります。' })).id).toBe(id)
    expect(await addedTo(id)).toEqual([['reporter', 'まだあります。']])
  })

  it('by an officer it is said that it had arrived, and what was changed stands in its history', async () => {
    const office = await street.as(street.officers.cityStaff)
    const told = { key: 'told', areaId: 'city', category: 'roadHole', position: north(0), words: '穴があります。' }
    const first = (await office.post('/api/office/hazards', told).expect(201)).body
    const again = (await office.post('/api/office/hazards', { ...told, words: '水も出ています。' }).expect(201)).body
    expect([first.wasAdded, again]).toEqual([false, { ...first, wasAdded: true }])
    expect(await addedTo(first.id)).toEqual([['office', '水も出ています。']])
  })

  it('differently more than six times it is refused, so that the office can still save', async () => {
    const { id } = await street.tells(1)
    const neighbour = await street.neighbour(1)
    const tells = (words: string) =>
      neighbour.post('/api/hazards', { key: 'by-1', category: 'roadHole', position: north(0), words })
    for (let time = 0; time < 6; time++) expect((await tells(`${time}回目です。`)).status).toBe(201)
    expect([(await tells('もう一度です。')).status, (await addedTo(id)).length]).toEqual([429, 6])
  })
})
