import type { z } from 'zod'
import { areaNames } from '../../areas/area-names.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { parseInstant } from '../../platform/time.ts'
import type { hazardFigures } from './contract.ts'
import { countAnew, figuresDoc } from './count-hazards.ts'
import type { HazardFigures } from './figures.ts'

/** Older ones are counted anew: the night's counting has failed twice. */
const FRESH_DAYS = 2

/**
 * Reads the figures, and counts where there are none yet or only old ones. However many ask at the same time, one process counts
 * once: whoever comes while it counts waits for the same answer.
 */
const keptFigures = (deps: Pick<Deps, 'db' | 'clock'>): (() => Promise<HazardFigures>) => {
  let counting: Promise<HazardFigures> | null = null
  return async () => {
    const kept = await read(figuresDoc(deps))
    if (kept && parseInstant(kept.countedAt).add(FRESH_DAYS, 'day').isAfter(deps.clock.now())) return kept
    counting ??= countAnew(deps).finally(() => {
      counting = null
    })
    return counting
  }
}

export type NamedFigures = z.output<typeof hazardFigures.response>

/** Reads the figures with the districts' names; a district that is no more is left out. */
export const figuresReader = (deps: Pick<Deps, 'db' | 'clock'>): (() => Promise<NamedFigures>) => {
  const read = keptFigures(deps)
  return async () => {
    const { districts, ...figures } = await read()
    const names = await areaNames(
      deps,
      districts.map(({ districtId }) => districtId),
    )
    return {
      ...figures,
      districts: districts.flatMap(({ districtId, ...counts }) => {
        const district = names.get(districtId)
        return district ? [{ ...counts, district }] : []
      }),
    }
  }
}
