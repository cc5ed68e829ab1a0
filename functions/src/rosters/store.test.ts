import { beforeEach, describe, expect, it } from 'vitest'
import { widestOnly } from '../areas/area.ts'
import { areasById } from '../areas/store.ts'
import { lineUserIdOf } from '../seed/chance.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { MEMBERS_A_ROSTER } from './capacity.ts'
import { countBlocked, departed, entered, householdsOf, type Roster, recipientsOf, suspended } from './roster.ts'
import { prepareRosterChange, rosterParts, rosters, rostersOfArea } from './store.ts'

/** Two districts, each with two associations of two blocks of two households, and somebody outside any in the first. */
let town: Town
let outsider: string
beforeEach(async () => {
  town = await aTown({ districts: 2, associations: 2, blocks: 2, households: 2 })
  outsider = (await town.movesIn('outside', 'd1')).lineUserId
})

const partsOf = async (...ids: string[]) => rosterParts(town.deps, widestOnly(await areasById(town.deps, ids)))

/** Who lives in one of the areas, by the test's own list of residents. */
const livingIn = (ids: string[]) =>
  town.residents.filter((each) => [...each.ancestorIds, each.areaId].some((id) => ids.includes(id)))

describe('rosterParts', () => {
  it.each([
    [['city'], true],
    [['d1'], true],
    [['d2'], false],
    [['d1a1'], false],
    [['d1a1', 'd2a2'], false],
    [['d1a1b1'], false],
    [['d1a1b1', 'd1a1b2', 'd1a2b1'], false],
    [['d1', 'd1a1', 'd1a1b1', 'd2a1b2'], true],
    [['d1a1b1', 'd1a1'], false],
  ])('of %j are everybody who lives there, each once', async (ids, withOutsider) => {
    const parts = await partsOf(...ids)
    const expected = [...livingIn(ids).map(({ lineUserId }) => lineUserId), ...(withOutsider ? [outsider] : [])]
    expect([...(await recipientsOf(parts)).keys()].toSorted()).toEqual(expected.toSorted())
    const homes = new Set(livingIn(ids).map(({ householdId }) => householdId))
    expect(new Set(householdsOf(parts).map(({ householdId }) => householdId))).toEqual(homes)
    expect(parts).toHaveLength(new Set(parts.map(({ roster }) => roster.areaId)).size)
  })

  it('of nothing are nobody', async () => {
    expect(await partsOf('nowhere')).toEqual([])
  })
})

describe('a list that is full', () => {
  it('is followed by another, and a push reads both', async () => {
    const someone = { householdId: null, blockId: null, language: 'ja' as const }
    const crowd = Array.from({ length: MEMBERS_A_ROSTER }, (_, n) => [lineUserIdOf(`crowd-${n}`), someone] as const)
    const [present] = await rostersOfArea(town.deps, 'd1')
    if (present)
      await rosters(town.deps)
        .doc('d1')
        .set({ ...present, members: Object.fromEntries(crowd) })
    const late = await town.movesIn('latecomer', 'd1')
    expect(late.rosterId).toBe('d1_2')
    expect((await rostersOfArea(town.deps, 'd1')).map(({ id }) => id).toSorted()).toEqual(['d1', 'd1_2'])
    const reached = [...(await recipientsOf(await partsOf('d1'))).keys()]
    expect(reached).toHaveLength(crowd.length + 1 + livingIn(['d1']).length)
    expect(reached).toContain(late.lineUserId)
  })
})

describe('entering and leaving a roster', () => {
  const member = { householdId: 'd1a1b1h1', blockId: 'd1a1b1', language: 'en' as const }
  const membersNow = async () => (await rosters(town.deps).doc('d1a1').get()).data()?.members ?? {}

  const changes = (change: (roster: Roster) => Roster, rosterId = 'd1a1'): Promise<void> =>
    town.deps.db.runTransaction(async (transaction) => {
      const changeRoster = await prepareRosterChange(town.deps, transaction, rosterId)
      changeRoster(change)
    })
  const joins = (name: string) => changes((roster) => entered(roster, lineUserIdOf(name), member))

  it('touches nobody else, also when several do it at the same moment', async () => {
    const before = await membersNow()
    const [leaving = ''] = Object.keys(before)
    const names = ['new-1', 'new-2', 'new-3']
    await Promise.all([...names.map(joins), changes((roster) => departed(roster, leaving))])
    const { [leaving]: _, ...staying } = before
    const joined = Object.fromEntries(names.map((name) => [lineUserIdOf(name), member]))
    expect(await membersNow()).toEqual({ ...staying, ...joined })
  })

  it('may happen twice', async () => {
    const someone = lineUserIdOf('new')
    const before = await membersNow()
    for (let times = 0; times < 2; times++) await joins('new')
    expect(await membersNow()).toEqual({ ...before, [someone]: member })
    for (let times = 0; times < 2; times++) await changes((roster) => departed(roster, someone))
    expect(await membersNow()).toEqual(before)
  })

  it('of somebody who blocks leaves only that: nothing is sent, and the officers know why', async () => {
    const [someone = ''] = town.phonesOf('d1a1b1h1')
    await changes((roster) => suspended(roster, someone, member))
    const [roster] = await rostersOfArea(town.deps, 'd1a1')
    expect(roster?.members).not.toHaveProperty(someone)
    expect(roster?.blocked).toEqual({ [someone]: { householdId: 'd1a1b1h1', blockId: 'd1a1b1' } })
    expect(countBlocked(await partsOf('d1'))).toBe(1)
  })

  it('needs a roster: nobody is entered into one that does not exist', async () => {
    await expect(changes((roster) => roster, 'nowhere')).rejects.toThrow('no roster nowhere')
  })
})
