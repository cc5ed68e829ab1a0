import { beforeEach, describe, expect, it } from 'vitest'
import { auditEntries } from '../../audit/write-audit.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import type { Caller } from '../../testing/test-system.ts'
import { open311Clients } from './clients.ts'

let town: Town
let staff: Caller
beforeEach(async () => {
  town = await aTown()
  staff = await town.as(town.officers.cityStaff)
})

const recorded = async () => (await auditEntries(town.deps).get()).docs.map((doc) => doc.data().action)

describe('what a city settles about reports', () => {
  it('is the product’s own choice until somebody settles it', async () => {
    const { body } = await staff.get('/api/hazard-settings').expect(200)
    expect(body).toEqual({ retired: [], deadlineDays: {}, contacts: {}, mediaHosts: [], shapes: 0, version: 0 })
  })

  it('is kept with who settled it, and two who settle at once do not overwrite each other', async () => {
    const wanted = { retired: ['mirror'], deadlineDays: { gutter: 2 }, version: 0 }
    const { body } = await staff.put('/api/hazard-settings', wanted).expect(200)
    expect(body).toMatchObject({ ...wanted, version: 1 })
    const second = await staff.put('/api/hazard-settings', { retired: [], version: 0 })
    expect([second.status, second.body.code]).toEqual([409, 'hazard-settings-changed'])
    expect((await staff.get('/api/hazard-settings')).body.retired).toEqual(['mirror'])
    expect(await recorded()).toContain('hazard.settled')
  })

  it.each([
    [{ deadlineDays: { gutter: 0 } }, 'deadlineDays.gutter', 'hazard-days'],
    [{ contacts: { power: { name: '電力', phone: '電話なし' } } }, 'contacts.power.phone', 'hazard-phone'],
    [{ contacts: { power: { name: '\u200b', phone: null } } }, 'contacts.power.name', 'invalid'],
    [{ mediaHosts: ['https://pictures.example'] }, 'mediaHosts.0', 'invalid'],
    [{ retired: ['nothing'] }, 'retired.0', 'invalid'],
  ])('is refused where it cannot be: %j', async (wanted, path, code) => {
    const { body } = await staff.put('/api/hazard-settings', { version: 0, ...wanted }).expect(400)
    expect(body.fields).toEqual([expect.objectContaining({ path, code })])
  })
})

it('half a character in a name is a mark: neither the database nor LINE takes halves', async () => {
  const contacts = { power: { name: '電力\ud83d', phone: null } }
  const settled = await staff.put('/api/hazard-settings', { contacts, version: 0 }).expect(200)
  expect(settled.body.contacts.power.name).toBe('電力\ufffd')
  const added = await staff.post('/api/open311-clients', { name: '\udc00道路アプリ' }).expect(201)
  expect(added.body.name).toBe('\ufffd道路アプリ')
})

describe('programs that may send reports', () => {
  it('get a key that is shown once and kept as a hash', async () => {
    const { body } = await staff.post('/api/open311-clients', { name: '道路アプリ' }).expect(201)
    expect(body.apiKey).toMatch(/^[A-Za-z0-9]{32}$/)
    expect(body).toMatchObject({ name: '道路アプリ', answersWith: 'id', lastUsedAt: null })
    const listed = await staff.get('/api/open311-clients').expect(200)
    expect(listed.body.clients).toEqual([expect.objectContaining({ id: body.id, name: '道路アプリ' })])
    const kept = JSON.stringify((await open311Clients(town.deps).get()).docs.map((doc) => doc.data()))
    expect([kept, listed.text, ...town.logged].join()).not.toContain(body.apiKey)
  })

  it('are shut out for good, and only once', async () => {
    const { body } = await staff.post('/api/open311-clients', { name: '道路アプリ' }).expect(201)
    await staff.delete(`/api/open311-clients/${body.id}`).expect(200)
    await staff.delete(`/api/open311-clients/${body.id}`).expect(404)
    expect((await staff.get('/api/open311-clients')).body.clients).toEqual([])
    expect(await recorded()).toEqual(['open311.clientAdded', 'open311.clientRemoved'])
  })

  it('have a name that can be read', async () => {
    const { body } = await staff.post('/api/open311-clients', { name: '\u200b' }).expect(400)
    expect(body.fields[0].code).toBe('client-name')
  })
})
