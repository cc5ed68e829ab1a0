import request from 'supertest'
import { beforeAll, describe, expect, it } from 'vitest'
import { identify } from '../../officers/store.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { API_KEY, letsIn } from '../../testing/an-open311-client.ts'
import { noteHazard } from '../handling/answer-hazard.ts'
import { mergeHazard } from '../handling/merge-hazards.ts'
import { publishHazard } from '../handling/publish-hazard.ts'
import { getHazard } from '../store.ts'

let town: Town
beforeAll(async () => {
  town = await aTown()
  await letsIn(town.deps)
})

const get = (path: string) => request(town.app).get(`/open311/v2/${path}`)
const send = (fields: Record<string, string>) =>
  request(town.app)
    .post('/open311/v2/requests.json')
    .type('form')
    .send({ api_key: API_KEY, service_code: 'mirror', lat: '34.8', long: '135.7', ...fields })
const sends = async (description: string): Promise<string> =>
  (await send({ description }).expect(200)).body[0].service_request_id
const staffDoes = async <T>(act: (staff: Awaited<ReturnType<typeof identify>>) => Promise<T>) =>
  act(await identify(town.deps, town.officers.cityStaff))
const approves = (hazardId: string) =>
  staffDoes(async (staff) => {
    const { version: seen } = await getHazard(town.deps, hazardId)
    return publishHazard(town.deps, staff, { hazardId, seen, published: true, words: 'われています' })
  })

describe('by the letter of the standard', () => {
  it('what is empty counts as left out, a key too', async () => {
    const empty = 'api_key=&jurisdiction_id=&service_code=&start_date=&end_date=&status=&service_request_id=&page='
    for (const path of ['services.json', 'services/mirror.json', 'requests.xml', 'discovery.json']) {
      const answer = await get(`${path}?${empty}`).expect(200)
      const plain = await get(path).expect(200)
      expect([answer.text, answer.headers['cache-control']]).toEqual([plain.text, plain.headers['cache-control']])
    }
    const id = await sends('鍵は空です')
    await get(`requests/${id}.json?api_key=`).expect(404)
    await get(`requests/${id}.json?api_key=%20`).expect(404)
    await get(`requests/${id}.json?api_key=${API_KEY}&api_key=`).expect(200)
  })

  it('service_request_id overrides all other arguments, whatever they say', async () => {
    const id = await sends('番号でさがします')
    await approves(id)
    for (const others of [
      'status=closed&service_code=roadHole&page=7',
      'status=new&start_date=yesterday&page_size=0',
      'start_date=2020-01-01T00:00:00Z&end_date=2026-01-01T00:00:00Z',
    ]) {
      const answer = await get(`requests.json?service_request_id=${id}&${others}`).expect(200)
      expect(answer.body).toMatchObject([{ service_request_id: id }])
    }
  })

  it('a description has 4,000 characters, however JavaScript counts them', async () => {
    const id = await sends('𠮷'.repeat(4_000))
    expect((await getHazard(town.deps, id)).words).toBe('𠮷'.repeat(4_000))
    expect((await send({ description: '𠮷'.repeat(4_001) }).expect(400)).body[0].description).toContain('description')
  })

  it('a closed request was last updated when it was closed, a merged one when it was merged', async () => {
    const [first, second] = [await sends('先'), await sends('後')]
    await approves(first)
    await approves(second)
    town.clock.passes(1, 'hour')
    const mergedAt = town.clock.now()
    await staffDoes(async (staff) => {
      const { version: seen } = await getHazard(town.deps, second)
      const merged = await mergeHazard(town.deps, staff, { hazardId: second, into: first, seen })
      town.clock.passes(1, 'hour')
      await noteHazard(town.deps, staff, { hazardId: second, seen: merged.version, text: '電話がありました' })
    })
    const [shown] = (await get(`requests/${second}.json?api_key=${API_KEY}`).expect(200)).body
    expect([shown.status, new Date(shown.updated_datetime).valueOf()]).toEqual(['closed', mergedAt.valueOf()])
  })
})
