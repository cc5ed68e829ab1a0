import request from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { aPicture } from '../../testing/a-picture.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { API_KEY, letsIn } from '../../testing/an-open311-client.ts'
import { changeHazard } from '../../testing/change-hazard.ts'
import { fromXml, inTexts } from '../../testing/open311-answers.ts'
import type { Hazard } from '../hazard.ts'
import { getHazard, picturesOf } from '../store.ts'

const HOLE = { service_code: 'roadHole', lat: '34.81234', long: '135.71234', description: '角に深い穴があります' }

let town: Town
beforeEach(async () => {
  town = await aTown()
  await letsIn(town.deps)
})

const get = (path: string) => request(town.app).get(`/open311/v2/${path}`)
const post = (fields: Record<string, string>, format = 'json') =>
  request(town.app)
    .post(`/open311/v2/requests.${format}`)
    .type('form')
    .send({ api_key: API_KEY, ...fields })
const sends = async (fields: Record<string, string> = {}): Promise<string> =>
  (await post({ ...HOLE, ...fields }).expect(200)).body[0].service_request_id
const becomes = (id: string, change: Partial<Hazard>) =>
  changeHazard(town.deps, id, (hazard) => ({
    hazard: { ...hazard, ...change },
    happening: { kind: 'status', from: 'office', by: town.officers.cityStaff, isPublic: true, text: '埋めました' },
  }))
const approve = (id: string, change: Partial<Hazard> = {}) =>
  becomes(id, { publishedAt: '2026-11-20T01:30:00.000Z', publicWords: '深い穴があります', ...change })

