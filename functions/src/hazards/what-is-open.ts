import type { Position } from '../areas/area.ts'
import type { Deps } from '../deps.ts'
import { type Group, reportsWith } from './groups.ts'
import type { Hazard } from './hazard.ts'
import { rounded } from './near.ts'
import { hazards, reportsById } from './store.ts'

type Reports = Pick<Group, 'root' | 'reports'>

/**
 * Whose words and place a group shows in the open: its root's where an officer has approved that, else those of the report that was
 * approved first. Number, kind and status are always the root's, so a group has one number whatever is approved of it. Null: nothing
 * of it is in the open.
 */
export const faceOf = ({ root, reports }: Reports): Hazard | null => {
  if (root.publishedAt !== null) return root
  const approved = reports.filter(({ publishedAt }) => publishedAt !== null)
  return approved.toSorted((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1))[0] ?? null
}

/** Whether places of a group are shown only rounded: where one of its reports points at a home, the others point at the same one. */
export const isRounded = ({ reports }: Pick<Group, 'reports'>): boolean => reports.some((report) => report.rounded)

/** Where a report of a group is, for everybody but whoever told of it and the office. */
export const shownPlace = (group: Pick<Group, 'reports'>, { position }: Hazard): Position | null =>
  position && isRounded(group) ? rounded(position) : position

/**
 * The reports that stand in the open by one that is merged into them: nobody has approved these themselves, the group is there all the
 * same.
 * @param limit approved reports that are merged into another one to look through, those approved last first
 */
export const openByMerged = async (deps: Pick<Deps, 'db'>, limit: number): Promise<Hazard[]> => {
  const merged = await hazards(deps)
    .where('status', '==', 'merged')
    .where('publishedAt', '>', '')
    .orderBy('publishedAt', 'desc')
    .limit(limit)
    .get()
  const roots = await reportsById(
    deps,
    merged.docs.map((doc) => doc.data().rootId),
  )
  return roots.filter(({ publishedAt }) => publishedAt === null)
}

/** Of these reports the ids of those that stand in the open: approved, or one that is merged into them is. */
export const openAmong = async (deps: Pick<Deps, 'db'>, reports: Hazard[]): Promise<Set<string>> => {
  const unapproved = reports.filter(({ publishedAt, status }) => publishedAt === null && status !== 'merged')
  const groups = await reportsWith(
    deps,
    unapproved.map(({ id }) => id),
  )
  return new Set(
    [...reports, ...groups].flatMap(({ id, rootId, publishedAt, status }) =>
      publishedAt === null ? [] : status === 'merged' ? [id, rootId] : id,
    ),
  )
}
