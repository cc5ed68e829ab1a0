import { describe, expect, it } from 'vitest'
import { aTown } from '../testing/a-town.ts'
import { diesAt, interruptions } from '../testing/interruptions.ts'

describe('the table at which people are helped', () => {
  it('shows a promoter who is not in LINE yet, by number alone', async () => {
    const town = await aTown({ blocks: 1, residentsEach: 0 })
    const code = await town.codeFor('d1a1b1h2')
    const where = { kind: 'code', code }
    const phone = await town.as(town.officers.districtOfficer)
    await phone.post('/api/join', { language: 'ja', where, consentVersion: '2026-11' }).expect(200)
    const promoter = await town.as(town.officers.ictPromoter)
    const { body } = await promoter.get('/api/blocks/d1a1b1/help-table').expect(200)
    expect(body.households).toEqual([
      { id: 'd1a1b1h1', number: 1, phones: 0, label: null },
      { id: 'd1a1b1h2', number: 2, phones: 1, label: null },
      { id: 'd1a1b1h3', number: 3, phones: 0, label: null },
    ])
    expect((await promoter.post('/api/households/d1a1b1h1/invitation').expect(200)).body.url).toContain('/r/join?code=')
  })

  it('shows the names to those who knock on the doors', async () => {
    const town = await aTown({ blocks: 1 })
    const leader = await town.as(town.officers.blockLeader)
    const { body } = await leader.get('/api/blocks/d1a1b1/help-table').expect(200)
    expect(body.households.map(({ label }: { label: string }) => label)).toEqual(['世帯1', '世帯2', '世帯3'])
  })

  it('is of a block in one’s own scope', async () => {
    const town = await aTown({ districts: 2 })
    const promoter = await town.as(town.officers.ictPromoter)
    await promoter.get('/api/blocks/d2a1b1/help-table').expect(404)
    expect((await promoter.get('/api/blocks/d1a1/help-table').expect(400)).body.code).toBe('area-not-block')
    await (await town.as(town.officers.cityStaff)).get('/api/blocks/d1a1b1/help-table').expect(403)
  })
})

describe('the sheets of a block', () => {
  const sheets = async (town: Awaited<ReturnType<typeof aTown>>, onlyWithoutPhone: boolean) =>
    (await (await town.as(town.officers.blockLeader)).post('/api/blocks/d1a1b1/invitations', { onlyWithoutPhone })).body

  it('are one for each household, or for each without a phone, with names and codes', async () => {
    const town = await aTown({ blocks: 1, residentsEach: 0 })
    const where = { kind: 'code', code: await town.codeFor('d1a1b1h2') }
    const phone = await town.as(town.officers.districtOfficer)
    await phone.post('/api/join', { language: 'ja', where, consentVersion: '2026-11' }).expect(200)
    const all = await sheets(town, false)
    expect(all).toMatchObject({ association: '第1自治会', block: '1班' })
    expect(all.sheets.map(({ number, label }: { number: number; label: string }) => [number, label])).toEqual([
      [1, '世帯1'],
      [2, '世帯2'],
      [3, '世帯3'],
    ])
    const without = await sheets(town, true)
    expect(without.sheets).toEqual([all.sheets[0], all.sheets[2]])
  })

  it('printed again are the same, also after the power was cut in between', async () => {
    const town = await aTown({ blocks: 1 })
    const power = interruptions(town.deps)
    power.decide(diesAt('happens unheard', 2))
    await sheets(town, false)
    power.end()
    const first = await sheets(town, false)
    expect(await sheets(town, false)).toEqual(first)
    expect(new Set(first.sheets.map((sheet: { invitation: { code: string } }) => sheet.invitation.code)).size).toBe(3)
    expect((await town.deps.db.collection('invitations').get()).size).toBe(3)
  })
})
