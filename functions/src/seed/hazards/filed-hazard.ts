import type { Dayjs } from 'dayjs'
import type { Position } from '../../areas/area.ts'
import { HAZARD_CATEGORIES } from '../../hazards/categories.ts'
import { firstAssignee } from '../../hazards/first-assignee.ts'
import { scopeOf } from '../../hazards/handling/assign-hazard.ts'
import type { Hazard } from '../../hazards/hazard.ts'
import { hazardIdOf } from '../../hazards/hazard-id.ts'
import { cellOf } from '../../hazards/near.ts'
import { dayjs, japanDay, toInstant } from '../../platform/time.ts'
import type { DemoTown } from '../demo-town.ts'
import { CITY } from '../places.ts'
import type { PlannedHazard } from './planned-hazard.ts'

/** Metres of a degree of latitude, and of a degree of longitude in Hirakata. */
const [NORTH_M, EAST_M] = [111_195, 91_300]

const positionOf = ({ areas }: DemoTown, { district, off: [north, east] }: PlannedHazard): Position => {
  const middle = areas.find(({ id }) => id === district)?.position
  if (!middle) throw new Error(`nobody knows where ${district} is`)
  return { latitude: middle.latitude + north / NORTH_M, longitude: middle.longitude + east / EAST_M }
}

/** A report of the demo town as it came in; its first event makes it version 1. @param digits the end of its number */
export const filedHazard = (
  town: DemoTown,
  plan: PlannedHazard,
  { by, at, digits }: { by: string; at: Dayjs; digits: string },
): Hazard => {
  const id = hazardIdOf(by, `seed-${plan.key}`)
  const [position, day, assignee] = [
    positionOf(town, plan),
    japanDay(at),
    firstAssignee(plan, plan.association ?? null),
  ]
  const { atHomes, deadlineDays } = HAZARD_CATEGORIES[plan.category]
  return {
    id,
    number: `${day.slice(5).replace('-', '')}-${digits}`,
    version: 0,
    category: plan.category,
    option: plan.option,
    words: plan.words,
    publicWords: null,
    position,
    cell: cellOf(position),
    address: plan.address,
    districtId: plan.district,
    placedBy: 'point',
    scopeIds: scopeOf(CITY.id, { districtId: plan.district, assignee }),
    status: 'received',
    statusBefore: null,
    mergedInto: null,
    rootId: id,
    assignee,
    reason: null,
    via: plan.via ?? 'chat',
    by,
    clientId: null,
    mediaUrl: null,
    language: town.residents.find(({ lineUserId }) => lineUserId === by)?.language ?? 'ja',
    publishedAt: null,
    rounded: atHomes,
    followerCount: 0,
    openedAt: toInstant(at),
    updatedAt: toInstant(at),
    answeredAt: null,
    awaitsAnswer: true,
    closedAt: null,
    dueOn: dayjs.utc(day).add(deadlineDays, 'day').format('YYYY-MM-DD'),
  }
}
