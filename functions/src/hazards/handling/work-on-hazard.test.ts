import { beforeEach, describe, expect, it } from 'vitest'
import { areas } from '../../areas/store.ts'
import { auditEntries } from '../../audit/write-audit.ts'
import { aNewsTown, type NewsTown } from '../../testing/a-news-town.ts'
import type { Caller } from '../../testing/test-system.ts'
import type { MyHazard, OfficeHazard } from '../hazard-view.ts'

let town: NewsTown
let office: Caller
let reporter: string
let id: string

beforeEach(async () => {
  town = await aNewsTown({ districts: 2, associations: 2, blocks: 1, households: 2 })
  office = await town.as(town.officers.cityStaff)
  reporter = town.people[0] ?? ''
  id = await town.reports(reporter, { words: '角の山田さんの家の前です。', option: 'deep' })
})

const seenBy = async (caller: Caller): Promise<OfficeHazard> =>
  (await caller.get(`/api/office/hazards/${id}`).expect(200)).body
/** Does one step as whoever has just looked. */
const step = async (name: string, body: object, caller = office) => {
  const { version: seen } = await seenBy(caller)
  return caller.post(`/api/office/hazards/${id}/${name}`, { seen, ...body })
}
const mine = async () => (await (await town.as(reporter)).get('/api/hazards').expect(200)).body.hazards[0]

describe('the status of a report', () => {
  it('goes from received over in progress to resolved, and the reporter reads what was said', async () => {
    expect((await step('status', { status: 'inProgress', text: '見に行きます。' })).body.status).toBe('inProgress')
    town.clock.passes(1, 'day')
    const resolved = (await step('status', { status: 'resolved', text: 'ふさぎました。' })).body
    expect(resolved).toMatchObject({ status: 'resolved', isLate: false, reason: null })
    const { status, closedAt, events } = await mine()
    expect([status, closedAt]).toEqual(['resolved', town.clock.now().toISOString()])
    const said = events.map(({ words }: MyHazard['events'][number]) => words.map(({ text }) => text).join())
    expect(said).toEqual(['', '見に行きます。', 'ふさぎました。'])
  })

  it('is declined only with a reason, which everybody may read', async () => {
    const refused = await step('status', { status: 'declined', text: '　' })
    expect([refused.status, refused.body.fields]).toMatchObject([400, [{ path: 'text' }]])
    expect((await step('status', { status: 'declined', text: '私有地です。' })).body.reason).toBe('私有地です。')
    expect((await mine()).reason).toEqual([{ text: '私有地です。', inJapanese: true }])
    expect((await step('status', { status: 'inProgress' })).body).toMatchObject({ reason: null, status: 'inProgress' })
    expect((await mine()).closedAt).toBeNull()
  })

  it.each([
    ['received', []],
    ['resolved', ['resolved']],
    ['declined', ['resolved']],
    ['resolved', ['declined']],
    ['inProgress', ['inProgress']],
  ])('does not become %s after %j', async (status, before) => {
    for (const each of before) await step('status', { status: each, text: '理由' }).then(({ body }) => body)
    const { status: answer, body } = await step('status', { status, text: '理由' })
    expect([answer, body.code]).toEqual([409, 'hazard-status-not-possible'])
  })
})

describe('what is said', () => {
  it('goes to the reporter as an answer, and never as a note', async () => {
    await step('answer', { text: 'あす見に行きます。' })
    await step('note', { text: '山田さんは留守がち。' })
    const inside = await seenBy(office)
    expect(inside.events.map(({ kind, office: by }) => [kind, by])).toEqual([
      ['filed', null],
      ['answer', '見本市 職員'],
      ['note', '見本市 職員'],
    ])
    expect(inside).toMatchObject({ newsPeople: 1, proposedWords: '角の〇〇さんの家の前です。' })
    expect(JSON.stringify(await mine())).not.toContain('留守')
    expect(JSON.stringify(inside)).not.toContain(reporter)
    await town.hourPasses()
    expect(town.gotBy(reporter).join()).toContain('あす見に行きます。')
    expect(town.gotBy(reporter).join()).not.toContain('留守')
  })

  it('can be told at once', async () => {
    await step('answer', { text: 'あす見に行きます。' })
    const told = await office.post(`/api/office/hazards/${id}/tell`).expect(200)
    await town.work()
    expect(told.body).toMatchObject({ newsAt: null, newsPeople: 0 })
    expect(town.gotBy(reporter)).toHaveLength(1)
  })

  it('is late when the day is over and nobody has answered; a note is no answer', async () => {
    town.clock.passes(3, 'days')
    expect((await seenBy(office)).isLate).toBe(false)
    town.clock.passes(1, 'day')
    await step('note', { text: '見落としていた。' })
    expect((await seenBy(office)).isLate).toBe(true)
    expect((await step('answer', { text: 'お待たせしました。' })).body.isLate).toBe(false)
  })

  it('is late again when whoever told opened it anew and the days from then are over', async () => {
    await step('status', { status: 'resolved', text: 'ふさぎました。' })
    const { body } = await (await town.as(reporter)).post(`/api/hazards/${id}/after`, { answer: 'notRight', words: '' })
    expect(body.status).toBe('inProgress')
    town.clock.passes(3, 'days')
    expect((await seenBy(office)).isLate).toBe(false)
    town.clock.passes(1, 'day')
    expect((await seenBy(office)).isLate).toBe(true)
    expect((await step('answer', { text: 'あすもう一度ふさぎます。' })).body.isLate).toBe(false)
  })
})

