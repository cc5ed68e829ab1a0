import { beforeEach, describe, expect, it } from 'vitest'
import { aHazardPhoto } from '../../testing/a-hazard-photo.ts'
import { aStreet, closedAs, north, type Street } from '../../testing/a-street.ts'
import type { Caller } from '../../testing/test-system.ts'
import { text } from '../../texts/texts.ts'
import { withoutPersonal } from '../without-personal.ts'
import { fileHazard } from './file-hazard.ts'

let street: Street
let resident: Caller
beforeEach(async () => {
  street = await aStreet()
  resident = await street.neighbour(1)
})
const hole = { key: 'hole', category: 'roadHole', position: north(0) }
const codesOf = ({ body }: { body: { fields: { path: string; code: string }[] } }) => body.fields

describe('a report from nowhere', () => {
  it.each([
    ['in the sea off the coast', '34.2,134.9', 'hazard-outside-city'],
    ['in another city', '35.68,139.76', 'hazard-outside-city'],
    ['at nought, nought', '0,0', 'hazard-outside-city'],
    ['with its two numbers swapped', '135.65,34.81', 'position-unreadable'],
    ['that is no number', 'NaN,135.65', 'position-unreadable'],
    ['without end', 'Infinity,Infinity', 'position-unreadable'],
    ['of one number', '34.81', 'position-unreadable'],
    ['of words', 'うちの前', 'position-unreadable'],
    ['with nothing in it', '', 'position-unreadable'],
  ])('%s is refused with a sentence beside the map', async (_, position, code) => {
    const refused = await resident.post('/api/hazards', { ...hole, position }).expect(400)
    expect(codesOf(refused)).toMatchObject([{ path: 'position', code }])
    // And as soon as it is chosen, when near ones are looked for.
    const asked = `/api/hazards/near?category=roadHole&position=${encodeURIComponent(position)}`
    expect(codesOf(await resident.get(asked).expect(400))).toMatchObject([{ path: 'position', code }])
  })

  it.each([undefined, '', '   ', '\u200b'])('without a point needs words for the place: %j', async (address) => {
    const refused = await resident.post('/api/hazards', { ...hole, position: null, address }).expect(400)
    expect(codesOf(refused)).toMatchObject([{ code: 'hazard-place-missing' }])
  })

  it('with an address alone goes to the district the reporter lives in', async () => {
    const { id } = await street.tells(1, { position: null, address: '酒屋の角' })
    expect(await street.hazard(id)).toMatchObject({ districtId: 'd1', placedBy: 'home', cell: null })
  })

  it('in the other district goes there, and not to the reporter’s own association', async () => {
    const { id } = await street.tells(1, { category: 'streetLight', option: 'smallOnPole', position: '34.83,135.67' })
    expect(await street.hazard(id)).toMatchObject({
      districtId: 'd2',
      assignee: { kind: 'section', section: 'community' },
      scopeIds: ['city', 'd2'],
    })
  })
})

describe('a report of odd things', () => {
  it('of a kind that was retired meanwhile is refused with a sentence', async () => {
    await street.settles({ retired: ['roadHole'] })
    const { body } = await resident.post('/api/hazards', hole).expect(400)
    expect(body).toMatchObject({ code: 'hazard-category-retired', fields: [{ path: 'category' }] })
  })

  it('of no kind, with too many words or pictures, says what is wrong', async () => {
    const odd = { category: 'ufo', words: 'あ'.repeat(501), pictureIds: ['1', '2', '3', '4', '5'] }
    const refused = await resident.post('/api/hazards', { ...hole, ...odd }).expect(400)
    expect(codesOf(refused).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'category hazard-category',
      'words hazard-words-too-long',
      'pictureIds hazard-too-many-pictures',
    ])
  })

  it('an answer that its kind does not have is none', async () => {
    const { id } = await street.tells(1, { option: 'onWire' })
    expect(await street.hazard(id)).toMatchObject({ option: null })
  })

  it('from somebody who is not registered is not taken', async () => {
    const stranger = await street.as(`U${'0'.repeat(32)}`)
    for (const [method, path] of [
      ['post', '/api/hazards'],
      ['get', '/api/hazards'],
      ['post', '/api/hazards/x/follow'],
    ] as const)
      expect((await stranger[method](path, hole).expect(403)).body.code).toBe('not-registered')
  })

  it('with somebody else’s picture is not taken', async () => {
    const other = await street.neighbour(2)
    const { body } = await other.upload('/api/hazard-pictures?key=hole', await aHazardPhoto()).expect(201)
    const refused = await resident.post('/api/hazards', { ...hole, pictureIds: [body.id] }).expect(400)
    expect(refused.body.code).toBe('picture-unknown')
  })
})

