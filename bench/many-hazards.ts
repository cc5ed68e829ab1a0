import type { Position } from '@kairan/functions/areas/area.ts'
import { CATEGORY_NAMES, HAZARD_CATEGORIES } from '@kairan/functions/hazards/categories.ts'
import { Hazard } from '@kairan/functions/hazards/hazard.ts'
import { cellOf } from '@kairan/functions/hazards/near.ts'
import type { dayjs } from '@kairan/functions/platform/time.ts'
import { chance, oneOf } from '@kairan/functions/seed/chance.ts'

/** The rectangle of Hirakata, some 12 by 12 km. */
const CITY = { south: 34.755, north: 34.865, west: 135.6, east: 135.74 }
/** Corners everybody passes: half of all reports lie within some 100 m of one. */
const CORNERS = 200
const CORNER_DEGREES = 0.001
/** All within the thirty days that are looked at: far more than any city has, so that age narrows nothing down. */
const SPREAD_HOURS = 29 * 24

/**
 * Reports all over a city of Hirakata's size: spread over all kinds and the last month, half of them crowded at corners. The same at
 * every run.
 */
export const manyHazards = (count: number, now: dayjs.Dayjs): Hazard[] => {
  const random = chance(5)
  const between = (from: number, until: number) => from + random() * (until - from)
  const anywhere = (): Position => ({
    latitude: between(CITY.south, CITY.north),
    longitude: between(CITY.west, CITY.east),
  })
  const corners = Array.from({ length: CORNERS }, anywhere)
  const around = ({ latitude, longitude }: Position): Position => ({
    latitude: latitude + between(-CORNER_DEGREES, CORNER_DEGREES),
    longitude: longitude + between(-CORNER_DEGREES, CORNER_DEGREES),
  })
  return Array.from({ length: count }, (_, index): Hazard => {
    const id = `hazard-${index}`
    const corner = corners[index % (2 * CORNERS)]
    const position = corner ? around(corner) : anywhere()
    const category = oneOf(random, CATEGORY_NAMES)
    const at = now.subtract(Math.floor(random() * SPREAD_HOURS), 'hour').toISOString()
    return Hazard.parse({
      id,
      number: '1121-0001',
      version: 1,
      category,
      option: null,
      words: '角のところに穴があいていて、自転車が通ると危ないです。',
      publicWords: null,
      position,
      cell: cellOf(position),
      address: '',
      districtId: 'd1',
      placedBy: 'point',
      scopeIds: ['city', 'd1'],
      status: 'received',
      statusBefore: null,
      mergedInto: null,
      rootId: id,
      assignee: { kind: 'section', section: HAZARD_CATEGORIES[category].section },
      reason: null,
      via: 'page',
      by: null,
      clientId: null,
      mediaUrl: null,
      language: 'ja',
      publishedAt: null,
      rounded: false,
      followerCount: 1,
      openedAt: at,
      updatedAt: at,
      answeredAt: null,
      awaitsAnswer: true,
      closedAt: null,
      dueOn: '2026-11-28',
    })
  })
}
