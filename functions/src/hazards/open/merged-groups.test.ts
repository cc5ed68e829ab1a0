import request from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { aNewsTown, type NewsTown } from '../../testing/a-news-town.ts'
import { getHazard } from '../store.ts'

const HERE = { latitude: 34.8123, longitude: 135.6543 }
const BESIDE = { latitude: 34.8124, longitude: 135.6544 }

let town: NewsTown
/** Nobody has approved it; the other one is merged into it. */
let root: string
let merged: string
beforeEach(async () => {
  town = await aNewsTown({ districts: 2, blocks: 1 })
  const [first = '', second = ''] = town.people
  root = await town.reports(first, { position: HERE, words: '中の言葉' })
  merged = await town.reports(second, { position: BESIDE })
})

const map = async (query = '') => (await (await town.as(null)).get(`/api/map/hazards${query}`).expect(200)).body.hazards
const idsOn = async (query = '') => (await map(query)).map(({ id }: { id: string }) => id)
const one = async (id: string) => (await town.as(null)).get(`/api/map/hazards/${id}`)
const open311 = async (query = '') =>
  (await request(town.app).get(`/open311/v2/requests.json${query}`).expect(200)).body
const approves = (id: string, change = {}) => town.approves(id, { publicWords: '歩道に穴があります。', ...change })
const office = async (id: string, step: string, body: object) => {
  const { version: seen } = await getHazard(town.deps, id)
  const staff = await town.as(town.officers.cityStaff)
  return (await staff.post(`/api/office/hazards/${id}/${step}`, { seen, ...body }).expect(200)).body
}

describe('a group of reports of which one is approved', () => {
  it('is in the open under its root’s number, with what was approved and nothing else', async () => {
    await approves(merged)
    await town.merges(merged, root)
    expect(await map()).toMatchObject([{ id: root, words: '歩道に穴があります。', position: BESIDE, followers: 2 }])
    expect((await one(merged)).body.id).toBe(root)
    expect(JSON.stringify([await map(), await open311()])).not.toContain('中の言葉')
    expect(await idsOn('?category=roadHole&districtId=d1')).toEqual([root])
    for (const query of ['?category=mirror', '?districtId=d2', '?status=closed']) expect(await idsOn(query)).toEqual([])
  })

  it('keeps its number when its root is approved too, and shows the root’s words then', async () => {
    await approves(merged)
    await town.merges(merged, root)
    await approves(root, { publicWords: '深い穴です。' })
    expect(await map()).toMatchObject([{ id: root, words: '深い穴です。', position: HERE }])
  })

  it('shows the one approved first where several are', async () => {
    const third = await town.reports(town.people[2] ?? '', { position: HERE })
    await approves(third, { publicWords: '一番目' })
    await approves(merged, { publicWords: '二番目' })
    for (const id of [merged, third]) await town.merges(id, root)
    expect(await map()).toMatchObject([{ id: root, words: '一番目' }])
  })

  it('is over when its root is, and comes apart again as it was', async () => {
    await approves(merged)
    await town.merges(merged, root)
    await town.moves(root, 'resolved')
    expect([await idsOn(), await idsOn('?status=closed')]).toEqual([[], [root]])
    await town.unmerges(merged)
    expect([await idsOn(), await idsOn('?status=closed')]).toEqual([[merged], []])
    expect((await one(root)).status).toBe(404)
  })

  it('is the same for other programs', async () => {
    await approves(merged)
    await town.merges(merged, root)
    const [newest, other] = await open311()
    expect(newest).toMatchObject({ service_request_id: merged, status: 'closed' })
    expect(newest.status_notes).toContain(root)
    expect(other).toMatchObject({ service_request_id: root, status: 'open', description: '歩道に穴があります。' })
    expect([other.lat, other.long]).toEqual([BESIDE.latitude, BESIDE.longitude])
    expect(await open311(`?service_request_id=${root}`)).toEqual([other])
    await town.unmerges(merged)
    expect(
      (await open311()).map(({ service_request_id }: { service_request_id: string }) => service_request_id),
    ).toEqual([merged])
  })

  it('is approved for the office too, and taken out as a whole', async () => {
    await approves(merged)
    await town.merges(merged, root)
    const staff = await town.as(town.officers.cityStaff)
    const waiting = async () =>
      (await staff.get('/api/office/hazards?areaId=city&only=unpublished').expect(200)).body.hazards
    expect(await waiting()).toEqual([])
    const seen = (await staff.get(`/api/office/hazards/${root}`).expect(200)).body
    expect(seen).toMatchObject({ publicWords: '歩道に穴があります。', publishedAt: expect.any(String) })
    const out = await office(root, 'publish', { published: false, words: '' })
    expect(out).toMatchObject({ publicWords: null, publishedAt: null })
    expect([await idsOn(), await open311()]).toEqual([[], []])
    expect(await waiting()).toMatchObject([{ id: root }])
    await town.unmerges(merged)
    expect(await idsOn()).toEqual([])
  })

  it('is shown only near its place where any of its reports is', async () => {
    await approves(merged)
    await approves(root, { rounded: true })
    await town.merges(merged, root)
    const middle = { latitude: 34.812, longitude: 135.654 }
    expect(await map()).toMatchObject([{ position: middle, isRounded: true }])
    for (const { lat, long } of await open311()) expect([lat, long]).toEqual([middle.latitude, middle.longitude])
    await town.unmerges(merged)
    expect((await one(merged)).body).toMatchObject({ position: BESIDE, isRounded: false })
  })
})
