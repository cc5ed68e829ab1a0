import type { Position } from '../../areas/area.ts'
import type { Deps } from '../../deps.ts'
import type { Language } from '../../platform/language.ts'
import { toInstant } from '../../platform/time.ts'
import type { HazardCategory } from '../categories.ts'
import { categoryName, openPictures, openWords, type Served } from '../describe-hazard.ts'
import { type Group, groupsOf } from '../groups.ts'
import { followId, type Hazard } from '../hazard.ts'
import type { NearHazard } from '../hazard-view.ts'
import { NEAR_DAYS, NEAR_METRES } from '../limits.ts'
import { cellsAround, metresTo, rounded } from '../near.ts'
import { follows, hazards } from '../store.ts'
import { isRounded, shownPlace } from '../what-is-open.ts'

/** Nine cells are some 300 m wide; where more was reported in a month, the ones changed last are looked at. */
const READ_AT_MOST = 100
/** What is said instead of how far it is, where a place is shown only rounded. */
const ROUNDED_METRES = 100
/** In Japan no point of a square is further than 77 m from its middle, so whoever stands within 50 m of the point is within this. */
const ROUNDED_REACH_METRES = NEAR_METRES + 77

/** Reports of a kind in the cells around a point that something has happened to within 30 days. */
const inCells = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  category: HazardCategory,
  position: Position,
): Promise<Hazard[]> => {
  const since = toInstant(deps.clock.now().subtract(NEAR_DAYS, 'day'))
  const { docs } = await hazards(deps)
    .where('category', '==', category)
    .where('cell', 'in', cellsAround(position))
    .where('updatedAt', '>', since)
    .orderBy('updatedAt', 'desc')
    .limit(READ_AT_MOST)
    .get()
  return docs.map((doc) => doc.data())
}

/** How far a report is, in metres; null where it is not near. Of a rounded one only its square is looked at. */
const metresIn = (group: Group, hazard: Hazard, position: Position): number | null => {
  const metres = metresTo(position, { position: shownPlace(group, hazard) })
  if (metres === null || metres > (isRounded(group) ? ROUNDED_REACH_METRES : NEAR_METRES)) return null
  return isRounded(group) ? ROUNDED_METRES : Math.round(metres)
}

/** The groups of reports that are near a point, and how far the nearest of each is. */
const groupsNear = async (
  deps: Pick<Deps, 'db'>,
  found: Hazard[],
  position: Position,
): Promise<{ group: Group; metres: number }[]> => {
  // None that is further than this is near, whether its place is rounded or not.
  const around = found.filter((hazard) => {
    const middle = { position: hazard.position && rounded(hazard.position) }
    return (metresTo(position, middle) ?? Number.POSITIVE_INFINITY) <= ROUNDED_REACH_METRES
  })
  const groups = await groupsOf(
    deps,
    around.map(({ rootId }) => rootId),
  )
  return [...groups.values()].flatMap((group) => {
    const metres = around
      .filter(({ rootId }) => rootId === group.root.id)
      .flatMap((hazard) => metresIn(group, hazard, position) ?? [])
    return metres.length > 0 && group.root.status !== 'declined' ? [{ group, metres: Math.min(...metres) }] : []
  })
}

const isFollowed = async (deps: Pick<Deps, 'db'>, lineUserId: string, groups: Group[]): Promise<boolean[]> => {
  const references = groups.flatMap(({ reports }) =>
    reports.map(({ id }) => follows(deps).doc(followId(id, lineUserId))),
  )
  if (references.length === 0) return []
  const found = new Set((await deps.db.getAll(...references)).flatMap((each) => (each.exists ? [each.id] : [])))
  return groups.map(({ reports }) => reports.some(({ id }) => found.has(followId(id, lineUserId))))
}

/**
 * Reports of the same kind that may be what somebody is about to report: within 50 m, and something happened to them within 30 days.
 * Whose place is shown only rounded is near where one may stand within 50 m of it, and some 100 m away: who asks from many points
 * learns of it what the map shows. The nearest first. A merged one is stood for by its root, once; declined ones are left out. What no
 * officer has approved has neither words nor pictures.
 */
export const nearHazards = async (
  deps: Pick<Deps, 'db' | 'clock'> & Served,
  asked: { category: HazardCategory; position: Position; lineUserId: string; language: Language },
): Promise<NearHazard[]> => {
  const near = await groupsNear(deps, await inCells(deps, asked.category, asked.position), asked.position)
  const followed = await isFollowed(
    deps,
    asked.lineUserId,
    near.map(({ group }) => group),
  )
  return near
    .map(({ group, metres }, index) => ({
      id: group.root.id,
      number: group.root.number,
      category: group.root.category,
      categoryName: categoryName(asked.language, group.root.category),
      status: group.root.status,
      openedAt: group.root.openedAt,
      pictures: openPictures(deps, group),
      words: openWords(group),
      followers: group.followers,
      metres,
      isFollowed: followed[index] ?? false,
    }))
    .toSorted((a, b) => a.metres - b.metres)
}
