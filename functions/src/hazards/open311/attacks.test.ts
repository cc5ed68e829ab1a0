import express from 'express'
import request from 'supertest'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PICTURE_BYTES } from '../../documents/contract.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { API_KEY, letsIn, OPEN311_CLIENT } from '../../testing/an-open311-client.ts'
import { faultsOf, fromXml } from '../../testing/open311-answers.ts'
import { hazards } from '../store.ts'

const PATH = '/open311/v2/requests.json'
const FORM = 'application/x-www-form-urlencoded'
const HOLE = { api_key: API_KEY, service_code: 'roadHole', lat: '34.8', long: '135.7' }

let town: Town

const post = (fields: Record<string, string>) => request(town.app).post(PATH).type('form').send(fields)
const raw = (body: string, type = FORM) => request(town.app).post(PATH).set('content-type', type).send(body)
const multipart = (fields: Record<string, string>) => {
  const form = request(town.app).post(PATH)
  for (const [name, value] of Object.entries(fields)) form.field(name, value)
  return form
}
const filed = async () => (await hazards(town.deps).get()).size
const HOLE_FORM = new URLSearchParams(HOLE).toString()
const B = 'boundary'
const part = (name: string, value: string, more = '') =>
  `--${B}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
const HOLE_PARTS = Object.entries(HOLE).map(([name, value]) => part(name, value))
const inParts = (...parts: string[]) => raw(parts.join(''), `multipart/form-data; boundary=${B}`)

/** What must be refused: what it is, how it is sent, the status, and what the description says of it. */
const REFUSED: [what: string, send: () => request.Test, status: number, says: RegExp][] = [
  ['without a key', () => post({ ...HOLE, api_key: '' }), 403, /api_key/],
  ['with a wrong key', () => post({ ...HOLE, api_key: 'x'.repeat(32) }), 403, /api_key/],
  ['with the hash for a key', () => post({ ...HOLE, api_key: OPEN311_CLIENT }), 403, /api_key/],
  ['with two keys', () => raw(`${HOLE_FORM}&api_key=another`), 400, /api_key: /],
  [
    'with the key in a header',
    () => post({ ...HOLE, api_key: '' }).set('authorization', `Bearer ${API_KEY}`),
    403,
    /api_key/,
  ],
  ['without a service', () => post({ ...HOLE, service_code: '' }), 400, /service_code/],
  ['for an unknown service', () => post({ ...HOLE, service_code: 'constructor' }), 404, /service_code/],
  ['for another city', () => post({ ...HOLE, jurisdiction_id: 'sfgov.org' }), 404, /jurisdiction_id/],
  ['without a place', () => post({ ...HOLE, lat: '', long: '' }), 400, /lat/],
  ['with half a place', () => post({ ...HOLE, long: '' }), 400, /long/],
  ['at NaN', () => post({ ...HOLE, lat: 'NaN' }), 400, /lat, long/],
  ['at a number in another form', () => post({ ...HOLE, lat: '0x22' }), 400, /lat, long/],
  ['nowhere on earth', () => post({ ...HOLE, lat: '340.8' }), 400, /lat, long/],
  ['in the sea', () => post({ ...HOLE, lat: '0', long: '0' }), 400, /lat, long/],
  ['at an address id', () => post({ ...HOLE, lat: '', long: '', address_id: '7' }), 400, /address_id/],
  ['at an address without end', () => post({ ...HOLE, address_string: 'あ'.repeat(201) }), 400, /address_string/],
  ['with 5,000 characters', () => post({ ...HOLE, description: 'あ'.repeat(5_000) }), 400, /description: .*4,000/],
  ['with a name without end', () => post({ ...HOLE, first_name: 'x'.repeat(101) }), 400, /first_name/],
  ['with an unknown attribute', () => post({ ...HOLE, 'attribute[depth]': '3' }), 400, /attribute\[depth\]/],
  ['with an unknown value', () => post({ ...HOLE, 'attribute[detail]': 'noLid' }), 400, /attribute\[detail\]/],
  ['with two values for one', () => post({ ...HOLE, 'attribute[detail][]': 'deep,shallow' }), 400, /attribute/],
  [
    'with a link inside',
    () => post({ ...HOLE, media_url: 'http://169.254.169.254/latest/meta-data/' }),
    400,
    /media_url/,
  ],
  [
    'with a link past a trusted host',
    () => post({ ...HOLE, media_url: 'https://pictures.example@evil.example/' }),
    400,
    /media_url/,
  ],
  ['with a script for a link', () => post({ ...HOLE, media_url: 'javascript:alert(1)' }), 400, /media_url/],
  ['with thousands of fields', () => raw(`${HOLE_FORM}${'&a=1'.repeat(5_000)}`), 400, /fields/],
  ['with one field twice', () => raw(`${HOLE_FORM}&lat=35`), 400, /lat: /],
  ['in Shift_JIS', () => raw(`${HOLE_FORM}&description=%8C%8A`), 400, /UTF-8/],
  ['in half an encoding', () => raw(`${HOLE_FORM}&description=%E3%81`), 400, /UTF-8/],
  ['with a form too large', () => raw(`${HOLE_FORM}&x=${'x'.repeat(300_000)}`), 400, /./],
  ['as JSON', () => raw(JSON.stringify(HOLE), 'application/json'), 400, /form-urlencoded/],
  ['as nothing', () => raw(''), 403, /api_key/],
  ['in parts without a boundary', () => raw(HOLE_FORM, 'multipart/form-data'), 400, /cut off/],
  ['in parts without an end', () => inParts(...HOLE_PARTS), 400, /cut off/],
  [
    'with a picture without an end',
    () => inParts(...HOLE_PARTS, part('media', 'x', '; filename="a.jpg"')),
    400,
    /cut off/,
  ],
  ['in thousands of parts', () => inParts(...HOLE_PARTS, part('x', '1').repeat(3_000), `--${B}--`), 400, /fields/],
  [
    'with a part without end',
    () => inParts(...HOLE_PARTS, part('x', 'x'.repeat(70_000)), `--${B}--`),
    400,
    /x: .*long/,
  ],
  [
    'with a picture before the key',
    () => multipart({}).attach('media', Buffer.from('x'), 'a.jpg').field('api_key', API_KEY),
    403,
    /before media/,
  ],
  [
    'with a picture and a wrong key',
    () => multipart({ ...HOLE, api_key: 'wrong' }).attach('media', Buffer.from('x'), 'a.jpg'),
    403,
    /api_key/,
  ],
  ['with a video', () => multipart(HOLE).attach('media', Buffer.from('\0\0\0\x18ftypmp42'), 'a.mp4'), 400, /./],
  [
    'with five pictures',
    () => [1, 2, 3, 4, 5].reduce((form, n) => form.attach('media', Buffer.from(`${n}`), 'a.jpg'), multipart(HOLE)),
    400,
    /four pictures/,
  ],
  [
    'with a picture under another name',
    () => multipart(HOLE).attach('photo', Buffer.from('x'), 'a.jpg'),
    400,
    /as media/,
  ],
  [
    'with two links',
    () => raw(`${HOLE_FORM}&media_url=https://pictures.example/1.jpg&media_url=https://pictures.example/2.jpg`),
    400,
    /more than once/,
  ],
  ['with an empty picture', () => multipart(HOLE).attach('media', Buffer.alloc(0), 'a.jpg'), 400, /./],
  [
    'with a picture of a byte too many',
    () => multipart(HOLE).attach('media', Buffer.alloc(PICTURE_BYTES + 1), 'a.jpg'),
    400,
    /MB/,
  ],
  ['with a picture of 40 MB', () => multipart(HOLE).attach('media', Buffer.alloc(40_000_000), 'a.jpg'), 400, /MB/],
]

