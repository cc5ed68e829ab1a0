import type { Deps } from '../../deps.ts'
import type { Circular } from '../circular.ts'
import { requireEnough } from '../quota/read-quota.ts'
import type { WhatNext } from './what-next.ts'

/** @throws Conflict when the month in which the circular leaves does not hold its messages; those it holds already are its own */
export const requireEnoughFor = (
  deps: Pick<Deps, 'db' | 'line' | 'clock' | 'log'>,
  { id, audience }: Pick<Circular, 'id' | 'audience'>,
  { next, leavesAt, people }: WhatNext,
): Promise<void> => {
  const areaId = next.to === 'schedule' ? next.schedule.digestAreaId : null
  return requireEnough(deps, {
    messages: people,
    dueAt: leavesAt,
    except: id,
    digest: areaId ? { areaId, audience } : null,
  })
}
