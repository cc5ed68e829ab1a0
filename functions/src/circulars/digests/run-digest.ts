import type { Dayjs } from 'dayjs'
import type { Area } from '../../areas/area.ts'
import { isQuiet, nextDigest, whenAwake } from '../../areas/policy-times.ts'
import { policyFor } from '../../areas/settle-policy.ts'
import { getArea } from '../../areas/store.ts'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import { Conflict } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import type { Circular } from '../circular.ts'
import { circulars } from '../store.ts'
import { isDue, waitsFor } from './digest.ts'
import { enqueueDigest } from './enqueue-digest.ts'
import { requireEnoughForAll } from './require-enough-for-all.ts'
import { sendTogether } from './send-together.ts'
import { waitingForDigest } from './store.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log'>

const idsOf = (some: Circular[]): string[] => some.map(({ id }) => id)

const isNotEnough = (error: unknown): boolean => error instanceof Conflict && error.code === 'quota-not-enough'

/**
 * Sends what is due for an area's digest. May run at any time, twice, and beside another run: with nothing due nothing is
 * sent. While people sleep it waits until they do not; where the month's messages do not suffice everything waits for the
 * next time, and the officers find that in the record.
 */
export const runDigest = async (deps: Needs, areaId: string): Promise<void> => {
  const now = deps.clock.now()
  const due = (await waitingForDigest(deps, areaId)).filter((circular) => isDue(circular, now))
  if (due.length === 0) return
  const area = await getArea(deps, areaId)
  const { policy } = await policyFor(deps, area)
  if (isQuiet(policy, now)) return enqueueDigest(deps, { areaId, at: toInstant(whenAwake(policy, now)) })
  try {
    await requireEnoughForAll(deps, due)
  } catch (error) {
    if (!isNotEnough(error)) throw error
    const later = policy.digest ? nextDigest(policy.digest, now) : now.add(1, 'day')
    return postpone(deps, { area, circularIds: idsOf(due), later })
  }
  await sendTogether(deps, { area, circularIds: idsOf(due), by: 'system' })
}

/** What still waits and is due waits for a later time. */
const postpone = async (
  deps: Needs,
  { area, circularIds, later }: { area: Area; circularIds: string[]; later: Dayjs },
): Promise<void> => {
  const at = toInstant(later)
  await deps.db.runTransaction(async (transaction) => {
    const now = deps.clock.now()
    const found = await transaction.getAll(...circularIds.map((each) => circulars(deps).doc(each)))
    const waiting = found.flatMap((each) => each.data() ?? []).filter((circular) => waitsFor(circular, area.id))
    for (const { id, senderPath, schedule } of waiting.filter((circular) => isDue(circular, now))) {
      transaction.update(circulars(deps).doc(id), { schedule: { ...schedule, at }, updatedAt: toInstant(now) })
      const on = { kind: 'circular', id }
      writeAudit(deps, transaction, { by: 'system', action: 'digest.postponed', on, scopeIds: senderPath })
    }
  })
  await enqueueDigest(deps, { areaId: area.id, at })
}
