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

type Needs = Pick<Deps, 'db' | 'clock'>

/** What a process is just counting. */
const counting = new WeakMap<Deps['db'], Promise<HazardFigures>>()

const countOnce = ({ db, clock }: Needs): Promise<HazardFigures> => {
  const begun = counting.get(db) ?? countAnew({ db, clock }).finally(() => counting.delete(db))
  counting.set(db, begun)
  return begun
}

export type NamedFigures = z.output<typeof hazardFigures.response>

/**
 * Reads the figures with the districts' names, and counts where there are none yet or only old ones. However many ask at the same time,
 * one process counts once: whoever comes while it counts waits for the same answer. A district that is no more is left out.
 */
export const readFigures = async (deps: Needs): Promise<NamedFigures> => {
  const kept = await read(figuresDoc(deps))
  const isFresh = kept && parseInstant(kept.countedAt).add(FRESH_DAYS, 'day').isAfter(deps.clock.now())
  const { districts, ...figures } = isFresh ? kept : await countOnce(deps)
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
