import type { z } from 'zod'
import { areaName } from '../../areas/area-names.ts'
import { areasOfKind } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../platform/failures.ts'
import type { Language } from '../../platform/language.ts'
import { CATEGORY_NAMES, type HazardCategory } from '../categories.ts'
import { categoryName, describeOpen } from '../describe-hazard.ts'
import type { Hazard } from '../hazard.ts'
import type { OpenHazard } from '../hazard-view.ts'
import { OPEN_STATUSES } from '../limits.ts'
import { getHazard, hazards } from '../store.ts'
import { openByMerged } from '../what-is-open.ts'
import type { listOpenHazards } from './contract.ts'

type Needs = Pick<Deps, 'db' | 'config'>

/** More nobody looks through; a city has some hundred open ones. */
const LIST_LIMIT = 500

const CLOSED_STATUSES = ['resolved', 'declined'] as const
const STATUSES = { open: OPEN_STATUSES, closed: CLOSED_STATUSES, all: [...OPEN_STATUSES, ...CLOSED_STATUSES] }

export interface OpenList {
  category?: HazardCategory | undefined
  districtId?: string | undefined
  status: keyof typeof STATUSES
  language: Language
}

/** The reports an officer has approved that stand for themselves, those approved last first. */
const approved = async (deps: Needs, { category, districtId, status }: OpenList): Promise<Hazard[]> => {
  // Greater than no text: what nobody has approved holds null, which is no text at all.
  let query = hazards(deps).where('status', 'in', STATUSES[status]).where('publishedAt', '>', '')
  if (category) query = query.where('category', '==', category)
  if (districtId) query = query.where('districtId', '==', districtId)
  const { docs } = await query
    .orderBy('publishedAt', 'desc')
    .limit(LIST_LIMIT + 1)
    .get()
  return docs.map((doc) => doc.data())
}

/** Those that are in the open by one that is merged into them. */
const openOtherwise = async (deps: Needs, { category, districtId, status }: OpenList): Promise<Hazard[]> =>
  (await openByMerged(deps, LIST_LIMIT)).filter(
    (root) =>
      STATUSES[status].some((each) => each === root.status) &&
      (!category || root.category === category) &&
      (!districtId || root.districtId === districtId),
  )

/** What everybody may see of the reports: the approved ones, newest first, and the districts they can be narrowed to. */
export const listOpen = async (deps: Needs, wanted: OpenList): Promise<z.input<typeof listOpenHazards.response>> => {
  const [own, byMerged, districts] = await Promise.all([
    approved(deps, wanted),
    openOtherwise(deps, wanted),
    areasOfKind(deps, 'district'),
  ])
  const found = [...byMerged, ...own]
  const shown = found.slice(0, LIST_LIMIT).toSorted((a, b) => (a.openedAt > b.openedAt ? -1 : 1))
  return {
    hazards: await describeOpen(deps, shown, wanted.language),
    isCut: found.length > LIST_LIMIT,
    categories: CATEGORY_NAMES.map((id) => ({ id, name: categoryName(wanted.language, id) })),
    districts: districts.map(areaName),
  }
}

/** One of them; of a merged one, the one that stands for it. @throws NotFound where nothing of it is in the open */
export const getOpen = async (deps: Needs, hazardId: string, language: Language): Promise<OpenHazard> => {
  const hazard = await getHazard(deps, hazardId)
  const root = hazard.rootId === hazard.id ? hazard : await getHazard(deps, hazard.rootId)
  const [shown] = await describeOpen(deps, [root], language)
  if (!shown) throw new NotFound('hazard-gone')
  return shown
}
