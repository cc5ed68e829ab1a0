import { describe, expect, it } from 'vitest'
import { Area, isWithin } from '../areas/area.ts'
import { Household } from '../households/household.ts'
import { readInvitationCode } from '../households/invitation-code.ts'
import { Grant, isCurrent } from '../officers/grant.ts'
import { ROLES } from '../officers/permissions.ts'
import { LANGUAGES } from '../platform/language.ts'
import { LineUserId } from '../platform/values.ts'
import { Resident } from '../residents/resident.ts'
import { Roster } from '../rosters/roster.ts'
import { castId } from './cast.ts'
import { demoTown } from './demo-town.ts'
import { rostersOf } from './plant.ts'
import { whereToLook } from './where-to-look.ts'

const town = demoTown()
const areaById = new Map(town.areas.map((area) => [area.id, area]))
const householdById = new Map(town.households.map((household) => [household.id, household]))

describe('the demo town', () => {
  it('is the same town at every call', () => {
    expect(demoTown()).toEqual(town)
  })

  it('has about 1,500 households and 900 residents in three districts of Hirakata', () => {
    expect(town.households.length).toBeGreaterThanOrEqual(1_400)
    expect(town.households.length).toBeLessThanOrEqual(1_600)
    expect(town.residents.length).toBeGreaterThanOrEqual(800)
    expect(town.residents.length).toBeLessThanOrEqual(1_000)
    const districts = town.areas.filter(({ kind }) => kind === 'district')
    expect(districts.map(({ name }) => name)).toEqual(['津田南校区', '香里校区', '樟葉校区'])
  })

  it('is made of what the database takes', () => {
    for (const area of town.areas) Area.parse(area)
    for (const household of town.households) Household.parse(household)
    for (const resident of town.residents) Resident.parse(resident)
    for (const grant of town.grants) Grant.parse(grant)
    for (const roster of rostersOf(town)) Roster.parse(roster)
  })

  it('gives everybody an id of their own that LINE takes', () => {
    const ids = town.people.map(({ userId }) => userId)
    for (const id of ids) expect(LineUserId.safeParse(id).success, id).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { lineUserId } of [...town.residents, ...town.grants]) expect(ids).toContain(lineUserId)
    expect(new Set(town.residents.map(({ lineUserId }) => lineUserId)).size).toBe(town.residents.length)
  })

  it('has areas that hang together, and counts of households that add up', () => {
    for (const area of town.areas.filter(({ parentId }) => parentId !== null)) {
      const parent = areaById.get(area.parentId ?? '')
      expect(area.ancestorIds).toEqual([...(parent?.ancestorIds ?? []), parent?.id])
    }
    for (const area of town.areas) {
      const inside = town.households.filter(({ blockId }) => isWithin(areaById.get(blockId) ?? area, area.id))
      expect(area.households.members, area.id).toBe(inside.length)
      expect(area.households.all).toBeGreaterThanOrEqual(area.households.members)
    }
  })

  it('has households where their block is, each with its own number in it', () => {
    for (const { ancestorIds, blockId, associationId, districtId } of town.households) {
      const block = areaById.get(blockId)
      expect(ancestorIds).toEqual([...(block?.ancestorIds ?? []), blockId])
      expect([associationId, districtId]).toEqual([block?.parentId, block?.ancestorIds[1]])
    }
    const numbers = town.households.map(({ blockId, number }) => `${blockId} ${number}`)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('registers residents where their household is, and counts their phones', () => {
    const phones = new Map<string, number>()
    for (const { householdId, areaId, rosterId, receiptKey } of town.residents) {
      if (householdId === null) continue
      const household = householdById.get(householdId)
      expect([areaId, rosterId, receiptKey]).toEqual([household?.blockId, household?.associationId, householdId])
      phones.set(householdId, (phones.get(householdId) ?? 0) + 1)
    }
    for (const { id, residentCount } of town.households) expect(residentCount, id).toBe(phones.get(id) ?? 0)
  })

  it('has rosters that agree with residents and households', () => {
    const rosters = rostersOf(town)
    const members = rosters.flatMap((roster) =>
      Object.entries(roster.members).map((entry) => [roster.areaId, ...entry]),
    )
    const registered = town.residents.map(({ rosterId, lineUserId, householdId, areaId, language }) => [
      rosterId,
      lineUserId,
      { householdId, blockId: areaById.get(areaId)?.kind === 'block' ? areaId : null, language },
    ])
    const byId = (a: unknown[], b: unknown[]) => String(a[1]).localeCompare(String(b[1]))
    expect(members.toSorted(byId)).toEqual(registered.toSorted(byId))
    expect(rosters.flatMap(({ households }) => Object.keys(households)).toSorted()).toEqual(
      [...householdById.keys()].toSorted(),
    )
    expect(rosters).toHaveLength(town.areas.filter(({ kind }) => kind === 'association' || kind === 'district').length)
  })

  it('shows every state of the account, every language and every role', () => {
    const share = (part: Household[]) => part.length / town.households.length
    expect(share(town.households.filter(({ residentCount }) => residentCount > 0))).toBeGreaterThan(0.35)
    expect(share(town.households.filter(({ prefersPaper }) => prefersPaper))).toBeGreaterThan(0.1)
    expect(share(town.households.filter((each) => !each.prefersPaper && each.residentCount === 0))).toBeGreaterThan(0.1)
    expect(town.households.some(({ residentCount }) => residentCount > 1)).toBe(true)
    expect(town.residents.some(({ householdId }) => householdId === null)).toBe(true)
    expect(new Set(town.residents.map(({ language }) => language))).toEqual(new Set(LANGUAGES))
    const held = town.grants.filter((grant) => isCurrent(grant, '2026-11-20'))
    expect(new Set(held.map(({ role }) => role))).toEqual(new Set(ROLES))
    expect(held).not.toHaveLength(town.grants.length)
    for (const { areaId } of town.grants) expect(areaById.has(areaId), areaId).toBe(true)
  })

  it('has two newcomers who wait for an officer of one association', () => {
    const waiting = town.residents.filter(({ standing }) => standing === 'unlinked')
    expect(waiting.map(({ areaId }) => areaId)).toEqual(['tsuda-minami-cho-3', 'tsuda-minami-cho'])
    for (const { areaId, ancestorIds } of waiting) expect(areaById.get(areaId)?.ancestorIds).toEqual(ancestorIds)
    expect(new Set(waiting.map(({ matchNumber }) => matchNumber)).size).toBe(2)
  })

  it('has a code for a household that waits for its first phone', () => {
    expect(readInvitationCode(town.invitation.code)).toBe(town.invitation.code)
    expect(householdById.get(town.invitation.householdId)).toMatchObject({
      residentCount: 0,
      associationId: town.invitation.associationId,
    })
  })

  it('shows phones of an officer, residents of several blocks, one who reads English and one still to join', () => {
    const featured = town.people.filter((person) => person.featured)
    expect(featured.map(({ friend }) => friend)).toContain(false)
    const home = new Map(town.residents.map(({ lineUserId, areaId }) => [lineUserId, areaId]))
    expect(new Set(featured.flatMap(({ userId }) => home.get(userId) ?? [])).size).toBeGreaterThanOrEqual(3)
    expect(featured.map(({ language }) => language)).toContain('en')
    expect(town.grants.map(({ lineUserId }) => lineUserId)).toContain(castId('会長 山本'))
  })

  it('is announced with its addresses, its people and the code', () => {
    const said = whereToLook({ publicUrl: 'http://localhost:8080', town, simulated: true, dataDir: '.data' })
    for (const wanted of ['http://localhost:8080/simulator', 'http://localhost:8080/o', 'TSUD-A35', '市民活動課'])
      expect(said).toContain(wanted)
    const bare = whereToLook({ publicUrl: 'http://localhost:8080', town: null, simulated: false, dataDir: '.data' })
    expect(bare).not.toMatch(/simulator|見本の町/)
  })
})
