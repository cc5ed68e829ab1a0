import { beforeEach, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../testing/a-town.ts'
import type { AuditEntry } from './audit-entry.ts'
import { auditEntries, writeAudit } from './write-audit.ts'

let town: Town
beforeEach(async () => {
  town = await aTown({ associations: 2 })
})

const listed = async (who: string | null, areaId: string, before?: string) =>
  (await town.as(who)).get(`/api/audit?areaId=${areaId}${before ? `&before=${before}` : ''}`)
const actions = (entries: AuditEntry[]) => entries.map(({ action }) => action)
/** Writes as many lines as wanted. @returns their ids, oldest first */
const linesWritten = async (count: number) => {
  const write = town.deps.db.batch()
  for (let n = 0; n < count; n++)
    writeAudit(town.deps, write, {
      by: 'system',
      action: 'circular.changed',
      on: { kind: 'circular', id: `c${n}` },
      scopeIds: ['city', 'd1', 'd1a1'],
    })
  await write.commit()
  return (await auditEntries(town.deps).orderBy('id').get()).docs.map((doc) => doc.id)
}

describe('the record', () => {
  it('says who did what on what and when, the newest first, in words for machines only', async () => {
    const id = await town.publishes({ title: '秘密の題名' })
    const leader = await town.as(town.officers.blockLeader)
    await leader.put(`/api/circulars/${id}/receipts/d1a1b1h1`, { via: 'paper' }).expect(200)
    await leader.delete(`/api/circulars/${id}/receipts/d1a1b1h1`).expect(200)
    await leader.post('/api/households/d1a1b1h1/invitation').expect(200)
    const officer = await town.as(town.officers.associationOfficer)
    await officer.post(`/api/circulars/${id}/withdraw`, { reason: '秘密の理由' }).expect(200)
    const { body } = await listed(town.officers.associationOfficer, 'd1a1')
    expect(actions(body.entries)).toEqual([
      'circular.withdrawn',
      'household.invited',
      'receipt.erased',
      'receipt.recorded',
      'circular.published',
      'circular.created',
    ])
    for (const entry of body.entries) expect(entry.at).toBe('2026-11-20T01:00:00.000Z')
    expect(body.entries[2]).toMatchObject({ by: town.officers.blockLeader, on: { kind: 'circular', id } })
    expect(body.older).toBeNull()
    expect(JSON.stringify(body)).not.toMatch(/秘密|世帯/)
  })

  it('shows what happened in an area and below it, and nothing from beside it', async () => {
    await town.publishes()
    const neighbour = await town.appoints('associationOfficer', 'd1a2')
    await town.publishes({ senderAreaId: 'd1a2', audience: ['d1a2'] }, neighbour)
    const seen = async (who: string, areaId: string) => actions((await listed(who, areaId)).body.entries)
    expect(await seen(town.officers.associationOfficer, 'd1a1')).toEqual(['circular.published', 'circular.created'])
    expect(await seen(neighbour, 'd1a2')).toEqual(['circular.published', 'circular.created', 'office.granted'])
    expect(await seen(town.officers.cityStaff, 'city')).toHaveLength(5)
    expect(await seen(town.officers.cityStaff, 'd1a2b1')).toEqual([])
  })

  it('comes a hundred at a time', async () => {
    const ids = await linesWritten(250)
    const seen: string[] = []
    let before: string | undefined
    for (const count of [100, 100, 50]) {
      const { body } = await listed(town.officers.cityStaff, 'city', before)
      expect(body.entries).toHaveLength(count)
      seen.push(...body.entries.map(({ id }: AuditEntry) => id))
      before = body.older
    }
    expect(before).toBeNull()
    expect(seen).toEqual(ids.toReversed())
  })

  it.each<[string, () => string | null, string, number]>([
    ['a block in one’s own association', () => town.officers.associationOfficer, 'd1a1b1', 404],
    ['another association', () => town.officers.associationOfficer, 'd1a2', 404],
    ['an area that does not exist', () => town.officers.cityStaff, 'nowhere', 404],
    ['a district officer', () => town.officers.districtOfficer, 'd1', 403],
    ['a block leader', () => town.officers.blockLeader, 'd1a1b1', 403],
    ['a resident', () => town.phonesOf('d1a1b1h1')[0] ?? null, 'd1a1', 403],
    ['nobody', () => null, 'd1a1', 401],
  ])('is not for %s', async (_, who, areaId, status) => {
    expect((await listed(who(), areaId)).status).toBe(status)
  })

  it('has no line for a deed that did not happen, and no deed without its line', async () => {
    const id = await town.writes()
    const officer = await town.as(town.officers.associationOfficer)
    await officer.put(`/api/circulars/${id}`, { title: '', version: 1 }).expect(400)
    await officer.post(`/api/circulars/${id}/withdraw`, { reason: '間違い' }).expect(409)
    await officer.post(`/api/circulars/${id}/publish`, { version: 9 }).expect(409)
    await officer.put(`/api/circulars/${id}/receipts/d1a1b1h1`, { via: 'paper' }).expect(404)
    expect(actions((await listed(town.officers.cityStaff, 'city')).body.entries)).toEqual(['circular.created'])
  })
})
