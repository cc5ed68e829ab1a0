import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { parseInstant } from '../../platform/time.ts'
import { countAnew, figuresDoc } from './count-hazards.ts'
import type { HazardFigures } from './figures.ts'

/** Older ones are counted anew: the night's counting has failed twice. */
const FRESH_DAYS = 2

/**
 * Reads the figures, and counts where there are none yet or only old ones. However many ask at the same time, one process counts
 * once: whoever comes while it counts waits for the same answer.
 */
export const figuresReader = (deps: Pick<Deps, 'db' | 'clock'>): (() => Promise<HazardFigures>) => {
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
