import { beforeAll, describe, expect, it } from 'vitest'
import { removeResident } from '../residents/leaving/remove-resident.ts'
import { aTown, type Town } from '../testing/a-town.ts'

/** Two districts of two associations with two blocks of three households each; who registered, by this test's own list. */
let town: Town
const registered = new Map<string, { areas: string[]; householdId: string | null }>()
beforeAll(async () => {
  town = await aTown({ districts: 2, associations: 2, residentsEach: 2 })
  for (const { lineUserId, ancestorIds, areaId, householdId } of town.residents)
    registered.set(lineUserId, { areas: [...ancestorIds, areaId], householdId })
  // One household loses one phone, another both.
  for (const gone of [town.phonesOf('d1a1b1h1')[0], ...town.phonesOf('d1a1b1h2')]) {
    await removeResident(town.deps, gone ?? '')
    registered.delete(gone ?? '')
  }
  const outside = await town.movesIn('outside', 'd1')
  registered.set(outside.lineUserId, { areas: ['city', 'd1'], householdId: null })
})

const adoption = async (who: string | null, areaId: string) =>
  (await town.as(who)).get(`/api/adoption?areaId=${areaId}`)
const figuresOf = (areaId: string) => {
  const here = [...registered.values()].filter(({ areas }) => areas.includes(areaId))
  return {
    households: town.areas.find(({ id }) => id === areaId)?.households.all,
    members: town.households.filter(({ ancestorIds }) => ancestorIds.includes(areaId)).length,
    onLine: new Set(here.flatMap(({ householdId }) => householdId ?? [])).size,
    residents: here.length,
  }
}

describe('adoption', () => {
  it.each<[string, () => string, string, string[], boolean]>([
    ['city staff in the city', () => town.officers.cityStaff, 'city', ['d1', 'd2'], true],
    ['city staff in a district', () => town.officers.cityStaff, 'd2', ['d2a1', 'd2a2'], true],
    ['a promoter in the district', () => town.officers.ictPromoter, 'd1', ['d1a1', 'd1a2'], true],
    ['an officer in the association', () => town.officers.associationOfficer, 'd1a1', ['d1a1b1', 'd1a1b2'], true],
    ['an officer in a block', () => town.officers.associationOfficer, 'd1a1b1', [], true],
    [
      'a district officer in an association: small blocks hidden',
      () => town.officers.districtOfficer,
      'd1a1',
      ['d1a1b1', 'd1a1b2'],
      false,
    ],
  ])('as seen by %s', async (_, who, areaId, parts, areShown) => {
    const { body } = await adoption(who(), areaId)
    expect(body.area.id).toBe(areaId)
    expect(body.total).toEqual(figuresOf(areaId))
    expect(body.parts.map((part: { area: { id: string } }) => part.area.id)).toEqual(parts)
    expect(body.parts.map((part: { adoption: object | null }) => part.adoption)).toEqual(
      parts.map((part) => (areShown ? figuresOf(part) : null)),
    )
  })

  it.each<[string, () => string | null, string, number]>([
    ['another district', () => town.officers.districtOfficer, 'd2', 404],
    ['the city from a district', () => town.officers.ictPromoter, 'city', 404],
    ['another association', () => town.officers.associationOfficer, 'd1a2', 404],
    ['a block of three households from above', () => town.officers.districtOfficer, 'd1a1b1', 404],
    ['an area that does not exist', () => town.officers.cityStaff, 'nowhere', 404],
    ['a block leader', () => town.officers.blockLeader, 'd1a1b1', 403],
    ['a resident', () => town.phonesOf('d2a1b1h1')[0] ?? null, 'city', 403],
    ['nobody', () => null, 'city', 401],
  ])('is not for %s', async (_, who, areaId, status) => {
    expect((await adoption(who(), areaId)).status).toBe(status)
  })
})
