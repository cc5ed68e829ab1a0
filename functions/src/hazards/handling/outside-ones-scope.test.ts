import type { Test } from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { grants } from '../../officers/store.ts'
import { aPicture } from '../../testing/a-picture.ts'
import { aStreet, type Street } from '../../testing/a-street.ts'
import type { Caller } from '../../testing/test-system.ts'
import { hazards } from '../store.ts'

let street: Street
let id: string
let picture: string
let staff: Caller
beforeEach(async () => {
  street = await aStreet({ associations: 2 })
  const sent = await (await street.neighbour(1)).upload(
    '/api/hazard-pictures?key=by-1',
    await aPicture(8, 8).jpeg().toBuffer(),
  )
  picture = sent.body.id
  id = (await street.tells(1, { pictureIds: [picture] })).id
  staff = await street.as(street.officers.cityStaff)
})

const STEPS: [string, object][] = [
  ['status', { status: 'inProgress' }],
  ['answer', { text: 'はい' }],
  ['note', { text: 'はい' }],
  ['assign', { assignee: null }],
  ['place', { address: '角' }],
  ['publish', { published: true }],
  ['merge', { into: 'nothing' }],
  ['unmerge', {}],
  ['tell', {}],
]

/** What everything an office can ask of a report answers, as `status code`. */
const answersTo = async (caller: Caller, hazardId: string, pictureId: string): Promise<Record<string, string>> => {
  const { version: seen } = await street.hazard(id)
  const asked: [name: string, test: Test][] = [
    ['read', caller.get(`/api/office/hazards/${hazardId}`)],
    ['similar', caller.get(`/api/office/hazards/${hazardId}/similar`)],
    ['present', caller.post(`/api/office/hazards/${hazardId}/present`, {})],
    ['picture', caller.get(`/api/hazard-pictures/${pictureId}`)],
    ['approve', caller.put(`/api/office/hazard-pictures/${pictureId}/published`, { rectangles: [], seen: null })],
    ['withdraw', caller.delete(`/api/office/hazard-pictures/${pictureId}/published?seen=another`)],
    ...STEPS.map(([name, body]): [string, Test] => [
      name,
      caller.post(`/api/office/hazards/${hazardId}/${name}`, { seen, ...body }),
    ]),
  ]
  const answers: Record<string, string> = {}
  for (const [name, test] of asked) {
    const { status, body } = await test
    answers[name] = `${status} ${body.code ?? ''}`.trim()
  }
  return answers
}
const all = (said: string, pictureSaid = said): Record<string, string> =>
  Object.fromEntries(
    ['read', 'similar', 'present', 'picture', 'approve', 'withdraw', ...STEPS.map(([name]) => name)].map((name) => [
      name,
      ['picture', 'approve', 'withdraw'].includes(name) ? pictureSaid : said,
    ]),
  )
const NOT_THERE = all('404 not-found')
const assign = async (assignee: object) => {
  const { version: seen } = await street.hazard(id)
  await staff.post(`/api/office/hazards/${id}/assign`, { seen, assignee }).expect(200)
}
const officerOf = async (areaId: string) => street.as(await street.appoints('associationOfficer', areaId))

