import { describe, expect, it } from 'vitest'
import type { Grant } from '../../officers/grant.ts'
import type { Role } from '../../officers/permissions.ts'
import type { Category } from '../circular-content.ts'
import { approversAmong } from './approvers.ts'

const holds = (lineUserId: string, role: Role, areaId: string): Grant => ({
  id: `${lineUserId}-${areaId}`,
  lineUserId,
  role,
  areaId,
  from: '2026-04-01',
  until: null,
})
const author = holds('author', 'associationOfficer', 'a1')
const peer = holds('peer', 'associationOfficer', 'a1')
const leader = holds('leader', 'blockLeader', 'a1b1')
const promoter = holds('promoter', 'ictPromoter', 'd1')
const district = holds('district', 'districtOfficer', 'd1')
const city = holds('city', 'cityStaff', 'city')

const approvers = (grants: Grant[], { by = 'author', from = 'a1', category = 'notice' as Category } = {}) => {
  const senderPath = ['city', 'd1', 'a1', 'a1b1'].slice(0, ['city', 'd1', 'a1', 'a1b1'].indexOf(from) + 1)
  return approversAmong({ senderAreaId: from, senderPath, category }, by, grants).toSorted()
}

describe('the second yes', () => {
  it.each<[string, Grant[], Parameters<typeof approvers>[1], string[]]>([
    ['is for another officer of the area', [author, peer, district, city], {}, ['peer']],
    ['is for those above where there is no other one', [author, district, city], {}, ['city', 'district']],
    ['is for either when it is urgent', [author, peer, district], { category: 'emergency' }, ['district', 'peer']],
    ['is never for the author, whatever else they are', [author, { ...district, lineUserId: 'author' }], {}, []],
    ['is not for those who may not approve anything', [author, leader, promoter], {}, []],
    ['is for the area when somebody from above wrote', [peer, district, city], { by: 'district' }, ['peer']],
    [
      'is for another one of the city in the city',
      [city, holds('other', 'cityStaff', 'city')],
      { by: 'city', from: 'city' },
      ['other'],
    ],
    ['of a block is for the association, since a block leader may not', [leader, peer], { from: 'a1b1' }, ['peer']],
    ['is one person’s with two offices once', [author, peer, { ...peer, id: 'again' }], {}, ['peer']],
  ])('%s', (_, grants, asked, expected) => {
    expect(approvers(grants, asked)).toEqual(expected)
  })
})