describe('a report is refused in the standard’s form, and nothing is filed,', () => {
  // Nothing changes, so all share a town; each has its minute, for there are more than sixty.
  beforeAll(async () => {
    town = await aTown()
    await letsIn(town.deps)
  })
  beforeEach(() => town.clock.passes(1, 'minute'))

  it.each(REFUSED)('%s', async (_, send, status, says) => {
    const answer = await send()
    expect([answer.status, faultsOf('errors', answer.body)]).toEqual([status, []])
    expect(answer.body[0].description).toMatch(says)
    expect(await filed()).toBe(0)
    expect(town.logged).toEqual([])
  })

  it('with a form too large also where something before us has read it', async () => {
    // As Cloud Functions hand a request over: the stream is used up, and nobody has asked how long it is.
    const handedOver = express().use(async (incoming, _response, next) => {
      Object.assign(incoming, { rawBody: Buffer.concat(await incoming.toArray()), body: {}, _body: true })
      next()
    }, town.app)
    const large = `${HOLE_FORM}&x=${'x'.repeat(300_000)}`
    const answer = await request(handedOver).post(PATH).type('form').send(large)
    expect([answer.status, answer.body[0].code]).toEqual([400, 413])
    expect(await filed()).toBe(0)
  })

  it('with a field called as what every object has', async () => {
    const answer = await inParts(...HOLE_PARTS, part('constructor', 'x'.repeat(70_000)), `--${B}--`)
    expect(answer.body[0].description).toMatch(/^constructor: /)
  })

  it('a question too', async () => {
    const questions = [
      'start_date=2026-11-20',
      'end_date=2026-02-30T00:00:00Z',
      'start_date=2026-13-01T00:00:00Z',
      'status=new',
      'page=0',
      'page_size=1001',
      'page=NaN',
      'start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z',
      'start_date=2026-11-20T00:00:00Z&end_date=2026-11-01T00:00:00Z',
      `service_request_id=${Array.from({ length: 101 }, (_, n) => n).join()}`,
      '%E0%A4%A',
      `${'a=1&'.repeat(200)}`,
    ]
    for (const question of questions) {
      const answer = await request(town.app).get(`/open311/v2/requests.xml?${question}`)
      expect(answer.status, question).toBe(400)
      expect(
        faultsOf(
          'errors',
          (fromXml(answer.text) as { code: string }[]).map((each) => ({ ...each, code: Number(each.code) })),
        ),
      ).toEqual([])
    }
    for (const path of [
      'services/__proto__.json',
      'requests/__all__.json',
      'requests/..%2f..%2fareas.json',
      'tokens/%00.json',
      'requests/%E0%A4%A.json',
    ])
      expect((await request(town.app).get(`/open311/v2/${path}`)).status, path).toBe(404)
    expect(town.logged).toEqual([])
  })
})
