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
import { cellsAround, metresTo } from '../near.ts'
import { follows, hazards } from '../store.ts'

/** Nine cells are a bit over 150 m wide; where more was reported in a month, the ones changed last are looked at. */
const READ_AT_MOST = 100
/** What is said instead of how far it is, where a place is shown only rounded. */
const ROUNDED_METRES = 100

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

/**
 * How far the nearest report of each group is, in metres, by the root's id; those further than 50 m are left out. Whose place is
 * shown only rounded is near in all nine cells, and so far away as these reach: who asks from many points learns the cell, some
 * 50 m wide, and not the door.
 */
const distances = (found: Hazard[], position: Position): Map<string, number> => {
  const nearest = new Map<string, number>()
  for (const hazard of found) {
    const metres = hazard.rounded ? ROUNDED_METRES : metresTo(position, hazard)
    if (metres === null || (!hazard.rounded && metres > NEAR_METRES)) continue
    nearest.set(hazard.rootId, Math.min(metres, nearest.get(hazard.rootId) ?? metres))
  }
  return nearest
}

/** What is told of a group in which one report's place is shown only rounded. */
const toldMetres = ({ root, reports }: Group, nearest: Map<string, number>): number =>
  reports.some(({ rounded }) => rounded) ? ROUNDED_METRES : Math.round(nearest.get(root.id) ?? 0)

const isFollowed = async (deps: Pick<Deps, 'db'>, lineUserId: string, groups: Group[]): Promise<boolean[]> => {
  const references = groups.flatMap(({ reports }) =>
    reports.map(({ id }) => follows(deps).doc(followId(id, lineUserId))),
  )
  if (references.length === 0) return []
  const found = new Set((await deps.db.getAll(...references)).flatMap((each) => (each.exists ? [each.id] : [])))
  return groups.map(({ reports }) => reports.some(({ id }) => found.has(followId(id, lineUserId))))
}

/**
 * Reports of the same kind that may be what somebody is about to report: within 50 m (100 m where a place is shown only rounded), and
 * something happened to them within 30 days.
 * The nearest first. A merged one is stood for by its root, once; declined ones are left out. What no officer has approved has neither
 * words nor pictures.
 */
export const nearHazards = async (
  deps: Pick<Deps, 'db' | 'clock'> & Served,
  asked: { category: HazardCategory; position: Position; lineUserId: string; language: Language },
): Promise<NearHazard[]> => {
  const metres = distances(await inCells(deps, asked.category, asked.position), asked.position)
  const groups = [...(await groupsOf(deps, [...metres.keys()])).values()].filter(
    ({ root }) => root.status !== 'declined',
  )
  const followed = await isFollowed(deps, asked.lineUserId, groups)
  return groups
    .map((group, index) => ({ group, root: group.root, index }))
    .map(({ group, root, index }) => ({
      id: root.id,
      number: root.number,
      category: root.category,
      categoryName: categoryName(asked.language, root.category),
      status: root.status,
      openedAt: root.openedAt,
      pictures: openPictures(deps, group),
      words: openWords(root),
      followers: group.followers,
      metres: toldMetres(group, metres),
      isFollowed: followed[index] ?? false,
    }))
    .toSorted((a, b) => a.metres - b.metres)
}
