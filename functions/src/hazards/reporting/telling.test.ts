import { beforeEach, describe, expect, it } from 'vitest'
import { areas } from '../../areas/store.ts'
import { aStreet, closedAs, north, type Street } from '../../testing/a-street.ts'
import { followsOf } from '../store.ts'

let street: Street
beforeEach(async () => {
  street = await aStreet()
})
const nearOf = async (number: number, metres: number, category = 'roadHole') => {
  const asked = `/api/hazards/near?category=${category}&position=${north(metres)}`
  return (await (await street.neighbour(number)).get(asked).expect(200)).body.hazards
}
const listOf = async (number: number) =>
  (await (await street.neighbour(number)).get('/api/hazards').expect(200)).body.hazards

describe('what can be told', () => {
  it('is in the language of whoever asks, with whom to telephone for what is not the city’s', async () => {
    await street.settles({ retired: ['dumping'], contacts: { power: { name: '電力の会社', phone: '0120-000-000' } } })
    await areas(street.deps)
      .doc('d1')
      .update({ policy: { hazardChat: false } })
    const resident = await street.neighbour(1)
    await resident.patch('/api/me', { language: 'en' }).expect(200)
    const { categories, contacts, chat } = (await resident.get('/api/hazard-categories').expect(200)).body
    expect(chat).toBe(false)
    expect(categories.map(({ id }: { id: string }) => id)).not.toContain('dumping')
    expect(categories[0]).toMatchObject({ id: 'roadHole', question: expect.stringMatching(/^[A-Za-z]/), outside: null })
    const tree = categories.find(({ id }: { id: string }) => id === 'fallenTree')
    expect(tree.options).toContainEqual(expect.objectContaining({ id: 'onWire', dangerous: true, outside: 'power' }))
    expect(categories.at(-1)).toMatchObject({ id: 'other', question: null, options: [] })
    expect(contacts).toContainEqual({ keeper: 'power', name: '電力の会社', phone: '0120-000-000' })
    expect(contacts).toContainEqual(expect.objectContaining({ keeper: 'police', phone: null }))
  })
})

describe('telling', () => {
  it('is found in one’s own list with number, district and what was written', async () => {
    const { id, number } = await street.tells(1, { address: '角の酒屋の前' })
    expect(await listOf(1)).toMatchObject([
      {
        id,
        number,
        as: 'reporter',
        isFollowed: true,
        status: 'received',
        district: { id: 'd1' },
        ownWords: '穴があります。',
        ownAddress: '角の酒屋の前',
        // Nobody has approved it.
        words: '',
        followers: 1,
        events: [{ kind: 'filed', status: 'received' }],
        reopenUntil: null,
      },
    ])
    expect(await listOf(2)).toEqual([])
  })

  it('twice under one key is once, also when its kind has been retired in between', async () => {
    const { id } = await street.tells(1)
    await street.settles({ retired: ['roadHole'] })
    expect((await street.tells(1)).id).toBe(id)
    expect(await listOf(1)).toHaveLength(1)
  })

  it('by telephone an officer writes it down: nobody follows it, and it is in the record', async () => {
    const officer = await street.as(street.officers.associationOfficer)
    const told = { areaId: 'd1a1', key: 'told', category: 'streetLight', address: '集会所の前' }
    const { id } = (await officer.post('/api/office/hazards', told).expect(201)).body
    expect(await street.hazard(id)).toMatchObject({
      via: 'phone',
      followerCount: 0,
      assignee: { kind: 'association', areaId: 'd1a1' },
      scopeIds: ['city', 'd1', 'd1a1'],
    })
    const { entries } = (await officer.get('/api/audit?areaId=d1a1').expect(200)).body
    expect(entries).toMatchObject([{ action: 'hazard.reported', on: { kind: 'hazard', id } }])
    await officer.post('/api/office/hazards', { ...told, areaId: 'd2a1' }).expect(404)
  })
})

