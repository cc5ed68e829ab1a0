import { beforeEach, describe, expect, it } from 'vitest'
import { aNewsTown, type NewsTown } from '../../testing/a-news-town.ts'
import type { Caller } from '../../testing/test-system.ts'
import type { HazardLine } from '../hazard-view.ts'
import { listHazards } from './list-hazards.ts'

let town: NewsTown
let office: Caller

beforeEach(async () => {
  town = await aNewsTown({ districts: 2, associations: 2, blocks: 1, households: 2 })
  office = await town.as(town.officers.cityStaff)
})

const personIn = (districtId: string): string =>
  town.residents.find(({ ancestorIds }) => ancestorIds.includes(districtId))?.lineUserId ?? ''
const lines = async (query: string, caller = office): Promise<HazardLine[]> =>
  (await caller.get(`/api/office/hazards?${query}`).expect(200)).body.hazards
const step = (id: string, name: string, body: object) =>
  office.post(`/api/office/hazards/${id}/${name}`, { seen: 1, ...body }).expect(200)

describe('the list', () => {
  it('shows what lies in an area, the newest first', async () => {
    const here = await town.reports(personIn('d1'), { words: `${'長い言葉。'.repeat(20)}` })
    const there = await town.reports(personIn('d2'))
    expect((await lines('areaId=city')).map(({ id }) => id)).toEqual([there, here])
    expect((await lines('areaId=d1')).map(({ id, words }) => [id, words.length])).toEqual([[here, 61]])
    const district = await town.as(town.officers.districtOfficer)
    expect((await lines('areaId=d1', district)).map(({ district: of }) => of?.name)).toEqual(['第1校区'])
    await district.get('/api/office/hazards?areaId=d2').expect(404)
    await district.get('/api/office/hazards?areaId=nowhere').expect(404)
  })

  it('shows an association what it works on', async () => {
    await town.reports(personIn('d1'))
    const light = await town.reports(personIn('d1'), { category: 'streetLight', option: 'smallOnPole' })
    const officer = await town.as(town.officers.associationOfficer)
    expect((await lines('areaId=d1a1', officer)).map(({ id }) => id)).toEqual([light])
  })

  it('is narrowed by status, kind, section, day, and by what is still to do', async () => {
    const hole = await town.reports(personIn('d1'))
    const mirror = await town.reports(personIn('d2'), { category: 'mirror' })
    await step(hole, 'publish', { published: true, words: '' })
    await step(mirror, 'assign', { assignee: null })
    const found = async (query: string) => (await lines(`areaId=city&${query}`)).map(({ id }) => id)
    expect(await found('category=mirror')).toEqual([mirror])
    expect(await found('section=roads')).toEqual([hole])
    expect(await found('category=mirror&section=roads')).toEqual([])
    expect(await found('only=unassigned')).toEqual([mirror])
    expect(await found('only=unpublished')).toEqual([mirror])
    expect(await found('from=2026-11-20&until=2026-11-20')).toEqual([mirror, hole])
    expect(await found('until=2026-11-19')).toEqual([])
    await office.post(`/api/office/hazards/${mirror}/status`, { seen: 2, status: 'resolved' }).expect(200)
    expect(await found('')).toEqual([hole])
    expect(await found('status=resolved')).toEqual([mirror])
    expect(await found('status=all')).toEqual([mirror, hole])
    town.clock.passes(4, 'days')
    expect(await found('only=late')).toEqual([hole])
  })

  it('goes on where the page before ended, and loses none that came at the same instant', async () => {
    const person = personIn('d1')
    const all = [await town.reports(person, { category: 'mirror' }), await town.reports(person, { category: 'gutter' })]
    const later = await town.reports(person, { category: 'dumping' })
    await town.deps.db.doc(`hazards/${later}`).update({ openedAt: (await lines('areaId=city'))[1]?.openedAt })
    const filters = { areaId: 'city', status: 'open' } as const
    const seen: string[] = []
    for (let before: string | undefined, pages = 0; pages < 5; pages++) {
      const { found, older } = await listHazards(town.deps, filters, { limit: 1, ...(before && { before }) })
      seen.push(...found.map(({ id }) => id))
      if (older === null) break
      before = older
    }
    expect(seen.toSorted()).toEqual([...all, later].toSorted())
  })
})

describe('the file', () => {
  it('has what a spreadsheet counts, and nobody’s words', async () => {
    await town.reports(personIn('d1'), {
      words: '=cmd 090-1111-2222',
      address: '山田さんの前',
      position: { latitude: 34.8, longitude: 135.7 },
    })
    const response = await office.get('/api/office/hazards.csv?areaId=city').buffer(true)
    expect(response.headers['content-type']).toContain('text/csv')
    const [head, line, end] = response.text.split('\r\n')
    expect(head).toMatch(/^\ufeff?受付番号,種類,状態,/)
    expect(line).toMatch(
      /^1120-\d{4},道路の穴,受け付けました,2026-11-20 10:00,,,2026-11-23,,道路の担当,第1校区,34\.8,135\.7,1,0,$/,
    )
    expect(end).toBe('')
    expect(response.text).not.toMatch(/山田|090|cmd/)
  })
})

describe('what may be the same', () => {
  const at = (metresNorth: number) => ({ latitude: 34.8 + metresNorth / 111_195, longitude: 135.7 })

  it('lies within 200 m and is still open; the same kind comes first', async () => {
    const person = personIn('d1')
    const [one, two] = town.people
    const id = await town.reports(person, { position: at(0) })
    const mirror = await town.reports(person, { category: 'mirror', position: at(20) })
    const near = await town.reports(one === person ? (two ?? '') : (one ?? ''), { position: at(195) })
    await town.reports(personIn('d2'), { position: at(215) })
    const over = await town.reports(person, { category: 'gutter', position: at(-30) })
    await step(over, 'status', { status: 'resolved' })
    const { hazards } = (await office.get(`/api/office/hazards/${id}/similar`).expect(200)).body
    expect(hazards.map((each: { id: string; metres: number }) => [each.id, each.metres])).toEqual([
      [near, 195],
      [mirror, 20],
    ])
  })
})

describe('two who look at one report', () => {
  it('see each other by their offices, for a minute, and that it was changed', async () => {
    const id = await town.reports(personIn('d1'))
    const district = await town.as(town.officers.districtOfficer)
    const here = (caller: Caller, leaving = false) =>
      caller.post(`/api/office/hazards/${id}/present`, { leaving }).expect(200)
    const since = town.clock.now().toISOString()
    expect((await here(office)).body).toEqual({ others: [], version: 1 })
    town.clock.passes(20, 'seconds')
    expect((await here(district)).body.others).toEqual([{ office: '見本市 職員', since }])
    await step(id, 'note', { text: '見てきます。' })
    expect((await here(office)).body).toMatchObject({ others: [{ office: '第1校区 役員' }], version: 2 })
    await here(office, true)
    expect((await here(district)).body.others).toEqual([])
    town.clock.passes(61, 'seconds')
    expect((await here(office)).body.others).toEqual([])
  })
})
