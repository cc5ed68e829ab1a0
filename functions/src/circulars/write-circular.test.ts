import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditEntries } from '../audit/write-audit.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import type { NewCircular } from './circular-view.ts'

/** Two districts of two associations with two blocks of three households each. It is 20 November 2026, 10 in the morning. */
let town: Town
const setUp = async () => {
  town = await aTown({ districts: 2, associations: 2 })
}

const officer = () => town.as(town.officers.associationOfficer)
const draft = (change: object = {}): Partial<NewCircular> & Record<string, unknown> => ({
  senderAreaId: 'd1a1',
  audience: ['d1a1'],
  title: '回覧',
  text: 'お知らせします。',
  category: 'notice',
  ...change,
})
const actionsOn = async (id: string) => {
  const { docs } = await auditEntries(town.deps).where('on.id', '==', id).get()
  return docs.map((doc) => doc.data().action).toSorted()
}

describe('writing a draft', () => {
  beforeEach(setUp)

  it('keeps what was written, and nothing goes out', async () => {
    const { body } = await (await officer()).post('/api/circulars', draft({ confirmBy: '2026-11-28' })).expect(201)
    expect(body).toMatchObject({
      title: '回覧',
      text: 'お知らせします。',
      category: 'notice',
      confirmBy: '2026-11-28',
      status: 'draft',
      version: 1,
      publishedAt: null,
      sender: { id: 'd1a1', kind: 'association' },
      audience: [{ id: 'd1a1' }],
      office: { canEdit: true, canPublish: true, canWithdraw: false, delivery: null },
      mine: null,
    })
    await town.work()
    expect(town.line.attempts).toEqual([])
    expect(await actionsOn(body.id)).toEqual(['circular.created'])
  })

  it('drops areas that lie inside others', async () => {
    const areas = ['d1a1b2', 'd1a1', 'd1a1b1', 'd1a1']
    const { body } = await (await officer()).post('/api/circulars', draft({ audience: areas })).expect(201)
    expect(body.audience.map(({ id }: { id: string }) => id)).toEqual(['d1a1'])
  })

  it('takes today as the day, until the day is over in Japan', async () => {
    town.clock.reaches('2026-11-20T23:59:59+09:00')
    const today = draft({ confirmBy: '2026-11-20' })
    await (await officer()).post('/api/circulars', today).expect(201)
    town.clock.reaches('2026-11-21T00:00:00+09:00')
    await (await officer()).post('/api/circulars', today).expect(400)
  })

  it('says kindly that a body is no JSON or far too large', async () => {
    const caller = await officer()
    const broken = await caller.post('/api/circulars').set('content-type', 'application/json').send('{"title":')
    expect(broken).toMatchObject({ status: 400, body: { code: 'body-not-json' } })
    const large = await caller.post('/api/circulars', draft({ text: 'あ'.repeat(700_000) }))
    expect(large).toMatchObject({ status: 413, body: { code: 'body-too-large' } })
    expect(large.body.detail).toMatch(/。$/)
  })
})

describe('a new draft', () => {
  beforeAll(setUp)

  it.each<[string, object, string, string]>([
    ['no title', { title: ' ' }, 'title', 'title-missing'],
    ['a long title', { title: 'あ'.repeat(61) }, 'title', 'title-too-long'],
    ['20,000 characters', { text: '回'.repeat(20_000) }, 'text', 'text-too-long'],
    ['a category that is none', { category: 'gossip' }, 'category', 'invalid'],
    ['nobody to send to', { audience: [] }, 'audience', 'audience-missing'],
    ['no audience at all', { audience: undefined }, 'audience', 'invalid'],
    ['an id that is none', { audience: ['../city'] }, 'audience.0', 'id'],
    ['somebody else’s area', { audience: ['d1a1', 'd1a2'] }, 'audience', 'audience-outside'],
    ['the whole district', { audience: ['d1'] }, 'audience', 'audience-outside'],
    ['an area that does not exist', { audience: ['d1a1b99'] }, 'audience', 'audience-outside'],
    ['yesterday', { confirmBy: '2026-11-19' }, 'confirmBy', 'confirm-by-past'],
    ['a day that is none', { confirmBy: '2026-11-31' }, 'confirmBy', 'day'],
    ['a photo that does not exist', { pictureIds: ['none'] }, 'pictureIds', 'picture-unknown'],
    ['eleven photos', { pictureIds: Array.from({ length: 11 }, (_, n) => `p${n}`) }, 'pictureIds', 'too-many-pictures'],
    ['a text that is a number', { text: 7 }, 'text', 'invalid'],
  ])('is refused for %s, with a sentence beside the field', async (_, change, path, code) => {
    const { body, type } = await (await officer()).post('/api/circulars', draft(change)).expect(400)
    expect(type).toBe('application/problem+json')
    const [field] = body.fields
    expect(field).toMatchObject({ path, code })
    expect(field.detail).toMatch(/[ぁ-ん].*。$/)
    if (code !== 'invalid') expect(field.detail).not.toBe('入力を確かめてください。')
    expect((await town.deps.db.collection('circulars').count().get()).data().count).toBe(0)
  })

  it.each<[string, () => string | null, string, number]>([
    ['nobody signed in', () => null, 'd1a1', 401],
    ['a resident', () => town.phonesOf('d1a1b1h1')[0] ?? null, 'd1a1', 403],
    ['a block leader', () => town.officers.blockLeader, 'd1a1b1', 403],
    ['an ICT promoter', () => town.officers.ictPromoter, 'd1', 403],
    ['an officer of another association', () => town.officers.associationOfficer, 'd1a2', 404],
    ['an officer of another district', () => town.officers.districtOfficer, 'd2', 404],
    ['a district officer for the city', () => town.officers.districtOfficer, 'city', 404],
    ['a district officer for an association', () => town.officers.districtOfficer, 'd1a1', 201],
    ['city staff for the city', () => town.officers.cityStaff, 'city', 201],
  ])('by %s', async (_, who, area, status) => {
    const written = draft({ senderAreaId: area, audience: [area] })
    await (await town.as(who())).post('/api/circulars', written).expect(status)
  })
})

