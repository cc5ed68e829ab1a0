import request from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { aPicture } from '../../testing/a-picture.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { API_KEY, letsIn } from '../../testing/an-open311-client.ts'
import type { Hazard } from '../hazard.ts'
import { hazards, picturesOf } from '../store.ts'

/** How programs that speak GeoReport v2 write a report, beside the plain form. */

let town: Town
beforeEach(async () => {
  town = await aTown()
  await letsIn(town.deps)
})

const post = (path: string, body: string | Buffer, type: string) =>
  request(town.app).post(`/open311/v2/${path}`).set('content-type', type).send(body)
const filed = async (): Promise<Hazard[]> => (await hazards(town.deps).get()).docs.map((doc) => doc.data())

describe('a report is taken as written', () => {
  it('by FixMyStreet: a long description, names and numbers it asks for, nothing in what is unknown', async () => {
    const form = new URLSearchParams({
      jurisdiction_id: 'kairan.example',
      api_key: API_KEY,
      lat: '34.812345',
      long: '135.712345',
      service_code: 'roadHole',
      description: 'Hole\n\nA deep hole\n\nhttps://street.example/report/7\n',
      first_name: 'Hanako',
      last_name: '',
      email: 'hanako@mail.example',
      deviceid: 'iOS',
      'attribute[detail]': '',
    })
    const answer = await post('requests.xml', form.toString(), 'application/x-www-form-urlencoded')
    expect([answer.status, answer.type]).toEqual([200, 'text/xml'])
    expect(await filed()).toMatchObject([{ words: 'Hole\n\nA deep hole\n\nhttps://street.example/report/7' }])
  })

  it('by GeoReporter on Android: each part with its letters, the picture in the middle', async () => {
    const photo = await aPicture(24, 16).png().toBuffer()
    const part = (name: string, value: string) =>
      Buffer.from(
        `--geo\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: text/plain; charset=US-ASCII\r\n` +
          `Content-Transfer-Encoding: 8bit\r\n\r\n${value}\r\n`,
      )
    const media = Buffer.concat([
      Buffer.from('--geo\r\nContent-Disposition: form-data; name="media"; filename="media.png"\r\n'),
      Buffer.from('Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n\r\n'),
      photo,
      Buffer.from('\r\n'),
    ])
    const body = Buffer.concat([
      part('service_code', 'roadHole'),
      part('jurisdiction_id', ''),
      part('api_key', API_KEY),
      media,
      part('attribute[detail][]', 'deep'),
      part('long', '135.70000000000002'),
      part('lat', '34.8'),
      Buffer.from('--geo--\r\n'),
    ])
    await post('requests.json', body, 'multipart/form-data; boundary=geo').expect(200)
    const [hazard] = await filed()
    expect(hazard).toMatchObject({ option: 'deep', position: { latitude: 34.8 } })
    expect(await picturesOf(town.deps, [hazard?.id ?? ''])).toMatchObject([{ state: 'kept' }])
  })

  it('with several pictures, all of them in their order', async () => {
    const photos = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        aPicture(8 * n, 8)
          .png()
          .toBuffer(),
      ),
    )
    const form = request(town.app).post('/open311/v2/requests.json').field('api_key', API_KEY)
    for (const [name, value] of Object.entries({ service_code: 'roadHole', lat: '34.8', long: '135.7' }))
      form.field(name, value)
    for (const [n, photo] of photos.entries()) form.attach(n === 3 ? 'media[]' : 'media', photo, `${n}.png`)
    const [{ service_request_id: id }] = (await form.expect(200)).body
    expect((await picturesOf(town.deps, [id])).map(({ state, inside }) => [state, inside?.width])).toEqual(
      [8, 16, 24, 32].map((width) => ['kept', width]),
    )
  })

  it('by three for Python and others: parts without any picture, or with an empty one', async () => {
    for (const [index, empty] of [
      '',
      '--b\r\nContent-Disposition: form-data; name="media"; filename=""\r\n\r\n\r\n',
    ].entries()) {
      const fields = { service_code: 'roadHole', api_key: API_KEY, address_string: '津田公園', description: `${index}` }
      const parts = Object.entries(fields).map(
        ([name, value]) => `--b\r\nContent-Disposition: form-data; name=${name}\r\n\r\n${value}\r\n`,
      )
      await post('requests.json', `${parts.join('')}${empty}--b--\r\n`, 'multipart/form-data; boundary=b').expect(200)
    }
    expect((await filed()).map(({ address }) => address)).toEqual(['津田公園', '津田公園'])
  })

  it('by Node’s client: the city in the address, attributes numbered, `qs` and its brackets encoded', async () => {
    const form = `api_key=${API_KEY}&service_code=roadHole&lat=34.8&long=135.7&attribute%5Bdetail%5D%5B0%5D=sunken`
    const type = 'application/x-www-form-urlencoded; charset=UTF-8'
    await post('requests.json?jurisdiction_id=kairan.example', form, type).expect(200)
    expect(await filed()).toMatchObject([{ option: 'sunken' }])
  })
})

describe('answers are found', () => {
  it('with a slash at the end, a key that is not needed, extensions asked for, and whatever is accepted', async () => {
    for (const path of [
      'services.json/',
      `services/roadHole.json?api_key=${API_KEY}&jurisdiction_id=`,
      'requests.json?extensions=true&lat=34.8&long=135.7&radius=100',
      `discovery.json?api_key=${API_KEY}`,
    ])
      expect((await request(town.app).get(`/open311/v2/${path}`).set('accept', 'text/html').expect(200)).type).toBe(
        'application/json',
      )
    expect((await request(town.app).head('/open311/v2/services.xml').expect(200)).type).toBe('text/xml')
  })
})
