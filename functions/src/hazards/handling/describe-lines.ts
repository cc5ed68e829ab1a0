import type { AreaName } from '../../areas/contract.ts'
import type { Deps } from '../../deps.ts'
import { japanDay } from '../../platform/time.ts'
import { districtsOf } from '../describe-hazard.ts'
import { type Group, groupsOf } from '../groups.ts'
import type { Hazard } from '../hazard.ts'
import { type HazardPicture, isStanding } from '../hazard-picture.ts'
import type { HazardLine } from '../hazard-view.ts'
import { OPEN_STATUSES } from '../limits.ts'
import { mergedBelow } from '../merged-below.ts'
import { followsOf } from '../store.ts'
import { faceOf } from '../what-is-open.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** Characters of the words that a line of the list shows. */
const BEGINNING = 60

/** Whether the day to answer it by is over, and nobody has since it came in or was opened again. @param today in Japan */
export const isLate = ({ status, awaitsAnswer, dueOn }: Hazard, today: string): boolean =>
  OPEN_STATUSES.some((open) => open === status) && awaitsAnswer && dueOn < today

const beginningOf = (words: string): string => {
  const characters = [...words.replace(/\s+/gu, ' ')]
  return characters.length > BEGINNING ? `${characters.slice(0, BEGINNING).join('')}…` : characters.join('')
}

/** A report with those merged into it, directly or not: the whole group for its root, a part of it for a merged one. */
export interface Branch {
  hazard: Hazard
  /** In the order of the group; without the report itself. */
  merged: Hazard[]
  pictures: HazardPicture[]
  /** How many people wait for it. */
  followers: number
}

const branchOf = async (deps: Needs, hazard: Hazard, group: Group | undefined): Promise<Branch> => {
  const below = new Set(group ? mergedBelow(hazard.id, group.reports) : [])
  const merged = group?.reports.filter(({ id }) => below.has(id)) ?? []
  const pictures = group?.pictures.filter(({ hazardId }) => hazardId === hazard.id || below.has(hazardId)) ?? []
  if (group?.root.id === hazard.id) return { hazard, merged, pictures, followers: group.followers }
  if (merged.length === 0) return { hazard, merged, pictures, followers: hazard.followerCount }
  const follows = await followsOf(deps, [hazard.id, ...below])
  return { hazard, merged, pictures, followers: new Set(follows.map(({ lineUserId }) => lineUserId)).size }
}

/** Reports with what is merged into them, in the order given. */
export const branchesOf = async (deps: Needs, hazards: Hazard[]): Promise<Branch[]> => {
  const groups = await groupsOf(
    deps,
    hazards.map(({ rootId }) => rootId),
  )
  return Promise.all(hazards.map((hazard) => branchOf(deps, hazard, groups.get(hazard.rootId))))
}

/** Whose words and place of a branch stand in the open; null: nothing of it does. */
export const openIn = ({ hazard, merged }: Branch): Hazard | null =>
  faceOf({ root: hazard, reports: [hazard, ...merged] })

/** One line of the office's list. @param today in Japan */
export const lineOf = (
  branch: Branch,
  { districts, today }: { districts: Map<string, AreaName>; today: string },
): HazardLine => {
  const { hazard, pictures, followers } = branch
  return {
    ...hazard,
    publishedAt: openIn(branch)?.publishedAt ?? null,
    district: districts.get(hazard.districtId ?? '') ?? null,
    followers,
    pictures: pictures.filter(isStanding).length,
    isLate: isLate(hazard, today),
    words: beginningOf(hazard.words),
  }
}

/** Reports as lines of the office's list, in the order given. */
export const describeLines = async (deps: Needs, hazards: Hazard[]): Promise<HazardLine[]> => {
  const [branches, districts] = await Promise.all([branchesOf(deps, hazards), districtsOf(deps, hazards)])
  const today = japanDay(deps.clock.now())
  return branches.map((branch) => lineOf(branch, { districts, today }))
}