describe('words with a telephone number and a name', () => {
  const words = '山田さん(090-1234-5678)の家の前です。'

  it('stay inside: neighbours and the log never see them', async () => {
    const { id } = await street.tells(1, { words, address: '山田方の前' })
    const second = await street.neighbour(2)
    const near = await second.get(`/api/hazards/near?category=roadHole&position=${north(3)}`).expect(200)
    const followed = await second.post(`/api/hazards/${id}/follow`).expect(200)
    for (const shown of [near.body, followed.body, street.logged]) {
      expect(JSON.stringify(shown)).not.toMatch(/山田|1234/)
      expect(JSON.stringify(shown)).not.toContain(street.idOf(1))
    }
    expect(withoutPersonal((await street.hazard(id)).words)).toBe('〇〇さん(〇〇)の家の前です。')
  })
})

describe('the same again', () => {
  it('ten times, also at the same moment, is one report', async () => {
    const keys = Array.from({ length: 10 }, (_, index) => `again-${index}`)
    const answers = await Promise.all(keys.map((key) => resident.post('/api/hazards', { ...hole, key }).expect(201)))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect((await resident.get('/api/hazards').expect(200)).body.hazards).toHaveLength(1)
  })

  it('brings its pictures to the first one', async () => {
    const { id } = await street.tells(1)
    const upload = await resident.upload('/api/hazard-pictures?key=second', await aHazardPhoto()).expect(201)
    const again = { key: 'second', position: north(8), pictureIds: [upload.body.id] }
    expect(await street.tells(1, again)).toMatchObject({ id, ownPictures: [{ id: upload.body.id }] })
    expect(await street.tells(1, again)).toMatchObject({ id, ownPictures: [{ id: upload.body.id }] })
  })

  it('is another one a few steps on, on another day, of another person, and after the first one was closed', async () => {
    const first = await street.tells(1)
    const others = [
      await street.tells(1, { key: 'steps', position: north(12) }),
      await street.tells(2, { key: 'neighbour' }),
    ]
    await street.becomes(first.id, closedAs(street, 'resolved'))
    others.push(await street.tells(1, { key: 'closed' }))
    street.clock.passes(25, 'hours')
    others.push(await street.tells(1, { key: 'tomorrow' }))
    expect(new Set([first, ...others].map(({ id }) => id)).size).toBe(5)
  })

  it('is another one too where the first one was merged into one that is closed', async () => {
    const [first, neighbours] = [await street.tells(1), await street.tells(2)]
    await street.merges(first.id, neighbours.id)
    expect((await street.tells(1, { key: 'merged' })).id).toBe(first.id)
    await street.becomes(neighbours.id, closedAs(street, 'resolved'))
    const again = await street.tells(1, { key: 'closed' })
    expect(again.id).not.toBe(first.id)
    expect((await street.tells(1, { key: 'closed-too' })).id).toBe(again.id)
  })

  it('is known of an officer too who has written down what thirty others told', async () => {
    const first = await street.tells(1)
    street.clock.passes(1, 'minute')
    for (let call = 0; call < 30; call++)
      await fileHazard(
        street.deps,
        { kind: 'officer', lineUserId: street.idOf(1), districtId: 'd1', associationId: 'd1a1' },
        {
          key: `call-${call}`,
          category: 'other',
          option: null,
          position: null,
          address: '駅前',
          words: '',
          via: 'phone',
        },
      )
    expect((await street.tells(1, { key: 'again' })).id).toBe(first.id)
  })
})

describe('many reports of one person', () => {
  const onTheWay = (index: number) => ({ key: `way-${index}`, position: north(20 * index) })

  it('after ten they are asked kindly to telephone, after thirty to wait until tomorrow', async () => {
    const hints: (string | null)[] = []
    for (let index = 0; index < 30; index++) hints.push((await street.tells(1, onTheWay(index))).hint)
    expect(hints.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => null))
    expect(new Set(hints.slice(10))).toEqual(new Set([text('ja', 'hazardKind.manyToday')]))
    const { body } = await resident.post('/api/hazards', { ...hole, ...onTheWay(30) }).expect(429)
    expect(body.detail).toContain('明日')
    // What is there already is answered all the same, and others may tell.
    await street.tells(1, onTheWay(3))
    await street.tells(2, onTheWay(30))
    street.clock.passes(24, 'hours')
    await street.tells(1, onTheWay(30))
  })

  it('at the same moment are counted too', async () => {
    const sent = Array.from({ length: 34 }, (_, index) =>
      resident.post('/api/hazards', { ...hole, ...onTheWay(index) }),
    )
    const statuses = (await Promise.all(sent)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(30)
    expect(statuses.filter((status) => status === 429)).toHaveLength(4)
  })
})
