import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { expect, it } from 'vitest'
import { nameBelow } from './name-below.ts'

const area = (kind: AreaName['kind'], name: string): AreaName => ({ id: name, kind, name })
const district = area('district', '津田南校区')
const association = area('association', '津田南町自治会')
const block = area('block', '1班')
const areas = [area('city', '枚方市'), district, association, block]

it.each([
  [district, '津田南町自治会 1班'],
  [association, '1班'],
  [block, '1班'],
])('for $name it is %s', (office, name) => {
  expect(nameBelow(areas, office)).toBe(name)
})

it('for whoever lives outside any association it is the district', () => {
  expect(nameBelow(areas.slice(0, 2), district)).toBe('津田南校区')
})