describe('before telling', () => {
  it('what was told of the same kind within 50 m is shown, the nearest first', async () => {
    const far = await street.tells(1, { position: north(49) })
    const near = await street.tells(2, { position: north(20) })
    await street.tells(1, { key: 'other-kind', category: 'gutter' })
    await street.tells(2, { key: 'too-far', position: north(52) })
    expect(await nearOf(3, 0)).toMatchObject([
      { id: near.id, metres: 20, words: '', pictures: [], followers: 1, isFollowed: false },
      { id: far.id, metres: 49 },
    ])
  })

  it('not what was told more than 30 days ago, nor what is declined', async () => {
    await street.tells(1)
    street.clock.passes(31, 'days')
    const declined = await street.tells(2)
    expect(await nearOf(3, 0)).toHaveLength(1)
    await street.becomes(declined.id, closedAs(street, 'declined'))
    expect(await nearOf(3, 0)).toEqual([])
  })

  it('merged ones are stood for by one, with the followers of all, each person once', async () => {
    const root = await street.tells(1, { position: north(40) })
    const merged = await street.tells(2, { position: north(5) })
    await (await street.neighbour(1)).post(`/api/hazards/${merged.id}/follow`).expect(200)
    await street.merges(merged.id, root.id)
    expect(await nearOf(3, 0)).toMatchObject([{ id: root.id, metres: 5, followers: 2 }])
    expect(await nearOf(2, 0)).toMatchObject([{ isFollowed: true }])
  })

  it('what an officer has approved is shown with its words', async () => {
    const { id } = await street.tells(1)
    const published = { publishedAt: '2026-11-20T01:00:00.000Z', publicWords: '深い穴です。' }
    await street.becomes(id, published)
    expect(await nearOf(2, 0)).toMatchObject([{ words: '深い穴です。' }])
  })
})

describe('following', () => {
  it('twice is once, and the count is that of the people', async () => {
    const { id } = await street.tells(1)
    const { version } = await street.hazard(id)
    const second = await street.neighbour(2)
    await Promise.all([1, 2, 3].map(() => second.post(`/api/hazards/${id}/follow`).expect(200)))
    await (await street.neighbour(3)).post(`/api/hazards/${id}/follow`).expect(200)
    // An officer who has it before them can save all the same.
    expect(await street.hazard(id)).toMatchObject({ followerCount: 3, version })
    expect(await followsOf(street.deps, [id])).toHaveLength(3)
    expect(await listOf(2)).toMatchObject([{ id, as: 'follower', ownWords: null, followers: 3 }])
    for (let time = 0; time < 2; time++) await second.delete(`/api/hazards/${id}/follow`).expect(200)
    expect(await street.hazard(id)).toMatchObject({ followerCount: 2 })
    expect(await listOf(2)).toEqual([])
  })

  it('whoever told can stop hearing and begin again; the report stays theirs', async () => {
    const { id } = await street.tells(1)
    const first = await street.neighbour(1)
    await first.delete(`/api/hazards/${id}/follow`).expect(200)
    expect(await listOf(1)).toMatchObject([{ as: 'reporter', isFollowed: false }])
    await first.post(`/api/hazards/${id}/follow`).expect(200)
    expect(await followsOf(street.deps, [id])).toMatchObject([{ as: 'reporter' }])
  })

  it('a declined or made-up report does not exist for anybody who has nothing to do with it', async () => {
    const { id } = await street.tells(1)
    await street.becomes(id, closedAs(street, 'declined'))
    const second = await street.neighbour(2)
    for (const path of [`/api/hazards/${id}/follow`, '/api/hazards/made-up/follow'])
      expect((await second.post(path).expect(404)).body.code).toBe('hazard-gone')
  })

  it('of a merged report one reads the status and answers of the one that stands for it, and nobody else’s words', async () => {
    const root = await street.tells(1, { position: north(40), words: 'うちの前です。' })
    const merged = await street.tells(2)
    await street.merges(merged.id, root.id)
    await street.becomes(root.id, closedAs(street, 'resolved'))
    const [mine] = await listOf(2)
    expect(mine).toMatchObject({ id: merged.id, status: 'resolved', mergedInto: { id: root.id, number: root.number } })
    expect(mine.events.map(({ kind }: { kind: string }) => kind)).toEqual(['filed', 'status', 'status'])
    expect(JSON.stringify(mine)).not.toContain('うちの前')
    // Who hears of the root and told of the merged one has it once in the list.
    await (await street.neighbour(2)).post(`/api/hazards/${root.id}/follow`).expect(200)
    expect(await listOf(2)).toHaveLength(1)
  })
})
