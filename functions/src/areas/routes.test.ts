import { beforeAll, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../testing/a-town.ts'
import type { AreaView } from './contract.ts'

let town: Town
beforeAll(async () => {
  town = await aTown({ districts: 2, associations: 2, blocks: 2, households: 1 })
})
const areasFor = async (role: keyof Town['officers'], query = ''): Promise<AreaView[]> =>
  (await (await town.as(town.officers[role])).get(`/api/areas${query}`).expect(200)).body.areas
const ids = (areas: AreaView[]) => areas.map(({ id }) => id)

describe('the tree of areas', () => {
  it.each([
    ['cityStaff', 'city'],
    ['districtOfficer', 'd1'],
    ['associationOfficer', 'd1a1'],
    ['blockLeader', 'd1a1b1'],
    ['ictPromoter', 'd1'],
  ] as const)('begins for a %s at the own area', async (role, own) => {
    expect(ids(await areasFor(role))).toEqual([own])
  })

  it('goes down step by step, with the way there and how many areas lie below', async () => {
    expect(ids(await areasFor('cityStaff', '?under=city'))).toEqual(['d1', 'd2'])
    expect(await areasFor('districtOfficer', '?under=d1')).toEqual([
      {
        id: 'd1a1',
        kind: 'association',
        name: '第1自治会',
        kana: '',
        parentId: 'd1',
        households: { all: 4, members: 2 },
        path: [
          { id: 'city', kind: 'city', name: '見本市' },
          { id: 'd1', kind: 'district', name: '第1校区' },
        ],
        childCount: 2,
      },
      expect.objectContaining({ id: 'd1a2', childCount: 2 }),
    ])
  })

  it('ends at a block', async () => {
    const blocks = await areasFor('associationOfficer', '?under=d1a1')
    expect(blocks.map(({ id, childCount }) => [id, childCount])).toEqual([
      ['d1a1b1', 0],
      ['d1a1b2', 0],
    ])
    expect(await areasFor('blockLeader', '?under=d1a1b1')).toEqual([])
  })

  it.each([
    ['districtOfficer', 'd2'],
    ['districtOfficer', 'city'],
    ['associationOfficer', 'd1'],
    ['associationOfficer', 'd1a2'],
    ['blockLeader', 'd1a1'],
    ['cityStaff', 'nowhere'],
  ] as const)('does not exist for a %s at %s', async (role, area) => {
    await (await town.as(town.officers[role])).get(`/api/areas?under=${area}`).expect(404)
  })
})
