import { beforeAll, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../testing/a-town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown({ districts: 2, associations: 2 })
})

describe('counting an audience', () => {
  const counted = async (areaIds: string, who = town.officers.cityStaff) =>
    (await town.as(who)).get(`/api/audience?areaIds=${areaIds}`)

  it('gives the households and phones the circular will reach', async () => {
    await town.movesIn('outside', 'd1')
    const onPaper = town.deps.db.doc('rosters/d1a1')
    await onPaper.update({ 'households.d1a1b1h1.prefersPaper': true })
    expect((await counted('d1a1b1')).body).toEqual({
      households: 3,
      onLine: 3,
      prefersPaper: 1,
      residents: 3,
      outside: 0,
    })
    expect((await counted('d1')).body).toEqual({
      households: 12,
      onLine: 12,
      prefersPaper: 1,
      residents: 13,
      outside: 1,
    })
    expect((await counted('city')).body).toMatchObject({ households: 24, residents: 25 })
  })

  it('counts overlapping areas once', async () => {
    expect((await counted('d1a1b1,d1a1,d1,d1')).body).toEqual((await counted('d1')).body)
  })

  it.each<[string, string, number]>([
    ['an area outside', 'd1a1,d1a2', 404],
    ['an area that does not exist', 'd1a1,nowhere', 404],
    ['nothing', '', 400],
    ['ids that are none', 'd1a1,../x', 400],
  ])('is refused for %s', async (_, areaIds, status) => {
    expect((await counted(areaIds, town.officers.associationOfficer)).status).toBe(status)
  })
})
