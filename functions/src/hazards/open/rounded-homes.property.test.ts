import fc from 'fast-check'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { Position } from '../../areas/area.ts'
import { aStreet } from '../../testing/a-street.ts'

/** All within 0.0005 degrees of it are shown there. */
const MIDDLE = { latitude: 34.811, longitude: 135.651 }
const at = (north: number, east: number): Position => ({
  latitude: MIDDLE.latitude + north / 1e6,
  longitude: MIDDLE.longitude + east / 1e6,
})
const aHome = (side: 1 | -1) =>
  fc.tuple(fc.integer({ min: 150, max: 490 }), fc.integer({ min: -490, max: 490 })).map(([n, e]) => at(side * n, e))
/** Points from which somebody asks: in all directions, 20 to 220 m from the middle, where what is near begins and ends. */
const points = fc.integer({ min: 0, max: 100 }).map((turn) =>
  Array.from({ length: 8 }, (_, index) => {
    const [angle, far] = [index * 2.4 + turn / 50, 180 + index * 250]
    return at(far * Math.cos(angle), far * Math.sin(angle))
  }),
)

/** A home that is shown only rounded, and another report of the same home that is not; they are merged. */
interface Story {
  root: 'atHome' | 'exact'
  approved: ('atHome' | 'exact')[]
  isExactOfOtherKind: boolean
}
const STORIES: Story[] = [
  { root: 'exact', approved: ['exact'], isExactOfOtherKind: true },
  { root: 'exact', approved: ['atHome'], isExactOfOtherKind: false },
  { root: 'atHome', approved: ['exact'], isExactOfOtherKind: true },
]

const written = ({ latitude, longitude }: Position) => `${latitude.toFixed(6)},${longitude.toFixed(6)}`

/** All that anybody is told of it: who is about to report, who follows it, who looks at the map, and other programs. */
const allAnswers = async (home: Position, asked: Position[], { root, approved, isExactOfOtherKind }: Story) => {
  const street = await aStreet({ blocks: 1 })
  const position = written(home)
  const category = isExactOfOtherKind ? 'other' : 'vacantHouse'
  const ids = {
    atHome: (await street.tells(1, { position, category: 'vacantHouse' })).id,
    exact: (await street.tells(2, { position, category })).id,
  }
  await street.becomes(ids.exact, { rounded: false })
  const publishedAt = '2026-11-20T01:00:00.000Z'
  for (const each of approved) await street.becomes(ids[each], { publishedAt, publicWords: '空き家です。' })
  await street.merges(root === 'exact' ? ids.atHome : ids.exact, ids[root])
  const [neighbour, anybody] = [await street.neighbour(3), await street.as(null)]
  const answers: string[] = []
  const asks = async (answer: PromiseLike<request.Response>) => {
    const { status, text, headers } = await answer
    // Numbers are drawn by chance and tell of no place.
    const said = text.replace(/\d{4}-\d{4}(?=")/g, 'number')
    answers.push(JSON.stringify([status, said, said === text ? headers.etag : null]))
  }
  for (const point of asked)
    for (const kind of new Set(['vacantHouse', category]))
      await asks(neighbour.get(`/api/hazards/near?category=${kind}&position=${written(point)}`))
  await asks(neighbour.post(`/api/hazards/${ids[root]}/follow`))
  await asks(neighbour.get('/api/hazards'))
  for (const path of ['hazards?status=all', `hazards/${ids.atHome}`, `hazards/${ids.exact}`, 'figures'])
    await asks(anybody.get(`/api/map/${path}`))
  const [first = MIDDLE] = asked
  for (const query of [
    '',
    `?service_request_id=${ids.atHome},${ids.exact}`,
    `?lat=${first.latitude}&long=${first.longitude}&radius=30`,
  ])
    for (const format of ['json', 'xml']) await asks(request(street.app).get(`/open311/v2/requests.${format}${query}`))
  return { answers, street, ids }
}

describe('a home whose place is shown only rounded', () => {
  it.each(STORIES)('is told apart from no other home of its square, whoever is asked what: %j', async (story) => {
    await fc.assert(
      fc.asyncProperty(aHome(1), aHome(-1), points, async (home, another, asked) => {
        const { answers } = await allAnswers(home, asked, story)
        expect((await allAnswers(another, asked, story)).answers).toEqual(answers)
      }),
      { numRuns: 1, endOnFailure: true },
    )
  })

  it('is told apart where an officer shows it as it is', async () => {
    const homes = [MIDDLE, { ...MIDDLE, latitude: MIDDLE.latitude + 0.0004 }]
    const story: Story = { root: 'exact', approved: ['exact'], isExactOfOtherKind: false }
    const [one, another] = await Promise.all(
      homes.map(async (home) => {
        const { street, ids } = await allAnswers(home, [MIDDLE], story)
        await street.becomes(ids.atHome, { rounded: false })
        const { body } = await (await street.as(null)).get(`/api/map/hazards/${ids.exact}`).expect(200)
        return body.position
      }),
    )
    expect(one).not.toEqual(another)
  })
})
