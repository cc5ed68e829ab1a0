import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../platform/language.ts'
import { aNewsTown, type NewsTown } from '../../testing/a-news-town.ts'
import type { HazardPicture } from '../hazard-picture.ts'
import { hazardPictures } from '../store.ts'

const SECRET = '角の田中さんの家の前です。電話は090-1234-5678'
const HOME = { latitude: 34.812345, longitude: 135.654321 }
const STREET = { latitude: 34.817891, longitude: 135.658912 }

let town: NewsTown
let ids: Record<'approved' | 'atHome' | 'unapproved' | 'mergedIn' | 'resolved' | 'withdrawn', string>

const picture = (id: string, hazardId: string, isPublished: boolean): HazardPicture => ({
  id,
  hazardId,
  by: town.people[0] ?? null,
  messageId: 'message-1',
  order: 0,
  state: 'kept',
  at: '2026-11-20T01:00:00.000Z',
  files: [],
  lookAt: null,
  inside: { file: `inside/${id}-whole.jpg`, thumb: `inside/${id}-small.jpg`, width: 800, height: 600 },
  published: isPublished
    ? {
        file: `hazards/${id}.jpg`,
        thumb: `hazards/${id}-thumb.jpg`,
        rectangles: [],
        at: '2026-11-20T02:00:00.000Z',
        by: town.officers.cityStaff,
      }
    : null,
})

beforeAll(async () => {
  town = await aNewsTown({ districts: 2 })
  const [first = '', second = '', third = ''] = town.people
  const told = { words: SECRET, address: '津田元町1-2-3 田中方' }
  ids = {
    approved: await town.reports(first, { ...told, position: STREET }),
    atHome: await town.reports(first, { ...told, position: HOME, category: 'vacantHouse' }),
    unapproved: await town.reports(second, { ...told, position: STREET }),
    mergedIn: await town.reports(third, { ...told, position: STREET }),
    resolved: await town.reports(second, { ...told, category: 'mirror' }),
    withdrawn: await town.reports(second, told),
  }
  await town.approves(ids.approved, { publicWords: '歩道に穴があります。', address: '津田公園の前' })
  await town.approves(ids.atHome)
  await town.approves(ids.resolved, { districtId: 'd2' })
  await town.approves(ids.withdrawn)
  await town.approves(ids.withdrawn, { publishedAt: null, publicWords: '消した言葉' })
  await town.approves(ids.mergedIn)
  await town.merges(ids.mergedIn, ids.approved)
  await town.moves(ids.resolved, 'resolved')
  await town.follows(second, ids.approved)
  for (const each of [
    picture('shown', ids.approved, true),
    picture('inside-only', ids.approved, false),
    picture('ofMerged', ids.mergedIn, true),
    picture('ofUnapproved', ids.unapproved, true),
  ])
    await hazardPictures(town.deps).doc(each.id).set(each)
})

const asked = async (path: string) => (await town.as(null)).get(`/api/map/${path}`)
const idsOf = async (query: string): Promise<string[]> =>
  (await asked(`hazards?${query}`).then(({ body }) => body.hazards)).map(({ id }: { id: string }) => id)

describe('the map for everybody', () => {
  it('shows the open reports an officer has approved, newest first, and no others', async () => {
    expect(await idsOf('')).toEqual([ids.atHome, ids.approved])
    expect(await idsOf('status=closed')).toEqual([ids.resolved])
    expect(await idsOf('status=all')).toEqual([ids.resolved, ids.atHome, ids.approved])
  })

  it('is narrowed by kind and district', async () => {
    expect(await idsOf('category=roadHole')).toEqual([ids.approved])
    expect(await idsOf('category=dumping')).toEqual([])
    expect(await idsOf('status=all&districtId=d2')).toEqual([ids.resolved])
    expect(await idsOf('status=all&districtId=d1&category=vacantHouse')).toEqual([ids.atHome])
    const { districts } = (await asked('hazards')).body
    expect(districts.map(({ id }: { id: string }) => id)).toEqual(['d1', 'd2'])
  })

  it('counts everybody who waits, once, and shows the approved pictures of all that was merged', async () => {
    const { body } = await asked(`hazards/${ids.approved}`)
    expect(body).toMatchObject({ followers: 3, words: '歩道に穴があります。', position: STREET, isRounded: false })
    expect(body.pictures.map(({ id }: { id: string }) => id)).toEqual(['shown', 'ofMerged'])
  })

  it('rounds a place that would point at a home', async () => {
    const { body } = await asked(`hazards/${ids.atHome}`)
    expect(body).toMatchObject({ position: { latitude: 34.812, longitude: 135.654 }, isRounded: true, words: '' })
  })

  it('shows for a merged one the one that stands for it, and for one not approved nothing', async () => {
    expect((await asked(`hazards/${ids.mergedIn}`)).body.id).toBe(ids.approved)
    for (const id of [ids.unapproved, ids.withdrawn, 'nothing']) expect((await asked(`hazards/${id}`)).status).toBe(404)
  })

  it.each(LANGUAGES)('says kinds in %s', async (language) => {
    const { body } = await asked(`hazards/${ids.approved}?language=${language}`)
    expect(body.categoryName).not.toBe('')
  })

  it('holds nothing that nobody approved: no reporter, no words, no address, no exact home, no inner picture', async () => {
    const answers = await Promise.all(
      ['hazards?status=all', `hazards/${ids.approved}`, `hazards/${ids.atHome}`, 'figures'].map(asked),
    )
    const forbidden = [
      ...town.people,
      ...Object.values(town.officers),
      ...[SECRET, '田中', '090-1234-5678', '1-2-3', '消した言葉', 'inside', 'ofUnapproved', 'message-1'],
      ...[String(HOME.latitude), String(HOME.longitude), ids.unapproved, ids.withdrawn],
    ]
    let values = 0
    const walk = (value: unknown): void => {
      if (typeof value === 'object' && value !== null) {
        for (const [key, inside] of Object.entries(value)) {
          expect(['by', 'lineUserId', 'address', 'via', 'clientId', 'ownWords']).not.toContain(key)
          walk(inside)
        }
        return
      }
      values += 1
      for (const secret of forbidden) expect(String(value)).not.toContain(secret)
    }
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      walk(body)
    }
    expect(values).toBeGreaterThan(60)
  })

  it('may be kept for a minute by whoever stands between, and is the same for whoever is signed in', async () => {
    const open = await asked('hazards')
    expect(open.headers['cache-control']).toBe('public, max-age=60')
    const signedIn = await (await town.as(town.people[0] ?? null)).get('/api/map/hazards').expect(200)
    expect(signedIn.body).toEqual(open.body)
  })

  it.each(['status=none', 'category=x', 'districtId=!', 'language=xx'])('refuses %s', async (query) => {
    expect((await asked(`hazards?${query}`)).status).toBe(400)
  })
})
