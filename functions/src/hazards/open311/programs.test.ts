import { request as http, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import request from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { compose } from '../../compose.ts'
import { toInstant } from '../../platform/time.ts'
import { aPicture } from '../../testing/a-picture.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { API_KEY, letsIn, OPEN311_CLIENT } from '../../testing/an-open311-client.ts'
import { faultsOf } from '../../testing/open311-answers.ts'
import { open311Clients } from '../settings/clients.ts'
import { hazards } from '../store.ts'

const PATH = '/open311/v2/requests.json'
const HOLE = { api_key: API_KEY, service_code: 'roadHole', lat: '34.8', long: '135.7' }

let town: Town
beforeEach(async () => {
  town = await aTown()
  await letsIn(town.deps)
})

/** A part of a form as it goes over the wire. */
const part = (name: string, value: string, file = ''): string =>
  `--b\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
const FILE = '; filename="a.jpg"'
const CHUNKED = { 'content-type': 'multipart/form-data; boundary=b', 'transfer-encoding': 'chunked' }

const post = (fields: Record<string, string>) => request(town.app).post(PATH).type('form').send(fields)
const filed = async () => (await hazards(town.deps).get()).size

describe('a program', () => {
  it('waits after sixty requests a minute, and after a thousand reports a day', async () => {
    const ask = () => request(town.app).get(`/open311/v2/services.json?api_key=${API_KEY}`)
    town.clock.passes(20, 'seconds')
    for (let time = 0; time < 60; time++) await ask().expect(200)
    const refused = await ask().expect(429)
    expect([refused.headers['retry-after'], faultsOf('errors', refused.body)]).toEqual(['40', []])
    town.clock.passes(40, 'seconds')
    await ask().expect(200)
    const used = { day: '2026-11-20', times: 999 }
    await open311Clients(town.deps).doc(OPEN311_CLIENT).update({ used })
    await post(HOLE).expect(200)
    const tired = await post({ ...HOLE, description: 'もう一つ' }).expect(429)
    expect(Number(tired.headers['retry-after'])).toBeGreaterThan(13 * 3_600)
    town.clock.passes(15, 'hours')
    await post({ ...HOLE, description: 'もう一つ' }).expect(200)
  })

  it('has its sixty from all processes together, also at the same moment', async () => {
    const from = toInstant(town.clock.now().startOf('minute'))
    await open311Clients(town.deps)
      .doc(OPEN311_CLIENT)
      .update({ minute: { from, times: 55 } })
    const apps = [town.app, compose(town.deps).app]
    const ask = (app: Town['app']) => request(app).get(`/open311/v2/services.json?api_key=${API_KEY}`)
    const answers = await Promise.all([...apps, ...apps, ...apps, ...apps].map(ask))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
  })

  it('without a key searches sixty times a minute from one address; the rest it reads as before', async () => {
    const search = () => request(town.app).get('/open311/v2/requests.xml?status=open')
    for (let time = 0; time < 60; time++) await search().expect(200)
    const refused = await search().expect(429)
    expect([refused.type, Number(refused.headers['retry-after']) > 0]).toEqual(['text/xml', true])
    await search().set('x-forwarded-for', '203.0.113.9').expect(429)
    await request(town.app).get('/open311/v2/services.json').expect(200)
    await request(town.app).get(`/open311/v2/requests.json?api_key=${API_KEY}`).expect(200)
  })

  it('that is shut out is shut out at once', async () => {
    await post(HOLE).expect(200)
    const staff = await town.as(town.officers.cityStaff)
    await staff.delete(`/api/open311-clients/${OPEN311_CLIENT}`).expect(200)
    await post({ ...HOLE, description: '次' }).expect(403)
    expect(await filed()).toBe(1)
  })

  it('sends people’s names and numbers in vain: they are nowhere afterwards', async () => {
    const people = {
      email: 'hanako@mail.example',
      phone: '090-1111-2222',
      first_name: '花子',
      last_name: '山田',
      device_id: 'device-77',
      account_id: 'account-88',
    }
    const photo = await aPicture(60, 40).jpeg().toBuffer()
    const form = request(town.app).post(PATH)
    for (const [name, value] of Object.entries({ ...HOLE, ...people })) form.field(name, value)
    await form.attach('media', photo, 'hanako.jpg').expect(200)
    const collections = await town.deps.db.listCollections()
    const kept = await Promise.all(collections.map(async (each) => (await each.get()).docs.map((doc) => doc.data())))
    const everything = JSON.stringify([kept, town.logged])
    for (const value of [...Object.values(people), 'hanako.jpg', API_KEY]) expect(everything).not.toContain(value)
  })

  it('that sends pictures too large together, without saying how large, is told so', async () => {
    const server = town.app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const sending = http({ port, path: PATH, method: 'POST', headers: CHUNKED })
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      sending.once('response', resolve).once('error', reject)
    })
    for (const [name, value] of Object.entries(HOLE)) sending.write(part(name, value))
    const picture = part('media', 'x'.repeat(8 * 1024 * 1024), FILE)
    for (let time = 0; time < 3; time++) sending.write(picture)
    sending.end('--b--\r\n')
    const answer = await answered
    expect([answer.statusCode, JSON.parse(await text(answer))[0].code]).toEqual([400, 413])
    await new Promise((resolve) => server.close(resolve))
    expect(await filed()).toBe(0)
  })

  it('that goes away in the middle of a picture leaves nothing, and others go on', async () => {
    const server = town.app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const leaving = http({ port, path: PATH, method: 'POST', headers: CHUNKED })
    const gone = new Promise((resolve) => leaving.once('error', resolve).once('close', resolve))
    const arrived = new Promise((resolve) => server.once('request', (each) => each.once('data', resolve)))
    const fields = Object.entries(HOLE).map(([name, value]) => part(name, value))
    leaving.write([...fields, part('media', 'x'.repeat(10_000), FILE)].join(''))
    await arrived
    leaving.destroy()
    await gone
    await new Promise((resolve) => server.close(resolve))
    expect(await filed()).toBe(0)
    await post(HOLE).expect(200)
  })
})
