import { describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../seed/chance.ts'
import { aTown } from '../testing/a-town.ts'

describe('what a person may know about herself', () => {
  it('is the registration, without any name', async () => {
    const town = await aTown()
    const { body } = await (await town.as(town.phonesOf('d1a1b1h2')[0] ?? null)).get('/api/me').expect(200)
    expect(body).toEqual({
      resident: {
        status: 'active',
        language: 'ja',
        areas: [
          { id: 'city', kind: 'city', name: '見本市' },
          { id: 'd1', kind: 'district', name: '第1校区' },
          { id: 'd1a1', kind: 'association', name: '第1自治会' },
          { id: 'd1a1b1', kind: 'block', name: '1班' },
        ],
        standing: 'member',
        matchNumber: null,
        preferences: { muted: [], pausedUntil: null },
        householdNumber: 2,
        household: { phones: 1, watchersMayConfirm: false, watchers: [] },
        formerHomes: [],
        registeredAt: '2026-10-01T00:00:00.000Z',
        consent: { version: '2026-11', at: '2026-10-01T00:00:00.000Z' },
      },
      offices: [],
    })
  })

  it('is the offices held, with what they allow', async () => {
    const town = await aTown()
    const { body } = await (await town.as(town.officers.blockLeader)).get('/api/me').expect(200)
    expect(body.resident).toBeNull()
    expect(body.offices).toMatchObject([{ role: 'blockLeader', area: { id: 'd1a1b1' }, until: null }])
    expect(body.offices[0].actions).toContain('receipt.record')
    expect(body.offices[0].actions).not.toContain('circular.write')
  })
})

describe('changing the language on the page', () => {
  it('answers with the new registration', async () => {
    const town = await aTown()
    const page = await town.as(town.phonesOf('d1a1b1h1')[0] ?? null)
    expect((await page.patch('/api/me', { language: 'ja-easy' }).expect(200)).body.resident.language).toBe('ja-easy')
    await page.patch('/api/me', { language: 'xx' }).expect(400)
    await page.patch('/api/me', {}).expect(400)
    expect((await page.get('/api/me')).body.resident.language).toBe('ja-easy')
  })

  it('needs a registration', async () => {
    const town = await aTown()
    const stranger = await town.as(lineUserIdOf('stranger'))
    expect((await stranger.patch('/api/me', { language: 'en' }).expect(404)).body.code).toBe('not-registered')
  })
})