describe('two who work on one report', () => {
  it('never overwrite each other: who has not seen the other’s word looks again', async () => {
    const { version: seen } = await seenBy(office)
    const both = await Promise.all(
      ['一人目', '二人目'].map((text) => office.post(`/api/office/hazards/${id}/answer`, { seen, text })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('hazard-changed')
    expect((await seenBy(office)).events.filter(({ kind }) => kind === 'answer')).toHaveLength(1)
  })
})

describe('giving a report to an association', () => {
  const assigned = (areaId: string) => ({ assignee: { kind: 'association', areaId } })

  it('lets its officers see and work on it, until it is taken from them', async () => {
    const officer = await town.as(town.officers.associationOfficer)
    await officer.get(`/api/office/hazards/${id}`).expect(404)
    const { body } = await step('assign', assigned('d1a1'))
    expect(body).toMatchObject({ assignedTo: { name: '第1自治会' }, newsPeople: 1 })
    expect(await seenBy(officer)).toMatchObject({ mayHandle: true })
    await (await town.as(await town.appoints('associationOfficer', 'd1a2')))
      .get(`/api/office/hazards/${id}`)
      .expect(404)
    expect((await step('status', { status: 'inProgress' }, officer)).body.events.at(-1).office).toBe('第1自治会 役員')
    await step('assign', { assignee: { kind: 'outside', keeper: 'power' } }, officer)
    await officer.get(`/api/office/hazards/${id}`).expect(404)
  })

  it('wants one that there is', async () => {
    for (const areaId of ['nowhere', 'd1', 'd1a1b1', 'city'])
      expect((await step('assign', assigned(areaId))).body.code, areaId).toBe('hazard-association-unknown')
  })

  it('changes nothing where it has it already', async () => {
    const { version } = (await step('assign', assigned('d1a1'))).body
    expect((await step('assign', assigned('d1a1'))).body.version).toBe(version)
  })
})

describe('putting right where it is, and what', () => {
  beforeEach(async () => {
    await areas(town.deps)
      .doc('d1')
      .update({ position: { latitude: 34.8, longitude: 135.65 } })
    await areas(town.deps)
      .doc('d2')
      .update({ position: { latitude: 34.83, longitude: 135.65 } })
  })

  it('finds the district of the new place, unless the officer says which', async () => {
    const { body } = await step('place', { position: '34.829,135.65' })
    expect(body).toMatchObject({ district: { id: 'd2' }, placedBy: 'point', address: '津田公園の前' })
    const said = (await step('place', { position: '34.829,135.65', districtId: 'd1' })).body
    expect(said).toMatchObject({ district: { id: 'd1' }, placedBy: 'office' })
    expect((await step('place', { districtId: null })).body.district).toBeNull()
    const district = await town.as(town.officers.districtOfficer)
    await district.get(`/api/office/hazards/${id}`).expect(404)
  })

  it.each([
    [{ position: '35.68,139.76' }, 'hazard-outside-city'],
    [{ position: '34.8' }, 'position-unreadable'],
    [{ position: null, address: '' }, 'hazard-place-missing'],
    [{ districtId: 'd1a1' }, 'district-gone'],
  ])('refuses %j', async (right, code) => {
    expect((await step('place', right)).body.code).toBe(code)
    expect((await seenBy(office)).version).toBe(1)
  })

  it('gives another kind its own days, but keeps a day that somebody has set', async () => {
    const other = (await step('place', { category: 'vacantHouse' })).body
    expect(other).toMatchObject({ dueOn: '2026-12-04', option: null, rounded: true })
    expect((await step('place', { dueOn: '2026-11-25' })).body.dueOn).toBe('2026-11-25')
    expect((await step('place', { category: 'roadHole' })).body.dueOn).toBe('2026-11-25')
  })
})

describe('the open', () => {
  const open = async () => (await (await town.as(null)).get('/api/map/hazards').expect(200)).body.hazards

  it('shows a report with the words the office approved, and nothing else of it', async () => {
    expect(await open()).toEqual([])
    await step('publish', { published: true, words: '角に穴があります。', rounded: true })
    expect(await open()).toMatchObject([{ words: '角に穴があります。', isRounded: true }])
    expect(JSON.stringify(await open())).not.toMatch(/山田|津田公園/)
    await step('publish', { published: true, words: '穴があります。' })
    expect(await open()).toMatchObject([{ words: '穴があります。', isRounded: true }])
    await step('publish', { published: false })
    expect(await open()).toEqual([])
    await town.hourPasses()
    expect(town.gotBy(reporter)).toEqual([])
  })
})

describe('who may', () => {
  it('look: the city and the district; work: the city. Nobody of another district knows of it', async () => {
    const may = async (who: string) => {
      const caller = await town.as(who)
      const look = (await caller.get(`/api/office/hazards/${id}`)).status
      const work = (await caller.post(`/api/office/hazards/${id}/answer`, { seen: 99, text: 'はい' })).status
      return [look, work]
    }
    expect(await may(town.officers.cityStaff)).toEqual([200, 409])
    expect(await may(town.officers.districtOfficer)).toEqual([200, 403])
    expect(await may(town.officers.associationOfficer)).toEqual([404, 404])
    expect(await may(await town.appoints('districtOfficer', 'd2'))).toEqual([404, 403])
    expect(await may(town.officers.blockLeader)).toEqual([403, 403])
    expect(await may(town.officers.ictPromoter)).toEqual([403, 403])
  })
})

it('everything done stands in the record, without a word of it', async () => {
  await step('answer', { text: '秘密の返事' })
  await step('publish', { published: true, words: '秘密の言葉' })
  await step('publish', { published: false })
  const entries = (await auditEntries(town.deps).orderBy('id').get()).docs.map((doc) => doc.data())
  expect(entries.map(({ action }) => action)).toEqual(['hazard.changed', 'hazard.published', 'hazard.unpublished'])
  expect(JSON.stringify(entries)).not.toContain('秘密')
  expect(town.logged.join()).not.toContain('秘密')
})