describe('changing a draft', () => {
  beforeEach(setUp)

  const change = (version: number, more: object = {}) => ({ ...draft(), title: '新しい題名', version, ...more })

  it('replaces it as a whole and raises the version', async () => {
    const id = await town.writes({ confirmBy: '2026-11-28' })
    const { body } = await (await officer())
      .put(`/api/circulars/${id}`, change(1, { audience: ['d1a1b2'], text: '' }))
      .expect(200)
    expect(body).toMatchObject({
      title: '新しい題名',
      text: '',
      confirmBy: null,
      version: 2,
      audience: [{ id: 'd1a1b2' }],
    })
    expect(await actionsOn(id)).toEqual(['circular.changed', 'circular.created'])
  })

  it('needs the newest version: two officers who change at once do not undo one another', async () => {
    const id = await town.writes()
    const people = [await officer(), await town.as(town.officers.districtOfficer)]
    const answers = await Promise.all(
      people.map((person, index) => person.put(`/api/circulars/${id}`, change(1, { title: `題名${index}` }))),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect(refused?.body.code).toBe('circular-changed')
    const taken = answers.find(({ status }) => status === 200)
    const { body } = await (await officer()).get(`/api/circulars/${id}`).expect(200)
    expect(body).toMatchObject({ title: taken?.body.title, version: 2 })
  })

  it('is for every officer of the association, and does not exist for others', async () => {
    const id = await town.writes()
    const colleague = await town.as(await town.appoints('associationOfficer', 'd1a1'))
    const neighbour = await town.as(await town.appoints('associationOfficer', 'd1a2'))
    await colleague.put(`/api/circulars/${id}`, change(1)).expect(200)
    await neighbour.put(`/api/circulars/${id}`, change(2)).expect(404)
    await neighbour.get(`/api/circulars/${id}`).expect(404)
    await neighbour.delete(`/api/circulars/${id}`).expect(404)
    await neighbour.get(`/api/circulars/${id}/preview`).expect(404)
    await neighbour.post(`/api/circulars/${id}/publish`).expect(404)
  })

  it('keeps to the rules of writing', async () => {
    const id = await town.writes()
    const caller = await officer()
    const { body } = await caller.put(`/api/circulars/${id}`, change(1, { audience: ['d2a1'] })).expect(400)
    expect(body.fields).toMatchObject([{ path: 'audience', code: 'audience-outside' }])
    await caller.put(`/api/circulars/${id}`, change(1, { confirmBy: '2026-11-01' })).expect(400)
    await caller.put(`/api/circulars/${id}`, { ...draft() }).expect(400)
    expect((await caller.get(`/api/circulars/${id}`)).body).toMatchObject({ version: 1 })
  })

  it('ends when it is sent', async () => {
    const id = await town.publishes()
    const caller = await officer()
    for (const answer of [
      await caller.put(`/api/circulars/${id}`, change(1)),
      await caller.delete(`/api/circulars/${id}`),
    ])
      expect(answer).toMatchObject({ status: 409, body: { code: 'circular-already-sent' } })
    expect((await caller.get(`/api/circulars/${id}`)).body.title).toBe('秋の一斉清掃のお知らせ')
  })
})

describe('throwing a draft away', () => {
  beforeEach(setUp)

  it('leaves nothing but the line in the record', async () => {
    const id = await town.writes()
    const caller = await officer()
    await caller.delete(`/api/circulars/${id}`).expect(200, { deleted: true })
    await caller.get(`/api/circulars/${id}`).expect(404)
    await caller.delete(`/api/circulars/${id}`).expect(404)
    await caller.post(`/api/circulars/${id}/publish`).expect(404)
    expect(await actionsOn(id)).toEqual(['circular.created', 'circular.deleted'])
  })
})

describe('a draft that is there', () => {
  beforeEach(setUp)

  it('does not exist for residents and block leaders', async () => {
    const id = await town.writes()
    for (const who of [town.phonesOf('d1a1b1h1')[0] ?? '', town.officers.blockLeader]) {
      await (await town.as(who)).get(`/api/circulars/${id}`).expect(404)
      await (await town.as(who))
        .post(`/api/circulars/${id}/receipts`)
        .expect(who === town.officers.blockLeader ? 403 : 404)
    }
    const { body } = await (await town.as(town.phonesOf('d1a1b1h1')[0] ?? '')).get('/api/circulars').expect(200)
    expect(body.circulars).toEqual([])
  })

  it('shows beforehand exactly what LINE will be sent', async () => {
    const id = await town.writes({ confirmBy: '2026-11-28' })
    const { body } = await (await officer()).get(`/api/circulars/${id}/preview`).expect(200)
    await (await officer()).post(`/api/circulars/${id}/publish`).expect(200)
    await town.work()
    expect(town.line.accepted.map(({ messages }) => messages)).toEqual([body.messages])
  })
})
