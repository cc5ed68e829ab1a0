import { beforeEach, describe, expect, it } from 'vitest'
import { aNewsTown, type NewsTown } from '../../testing/a-news-town.ts'
import type { Caller } from '../../testing/test-system.ts'
import type { HazardLine, OfficeHazard } from '../hazard-view.ts'
import { GROUP_LIMIT } from '../limits.ts'
import { getHazard, hazards } from '../store.ts'

let town: NewsTown
let office: Caller
let [first, second, third]: string[] = []

beforeEach(async () => {
  town = await aNewsTown({ associations: 2, blocks: 1, households: 3 })
  office = await town.as(town.officers.cityStaff)
  const reported = (at: number) => town.reports(town.people[at] ?? '', { option: 'deep' })
  ;[first, second, third] = [await reported(0), await reported(1), await reported(2)]
})

const look = async (id = ''): Promise<OfficeHazard> => (await office.get(`/api/office/hazards/${id}`).expect(200)).body
const merge = async (id = '', into = '', caller = office) => {
  const { version: seen } = await getHazard(town.deps, id)
  return caller.post(`/api/office/hazards/${id}/merge`, { seen, into })
}
const unmerge = async (id = '') => office.post(`/api/office/hazards/${id}/unmerge`, { seen: (await look(id)).version })
const listed = async (query = ''): Promise<HazardLine[]> =>
  (await office.get(`/api/office/hazards?areaId=city${query}`).expect(200)).body.hazards

describe('merging', () => {
  it('lets one report stand for the others: their people, their history, one line of the list', async () => {
    await town.follows(town.people[0] ?? '', second ?? '')
    expect((await merge(second, first)).body).toMatchObject({ status: 'merged', mergedInto: { id: first } })
    expect((await merge(third, second)).body).toMatchObject({ mergedInto: { id: first } })
    const root = await look(first)
    expect(root.merged.map(({ id }) => id)).toEqual([second, third])
    expect([root.followers, root.events.filter(({ kind }) => kind === 'filed').length]).toEqual([3, 3])
    expect((await listed()).map(({ id, followers }) => [id, followers])).toEqual([[first, 3]])
    expect((await listed('&status=merged')).map(({ id }) => id)).toEqual([third, second])
  })

  it('is told to those who reported the other one, and undone within the hour it is as if it had not been', async () => {
    await merge(second, first)
    await merge(third, first)
    await unmerge(third)
    await town.hourPasses()
    expect(town.people.slice(0, 3).map((person) => town.gotBy(person).length)).toEqual([0, 1, 0])
  })

  it('is undone as easily, with all that was merged into it before', async () => {
    await office.post(`/api/office/hazards/${second}/status`, { seen: 1, status: 'inProgress' }).expect(200)
    await merge(third, second)
    await merge(second, first)
    expect((await unmerge(second)).body).toMatchObject({ status: 'inProgress', mergedInto: null })
    expect((await look(second)).merged.map(({ id }) => id)).toEqual([third])
    expect((await look(first)).merged).toEqual([])
    expect((await look(first)).events.map(({ kind }) => kind)).toEqual(['filed', 'tookIn', 'gaveBack'])
  })

  it('never goes in a circle, nor twice', async () => {
    await merge(second, first)
    const codes = [await merge(first, first), await merge(first, second), await merge(second, third)]
    expect(codes.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'hazard-already-together'],
      [409, 'hazard-already-together'],
      [409, 'hazard-merged'],
    ])
    expect((await unmerge(first)).body.code).toBe('hazard-not-merged')
  })

  it('of two at the same moment into each other, one is refused', async () => {
    const both = await Promise.all([merge(second, first), merge(first, second)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await listed()).map(({ followers }) => followers).toSorted()).toEqual([1, 2])
  })

  it('takes in at most thirty', async () => {
    const copy = await getHazard(town.deps, third ?? '')
    const batch = town.deps.db.batch()
    for (let n = 1; n < GROUP_LIMIT; n++)
      batch.set(hazards(town.deps).doc(`copy-${n}`), {
        ...copy,
        id: `copy-${n}`,
        rootId: third ?? '',
        mergedInto: third ?? '',
        status: 'merged',
        statusBefore: 'received',
      })
    await batch.commit()
    expect((await merge(first, third)).body.code).toBe('hazard-group-full')
    expect((await look(third)).merged).toHaveLength(GROUP_LIMIT - 1)
  })
})

describe('a merged report', () => {
  it('is worked on where it stands: what is done and said goes to the one that stands for it', async () => {
    const { version: seen } = (await merge(second, first)).body
    const steps = { status: { status: 'resolved' }, answer: { text: 'はい' }, publish: { published: true } }
    for (const [name, body] of Object.entries(steps)) {
      const answer = await office.post(`/api/office/hazards/${second}/${name}`, { seen, ...body })
      expect([name, answer.body.code]).toEqual([name, 'hazard-merged'])
    }
    await office.post(`/api/office/hazards/${second}/note`, { seen, text: '同じ穴。' }).expect(200)
    expect((await look(first)).events.at(-1)).toMatchObject({ kind: 'note', hazardId: second })
  })

  it('cannot be merged by whoever works on one of both alone', async () => {
    const assignee = { kind: 'association', areaId: 'd1a1' }
    await office.post(`/api/office/hazards/${second}/assign`, { seen: 1, assignee }).expect(200)
    const officer = await town.as(town.officers.associationOfficer)
    expect((await merge(second, first, officer)).status).toBe(404)
    expect((await merge(first, second, officer)).status).toBe(404)
    await office.post(`/api/office/hazards/${first}/assign`, { seen: 1, assignee }).expect(200)
    expect((await merge(first, second, officer)).status).toBe(200)
  })
})