describe('a report outside one’s scope', () => {
  it('answers an officer of another association as one that is not there', async () => {
    await assign({ kind: 'association', areaId: 'd1a1' })
    const other = await officerOf('d1a2')
    expect(await answersTo(other, id, picture)).toEqual(NOT_THERE)
    expect(await answersTo(other, 'nothing', 'nothing')).toEqual(NOT_THERE)
    expect((await other.get('/api/office/hazards?areaId=d1a1')).status).toBe(404)
    expect((await other.get('/api/office/hazards.csv?areaId=d1')).status).toBe(404)
    expect((await other.get('/api/office/hazards?areaId=d1a2')).body.hazards).toEqual([])
  })

  it('is gone for the association as soon as somebody else works on it', async () => {
    await assign({ kind: 'association', areaId: 'd1a1' })
    const officer = await street.as(street.officers.associationOfficer)
    await officer.get(`/api/office/hazards/${id}`).expect(200)
    await officer.get(`/api/hazard-pictures/${picture}`).expect(200)
    await assign({ kind: 'association', areaId: 'd1a2' })
    expect(await answersTo(officer, id, picture)).toEqual(NOT_THERE)
    expect((await officer.get('/api/office/hazards?areaId=d1a1')).body.hazards).toEqual([])
  })

  it('may be read by the district and worked on by nobody there', async () => {
    const officer = await street.as(street.officers.districtOfficer)
    const answers = await answersTo(officer, id, picture)
    expect(answers).toEqual({
      ...all('403 forbidden', '404 not-found'),
      ...{
        read: '200',
        present: '200',
        picture: '200',
        approve: '403 forbidden',
        withdraw: '403 forbidden',
      },
    })
    expect((await street.hazard(id)).version).toBe(1)
    const { body } = await officer.get(`/api/office/hazards/${id}`)
    expect(body.mayHandle).toBe(false)
    const elsewhere = await street.as(await street.appoints('districtOfficer', 'd2'))
    expect((await elsewhere.get(`/api/office/hazards/${id}`)).body.code).toBe('not-found')
  })

  it.each(['blockLeader', 'ictPromoter'] as const)('is nothing for a %s', async (role) => {
    const officer = await street.as(street.officers[role])
    expect(await answersTo(officer, id, picture)).toEqual({
      ...all('403 forbidden'),
      picture: '404 not-found',
    })
    for (const path of ['/api/office/hazards?areaId=city', '/api/hazard-settings', '/api/open311-clients'])
      expect((await officer.get(path)).status).toBe(403)
  })

  it('is nothing for anybody the day after their term', async () => {
    await assign({ kind: 'association', areaId: 'd1a1' })
    const officer = await street.as(street.officers.associationOfficer)
    await grants(street.deps).doc('grant-associationOfficer').update({ until: '2026-11-20' })
    await officer.get(`/api/office/hazards/${id}`).expect(200)
    street.clock.reaches('2026-11-21T00:00:00+09:00')
    expect(await answersTo(officer, id, picture)).toEqual({
      ...all('403 forbidden'),
      picture: '404 not-found',
    })
  })

  it('is not settled for by anybody below the city', async () => {
    for (const role of ['districtOfficer', 'associationOfficer'] as const) {
      const officer = await street.as(street.officers[role])
      for (const path of ['/api/hazard-settings', '/api/open311-clients'])
        expect((await officer.get(path)).status).toBe(403)
      expect((await officer.replace('/api/district-shapes', Buffer.from('{}'))).status).toBe(403)
    }
  })
})

describe('two officers at the same moment', () => {
  it('one of three is heard, the others are told to look again', async () => {
    const { version: seen } = await street.hazard(id)
    const answers = await Promise.all(
      [1, 2, 3].map((n) => staff.post(`/api/office/hazards/${id}/answer`, { seen, text: `${n}` })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    expect((await street.hazard(id)).version).toBe(seen + 1)
  })

  it('two reports that are merged into each other end as one, also while somebody follows', async () => {
    const { id: other } = await street.tells(2)
    const [own, theirs] = [await street.hazard(id), await street.hazard(other)]
    const third = await street.neighbour(3)
    const [one, two, followed] = await Promise.all([
      staff.post(`/api/office/hazards/${id}/merge`, { seen: own.version, into: other }),
      staff.post(`/api/office/hazards/${other}/merge`, { seen: theirs.version, into: id }),
      third.post(`/api/hazards/${id}/follow`),
    ])
    expect([one.status, two.status].toSorted()).toEqual([200, 409])
    const both = (await hazards(street.deps).get()).docs.map((doc) => doc.data())
    expect(new Set(both.map(({ rootId }) => rootId)).size).toBe(1)
    expect(both.filter(({ mergedInto }) => mergedInto === null)).toHaveLength(1)
    expect(followed.status).toBe(200)
    const root = both.find(({ mergedInto }) => mergedInto === null)
    const { body } = await staff.get(`/api/office/hazards/${root?.id}`).expect(200)
    expect(body.followers).toBe(3)
  })
})
