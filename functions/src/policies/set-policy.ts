import { isDeepStrictEqual } from 'node:util'
import { type Area, pathIds } from '../areas/area.ts'
import type { OwnPolicy } from '../areas/policy.ts'
import { isQuietClock } from '../areas/policy-times.ts'
import { settledPolicy } from '../areas/settle-policy.ts'
import { areas, areasById, getArea } from '../areas/store.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { read } from '../platform/collection.ts'
import { Conflict, Invalid, NotFound } from '../platform/failures.ts'

interface NewPolicy {
  areaId: string
  own: OwnPolicy
  /** What the officer saw before; undefined: whatever stood there. */
  replaces?: OwnPolicy | undefined
}

/**
 * Settles how an area hands out its circulars. Settled twice alike it is settled once.
 * @returns the area with its new policy
 * @throws NotFound outside the officer's scope; Invalid for a digest in the area's quiet hours; Conflict when somebody else
 * has settled something since
 */
export const setPolicy = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  who: Identity,
  { areaId, own, replaces }: NewPolicy,
): Promise<Area> => {
  const { ancestorIds } = await getArea(deps, areaId)
  who.require('policy.write', { id: areaId, ancestorIds })
  const wanted = inOrder(own)
  requireAwakeDigest([...(await areasById(deps, ancestorIds)), { id: areaId, policy: wanted }])
  return deps.db.runTransaction(async (transaction) => {
    const reference = areas(deps).doc(areaId)
    const area = await read(reference, transaction)
    if (!area) throw new NotFound()
    if (isDeepStrictEqual(area.policy, wanted)) return area
    if (replaces && !isDeepStrictEqual(area.policy, replaces)) throw new Conflict('policy-changed')
    const settled: Area = { ...area, policy: wanted }
    transaction.set(reference, settled)
    writeAudit(deps, transaction, {
      by: who.lineUserId,
      action: 'policy.changed',
      on: { kind: 'area', id: areaId },
      scopeIds: pathIds(area),
    })
    return settled
  })
}

const ascending = (numbers: number[]): number[] => [...new Set(numbers)].toSorted((a, b) => a - b)

/** The same with days and times in their order and none twice; the furthest reminder first. */
const inOrder = (own: OwnPolicy): OwnPolicy => ({
  ...own,
  ...(own.digest && {
    digest: { weekdays: ascending(own.digest.weekdays), times: [...new Set(own.digest.times)].toSorted() },
  }),
  ...(own.remindDaysBefore && { remindDaysBefore: ascending(own.remindDaysBefore).reverse() }),
})

/** Refuses an area's own digest at a time at which by its own hours nothing may go out. */
const requireAwakeDigest = (path: Pick<Area, 'id' | 'policy'>[]): void => {
  const { policy } = settledPolicy(path)
  const times = path.at(-1)?.policy.digest?.times ?? []
  const asleep = times.flatMap((time, index) => (isQuietClock(policy, time) ? [index] : []))
  if (asleep.length === 0) return
  throw new Invalid(
    'invalid',
    asleep.map((index) => ({ path: `digest.times.${index}`, code: 'digest-in-quiet-hours' })),
  )
}