describe('another program', () => {
  it.each(['json', 'xml'])(
    'finds the service, asks what to send, sends, and follows what becomes of it: %s',
    async (format) => {
      const read = async (path: string) => {
        const answer = await get(path).expect(200)
        return format === 'json' ? inTexts(answer.body) : fromXml(answer.text)
      }
      await letsIn(town.deps, { answersWith: 'token' })
      const discovery = await read(`discovery.${format}`)
      expect(discovery).toMatchObject({ endpoints: [{ url: 'https://kairan.example/open311/v2', type: 'production' }] })
      expect(await read(`services.${format}?api_key=${API_KEY}`)).toContainEqual(
        expect.objectContaining({ service_code: 'roadHole', metadata: 'true', type: 'batch' }),
      )
      expect(await read(`services/roadHole.${format}`)).toMatchObject({
        attributes: [{ code: 'detail', datatype: 'singlevaluelist', values: [{ key: 'deep' }, {}, {}, {}] }],
      })

      const sent = await post({ ...HOLE, 'attribute[detail]': 'deep' }, format).expect(200)
      const [{ token }] = (format === 'json' ? sent.body : fromXml(sent.text)) as [{ token: string }]
      const [{ service_request_id: id }] = (await read(`tokens/${token}.${format}`)) as [{ service_request_id: string }]
      const seen = () => read(`requests/${id}.${format}?api_key=${API_KEY}`)
      expect(await seen()).toMatchObject([{ status: 'open', status_notes: '受け付けました。', description: null }])

      const staff = await town.as(town.officers.cityStaff)
      const office = (step: string, body: object) => staff.post(`/api/office/hazards/${id}/${step}`, body).expect(200)
      await office('status', { seen: 1, status: 'inProgress', text: '月曜日に見に行きます。' })
      await office('note', { seen: 2, text: '予算は来週' })
      expect(await seen()).toMatchObject([{ status: 'open', status_notes: '進めています。月曜日に見に行きます。' }])
      town.clock.passes(2, 'hours')
      await office('status', { seen: 3, status: 'resolved', text: '埋めました。' })
      await office('publish', { seen: 4, published: true, words: '深い穴があります' })
      expect(await seen()).toMatchObject([
        {
          status: 'closed',
          status_notes: '直りました。埋めました。',
          description: '深い穴があります',
          requested_datetime: '2026-11-20T10:00:00+09:00',
          updated_datetime: '2026-11-20T12:00:00+09:00',
        },
      ])
      expect(await read(`requests.${format}?status=closed`)).toMatchObject([
        { service_request_id: id, status_notes: '直りました。' },
      ])
      expect(await read(`requests.${format}?status=open`)).toEqual([])
    },
  )

  it('sends a picture with the report, and everybody sees the copy that an officer approves', async () => {
    const photo = await aPicture(1_200, 900)
      .withExif({ IFD0: { Copyright: 'CAMERA' } })
      .jpeg()
      .toBuffer()
    const form = request(town.app).post('/open311/v2/requests.json').field('api_key', API_KEY)
    for (const [name, value] of Object.entries(HOLE)) form.field(name, value)
    const [{ service_request_id: id }] = (await form.attach('media', photo, 'hole.jpg').expect(200)).body
    const [picture] = await picturesOf(town.deps, [id])
    expect(picture).toMatchObject({ state: 'kept', by: null })
    await approve(id)
    const shown = async () => (await get(`requests/${id}.json`).expect(200)).body[0].media_url
    expect(await shown()).toBeNull()
    const staff = await town.as(town.officers.cityStaff)
    await staff.put(`/api/office/hazard-pictures/${picture?.id}/published`, { rectangles: [], seen: null }).expect(200)
    const url = await shown()
    expect(url).toMatch(/^https:\/\/kairan\.example\/files\//)
    const file = await request(town.app).get(new URL(url).pathname).expect(200)
    expect(file.body.includes('CAMERA')).toBe(false)
  })

  it('that sends again because it heard no answer has reported once, also across the hour', async () => {
    town.clock.passes(50, 'minutes')
    const id = await sends()
    expect(await sends()).toBe(id)
    town.clock.passes(20, 'minutes')
    expect(await sends({ email: 'somebody@else.example' })).toBe(id)
    expect(await sends({ description: '別の穴です' })).not.toBe(id)
    town.clock.passes(41, 'minutes')
    expect(await sends()).not.toBe(id)
  })

  it('writes attributes in either spelling', async () => {
    for (const name of ['attribute[detail]', 'attribute[detail][]', 'attribute[detail][0]']) {
      const id = await sends({ [name]: 'sunken', description: name })
      expect((await getHazard(town.deps, id)).option).toBe('sunken')
    }
    expect((await getHazard(town.deps, await sends({ 'attribute[detail]': '' }))).option).toBeNull()
  })

  it('reports by an address alone, and links a picture at a host that the city trusts', async () => {
    const staff = await town.as(town.officers.cityStaff)
    await staff.put('/api/hazard-settings', { version: 0, mediaHosts: ['pictures.example'] }).expect(200)
    const link = 'https://pictures.example/a%20b.jpg'
    const id = await sends({ lat: '', long: '', address_string: '津田公園の前', media_url: link })
    expect(await getHazard(town.deps, id)).toMatchObject({ position: null, address: '津田公園の前', mediaUrl: link })
  })

  it('hears whom to telephone for what is not the city’s', async () => {
    const staff = await town.as(town.officers.cityStaff)
    const contacts = { power: { name: '見本電力', phone: '0120-000-000' } }
    await staff.put('/api/hazard-settings', { version: 0, contacts }).expect(200)
    const sent = await post({ ...HOLE, service_code: 'fallenTree', 'attribute[detail]': 'onWire' }).expect(200)
    expect(sent.body[0].service_notice).toContain('見本電力(電話 0120-000-000)にもお知らせください。')
    expect(sent.body[0].service_notice).toContain('119番')
  })
})

describe('in the open', () => {
  it('stand only approved reports, with approved words, a rounded place where it points at a home, and nobody', async () => {
    const address_string = '津田南町1-2-3 山田花子の家の前'
    const id = await sends({ service_code: 'vacantHouse', address_string })
    expect((await get('requests.json').expect(200)).body).toEqual([])
    await get(`requests/${id}.json`).expect(404)
    expect((await get(`requests.json?service_request_id=${id}`)).body).toEqual([])
    await approve(id, { publicWords: '屋根がくずれそうです' })
    const [shown] = (await get(`requests/${id}.json`).expect(200)).body
    expect(shown).toMatchObject({ description: '屋根がくずれそうです', lat: 34.812, long: 135.712, address: '見本市' })
    expect(JSON.stringify(shown)).not.toMatch(/山田|津田南町|角に/)
  })

  it('a merged report names the one that stands for it, if that is in the open', async () => {
    const resident = await town.as(town.phonesOf('d1a1b1h1')[0] ?? null)
    const told = { key: 'told-first', category: 'roadHole', address: '駅前' }
    const other = (await resident.post('/api/hazards', told).expect(201)).body.id as string
    const id = await sends()
    await becomes(id, { status: 'merged', mergedInto: other, rootId: other })
    const notes = async () => (await get(`requests/${id}.json?api_key=${API_KEY}`).expect(200)).body[0]
    expect(await notes()).toMatchObject({ status: 'closed', status_notes: 'ほかの通報にまとめました。' })
    await approve(other, { status: 'inProgress' })
    expect((await notes()).status_notes).toContain(other)
    expect((await notes()).status_notes).toContain('進めています')
  })

  it('a declined one says why', async () => {
    const id = await sends()
    await approve(id, { status: 'declined', reason: '私有地のためです' })
    expect((await get(`requests/${id}.json`)).body[0].status_notes).toBe('対応できません。私有地のためです')
  })

  it('are found by number, kind, status and time, page by page', async () => {
    const hole = await sends()
    town.clock.passes(1, 'day')
    const lamp = await sends({ service_code: 'streetLight' })
    for (const id of [hole, lamp]) await approve(id)
    const ids = async (query: string) =>
      (await get(`requests.json?${query}`).expect(200)).body.map(
        (each: { service_request_id: string }) => each.service_request_id,
      )
    expect(await ids('')).toEqual([lamp, hole])
    expect(await ids('service_code=roadHole,mirror')).toEqual([hole])
    expect(await ids(`service_request_id=${hole},nothing&status=closed`)).toEqual([hole])
    expect(await ids('start_date=2026-11-21T00:00:00%2B09:00')).toEqual([lamp])
    expect(await ids('end_date=2026-11-20T15:00:00Z')).toEqual([hole])
    expect(await ids('page=2&page_size=1')).toEqual([hole])
    expect(await ids('page=3&page_size=1')).toEqual([])
    town.clock.passes(90, 'days')
    expect(await ids('')).toEqual([lamp])
  })

  it('every page on the net may read, but none may send', async () => {
    expect((await get('services.json')).headers['access-control-allow-origin']).toBe('*')
    expect((await post(HOLE)).headers['access-control-allow-origin']).toBeUndefined()
  })
})
