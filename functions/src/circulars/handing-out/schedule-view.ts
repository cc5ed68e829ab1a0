import { areaNames } from '../../areas/area-names.ts'
import type { Deps } from '../../deps.ts'
import type { Circular } from '../circular.ts'
import type { ScheduleView } from '../circular-view.ts'

/** Until when circulars wait, in their order, with the name of the area whose digest it is; null for those that do not wait. */
export const scheduleViews = async (
  deps: Pick<Deps, 'db'>,
  circulars: Pick<Circular, 'schedule'>[],
): Promise<(ScheduleView | null)[]> => {
  const names = await areaNames(
    deps,
    circulars.flatMap(({ schedule }) => schedule?.digestAreaId ?? []),
  )
  return circulars.map(({ schedule }) => {
    if (!schedule) return null
    const { kind, at, digestAreaId } = schedule
    return { kind, at, digestArea: names.get(digestAreaId ?? '') ?? null }
  })
}
