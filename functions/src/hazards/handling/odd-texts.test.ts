import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { areas } from '../../areas/store.ts'
import { aStreet, north } from '../../testing/a-street.ts'
import { fromXml } from '../../testing/open311-answers.ts'

/** Half a character, a control character, a mark that turns the reading around, and what means something in XML and spreadsheets. */
const ODD = '=1+1\ud800\u0000\u202e]]><x a="1">&amp;<!-- 穴'

describe('odd texts', () => {
  it('are shown as they are, without halves of characters, to LINE too', async () => {
    const street = await aStreet()
    const { id } = await street.tells(1, { words: ODD, address: `${ODD}の角` })
    const staff = await street.as(street.officers.cityStaff)
    const { body } = await staff.get(`/api/office/hazards/${id}`).expect(200)
    expect(body.words).toBe(ODD.toWellFormed())
    const answered = await staff.post(`/api/office/hazards/${id}/answer`, { seen: body.version, text: ODD }).expect(200)
    const shown = { seen: answered.body.version, published: true, words: ODD }
    await staff.post(`/api/office/hazards/${id}/publish`, shown).expect(200)
    const { text } = await request(street.app).get('/open311/v2/requests.xml').expect(200)
    const [read] = fromXml(text) as { description: string }[]
    expect(read?.description).toBe(ODD.toWellFormed().replace('\u0000', ''))
    street.clock.passes(1, 'hour')
    await street.schedules['tell-hazard-news']?.run()
    await street.work()
    expect(street.line.accepted).toHaveLength(1)
    expect(JSON.stringify(street.line.accepted)).not.toMatch(/\\ud800/)
    expect(street.logged).toEqual([])
  })

  it('that nobody can see are no words of the office', async () => {
    const street = await aStreet()
    const { id } = await street.tells(1)
    const staff = await street.as(street.officers.cityStaff)
    const resolved = { seen: 1, status: 'resolved', text: '\u200b\u2060' }
    const { body } = await staff.post(`/api/office/hazards/${id}/status`, resolved).expect(200)
    expect(body.events.at(-1)).toMatchObject({ kind: 'status', text: '' })
  })

  it('are no formulas in a spreadsheet', async () => {
    const street = await aStreet()
    await areas(street.deps).doc('d1').update({ name: '=cmd|第1校区' })
    await street.tells(1, { words: ODD })
    const staff = await street.as(street.officers.cityStaff)
    const { text } = await staff.get('/api/office/hazards.csv?areaId=city').expect(200)
    expect(text).toContain("'=cmd|第1校区")
    expect(text).not.toMatch(/(^|,)"?[=+@]/m)
  })

  it.each([
    ['five thousand emoji', { words: '🕳️'.repeat(5_000) }],
    ['three numbers for a place', { position: '34.81,135.65,1' }],
    ['full-width digits for a place', { position: '３４.８１,１３５.６５' }],
    ['a place beyond all numbers', { position: '1e309,135.65' }],
    ['minus nought', { position: '-0,-0' }],
    ['a kind that every object has', { category: 'constructor' }],
    ['a key without end', { key: 'k'.repeat(65) }],
    ['a key of Firestore’s own', { key: '__proto__' }],
    ['an option without end', { option: 'x'.repeat(21) }],
    ['a list for words', { words: [] }],
    ['an object for a place', { position: { latitude: 34.81, longitude: 135.65 } }],
  ])('%s is refused', async (_, odd) => {
    const street = await aStreet()
    const hole = { key: 'hole', category: 'roadHole', position: north(0), ...odd }
    const { body } = await (await street.neighbour(1)).post('/api/hazards', hole).expect(400)
    expect(body.fields).not.toEqual([])
    expect(street.logged).toEqual([])
  })

  it('an answer that every object has is none', async () => {
    const street = await aStreet()
    const { id } = await street.tells(1, { option: 'constructor', key: 'k'.repeat(64), position: ` ${north(0)} ` })
    expect((await street.hazard(id)).option).toBeNull()
  })
})
