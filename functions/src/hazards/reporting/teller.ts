import { type Area, pathIds } from '../../areas/area.ts'
import { areasOf, type Resident } from '../../residents/resident.ts'
import type { Teller } from './file-hazard.ts'

/** A path of the tree runs city, district, association, block. */
const homeOn = ([, districtId, associationId]: string[]) => ({
  districtId: districtId ?? null,
  associationId: associationId ?? null,
})

/** A resident who tells for themselves. */
export const residentTeller = (resident: Resident): Teller => ({
  kind: 'resident',
  lineUserId: resident.lineUserId,
  language: resident.language,
  ...homeOn(areasOf(resident)),
})

/** An officer of an area who writes down what somebody there has told. */
export const officerTeller = (lineUserId: string, area: Area): Teller => ({
  kind: 'officer',
  lineUserId,
  ...homeOn(pathIds(area)),
})
