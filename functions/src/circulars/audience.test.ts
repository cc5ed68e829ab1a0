import { beforeAll, describe, expect, it } from 'vitest'
import { aPhone } from '../testing/a-phone.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { asksForPaper } from '../testing/asks-for-paper.ts'

let town: Town
beforeAll(async () => {
  town = await aTown({ districts: 2, associations: 2 })
})

describe('counting an audience', () => {
  const counted = async (areaIds: string, who = town.officers.cityStaff) =>
    (await town.as(who)).get(`/api/audience?areaIds=${areaIds}`)

  it('gives the households and phones the circular will reach', async () => {
    await town.movesIn('outside', 'd1')
    await asksForPaper(town.deps, 'd1a1b1h1')
    expect((await counted('d1a1b1')).body).toEqual({
      households: 3,
      onLine: 3,
      prefersPaper: 1,
      paperCopies: 1,
      residents: 3,
      outside: 0,
      reduced: 0,
      blocked: 0,
    })
    expect((await counted('d1')).body).toEqual({
      households: 12,
      onLine: 12,
      prefersPaper: 1,
      paperCopies: 1,
      residents: 13,
      outside: 1,
      reduced: 0,
      blocked: 0,
    })
    expect((await counted('city')).body).toMatchObject({ households: 24, residents: 25 })
  })

  it('prints a sheet for each household without a phone that gets it, and for those who asked for one', async () => {
    const [phone = ''] = town.phonesOf('d2a1b1h1')
    const before = (await counted('d2a1b1')).body
    await aPhone(town, phone).blocks()
    expect(before).toMatchObject({ onLine: 3, paperCopies: 0, residents: 3, blocked: 0 })
    expect((await counted('d2a1b1')).body).toMatchObject({ onLine: 2, paperCopies: 1, residents: 2, blocked: 1 })
    await aPhone(town, phone).becomesFriend()
    expect((await counted('d2a1b1')).body).toEqual(before)
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
