import fc from 'fast-check'
import request from 'supertest'
import { beforeAll, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../../testing/a-town.ts'
import { API_KEY, letsIn } from '../../testing/an-open311-client.ts'
import { changeHazard } from '../../testing/change-hazard.ts'
import { faultsOf, fromXml, inTexts } from '../../testing/open311-answers.ts'
import { CATEGORY_NAMES, HAZARD_CATEGORIES } from '../categories.ts'
import { HAZARD_STATUSES } from '../limits.ts'
import { hazards } from '../store.ts'
import { plain, written } from './spark.ts'

/** What breaks careless writers of XML and JSON. */
const ODD = '<b>&amp; ]]> "\'\u0000\u0008\u001b\ufffe 𠮷\r\nつぎ</description>'

/** The fields of the specification's example answers, in their order. */
const REQUEST_FIELDS = [
  'service_request_id',
  'status',
  'status_notes',
  'service_name',
  'service_code',
  'description',
  'agency_responsible',
  'service_notice',
  'requested_datetime',
  'updated_datetime',
  'expected_datetime',
  'address',
  'address_id',
  'zipcode',
  'lat',
  'long',
  'media_url',
]

let town: Town
let id: string
let token: string
const OTHER_KEY = 'AnotherProgramThatAsksForItsToken'

const get = (path: string) => request(town.app).get(path)
const post = (format: string, apiKey: string) =>
  request(town.app)
    .post(`/open311/v2/requests.${format}`)
    .type('form')
    .send({ api_key: apiKey, service_code: 'mirror', lat: '34.8', long: '135.7', description: ODD })

/** A report of each kind in each status, approved with odd words, of which every second has a place. */
beforeAll(async () => {
  town = await aTown()
  await letsIn(town.deps)
  await letsIn(town.deps, { answersWith: 'token', apiKey: OTHER_KEY })
  for (const [index, service_code] of CATEGORY_NAMES.entries()) {
    const place = index % 2 ? { lat: '34.8', long: '135.7' } : { address_string: ODD }
    const detail = HAZARD_CATEGORIES[service_code].options.at(-1)?.id ?? ''
    const report = { api_key: API_KEY, service_code, description: ODD, 'attribute[detail]': detail, ...place }
    const sent = await request(town.app).post('/open311/v2/requests.json').type('form').send(report).expect(200)
    id = sent.body[0].service_request_id
    const status = HAZARD_STATUSES[index % HAZARD_STATUSES.length] ?? 'received'
    await changeHazard(town.deps, id, (hazard) => ({
      hazard: { ...hazard, status, reason: ODD, publicWords: ODD, publishedAt: hazard.openedAt },
      happening: { kind: 'status', from: 'office', by: null, isPublic: true },
    }))
  }
  token = (await post('json', OTHER_KEY).expect(200)).body[0].token
})

/** Every address, with the schema its answer must be valid by. */
const addresses = (): [schema: string, path: string][] => [
  ['discovery', '/open311/discovery.F'],
  ['discovery', '/open311/v2/discovery.F'],
  ['services', '/open311/v2/services.F'],
  ['services', `/open311/v2/services.F?api_key=${OTHER_KEY}&jurisdiction_id=kairan.example`],
  ...CATEGORY_NAMES.map((name): [string, string] => ['service-definition', `/open311/v2/services/${name}.F`]),
  ['requests', '/open311/v2/requests.F'],
  ['requests', '/open311/v2/requests.F?status=open'],
  ['requests', `/open311/v2/requests.F?api_key=${API_KEY}&page_size=3`],
  ['requests', '/open311/v2/requests.F?start_date=2020-01-01T00:00:00Z&end_date=2020-01-02T00:00:00Z'],
  ['requests', `/open311/v2/requests/${id}.F`],
  ['token', `/open311/v2/tokens/${token}.F`],
  ['errors', '/open311/v2/services/nothing.F'],
  ['errors', '/open311/v2/requests/nothing.F'],
  ['errors', '/open311/v2/tokens/nothing.F'],
  ['errors', '/open311/v2/requests.F?start_date=yesterday'],
  ['errors', '/open311/v2/services.F?jurisdiction_id=sfgov.org'],
  ['errors', '/open311/v2/services.F?api_key=wrong'],
  ['errors', '/open311/v2/nowhere.F'],
]

describe('every answer', () => {
  it('is valid by the standard in JSON, and says the same in XML, field by field', async () => {
    for (const [schema, path] of addresses()) {
      const [json, xml] = [await get(path.replace('.F', '.json')), await get(path.replace('.F', '.xml'))]
      expect(faultsOf(schema, json.body), path).toEqual([])
      expect(fromXml(xml.text), path).toEqual(inTexts(json.body))
      expect([json.type, xml.type, json.charset, xml.charset]).toEqual([
        'application/json',
        'text/xml',
        'utf-8',
        'utf-8',
      ])
      expect(json.status, path).toBe(xml.status)
      expect(json.status < 300, path).toBe(schema !== 'errors')
    }
  })

  it('to a report too, with its number or with a token', async () => {
    for (const apiKey of [API_KEY, OTHER_KEY]) {
      const [json, xml] = [await post('json', apiKey), await post('xml', apiKey)]
      expect(faultsOf('sent-request', json.body)).toEqual([])
      expect(fromXml(xml.text)).toEqual(inTexts(json.body))
    }
  })

  it('has the fields of the specification’s examples', async () => {
    const requests: object[] = (await get('/open311/v2/requests.json')).body
    expect(requests).toHaveLength(CATEGORY_NAMES.length)
    for (const each of requests) expect(Object.keys(each)).toEqual(REQUEST_FIELDS)
    const [named] = (await post('json', API_KEY)).body
    expect(Object.keys(named)).toEqual(['service_request_id', 'service_notice', 'account_id'])
  })

  it('keeps odd words as far as XML has letters for them', async () => {
    const [shown] = (await get(`/open311/v2/requests/${id}.json`)).body
    expect(shown.description).toBe(plain(ODD))
    expect(plain(ODD)).toBe('<b>&amp; ]]> "\' 𠮷\nつぎ</description>')
    expect((await hazards(town.deps).doc(id).get()).data()?.words).not.toContain('\u0000')
  })

  it('holds whatever text there is', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('&amp;', '&', '<', ']]>', '\r\n'),
            fc.string({ unit: 'binary', maxLength: 2 }),
          ),
        }),
        (text) => {
          const value = [{ code: 400, description: `(${text})` }]
          const xml = fromXml(written('xml', { name: 'errors', value }).body)
          expect(xml).toEqual(inTexts(JSON.parse(written('json', { name: 'errors', value }).body)))
        },
      ),
      { numRuns: 60 },
    )
  })
})
