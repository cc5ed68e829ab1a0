import type { Dayjs } from 'dayjs'
import { type Area, widestOnly } from '../../areas/area.ts'
import { isQuiet, nextDigest, whenAwake } from '../../areas/policy-times.ts'
import { policyFor } from '../../areas/settle-policy.ts'
import { areasById, getArea } from '../../areas/store.ts'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { Conflict } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import { countAudience } from '../audience.ts'
import type { Circular } from '../circular.ts'
import { requireEnough } from '../quota/read-quota.ts'
import { circulars } from '../store.ts'
import { isDue, waitsFor } from './digest.ts'
import { enqueueDigest } from './enqueue-digest.ts'
import { sendTogether } from './send-together.ts'
import { areasWithDueDigest, waitingForDigest } from './store.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log'>

const idsOf = (some: Circular[]): string[] => some.map(({ id }) => id)

/** Everybody is one message, however many of the circulars concern them. @throws Conflict `quota-not-enough` */
const requireEnoughFor = async (deps: Needs, some: Circular[]): Promise<void> => {
  const audience = await areasById(
    deps,
    some.flatMap((circular) => circular.audience),
  )
  const { residents } = await countAudience(deps, widestOnly(audience))
  await requireEnough(deps, { messages: residents, dueAt: deps.clock.now(), except: idsOf(some) })
}

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
    await requireEnoughFor(deps, due)
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

/**
 * Sends what waits for the area's digest now instead of at its time.
 * @returns how many circulars; none where nothing waits, and then nothing is sent
 * @throws NotFound outside the officer's scope; Conflict while people sleep, or when the month's messages do not suffice
 */
export const sendDigestNow = async (deps: Needs, who: Identity, areaId: string): Promise<number> => {
  const area = await getArea(deps, areaId)
  who.require('circular.publish', area)
  const waiting = await waitingForDigest(deps, areaId)
  if (waiting.length === 0) return 0
  const { policy } = await policyFor(deps, area)
  if (isQuiet(policy, deps.clock.now())) throw new Conflict('quiet-hours')
  await requireEnoughFor(deps, waiting)
  const sent = await sendTogether(deps, { area, circularIds: idsOf(waiting), by: who.lineUserId })
  return sent?.circularIds.length ?? 0
}

/** Every five minutes: digests whose task was lost or found too much for one push. A task more than is needed does nothing. */
export const runDigests = async (deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>): Promise<void> => {
  const at = toInstant(deps.clock.now())
  for (const areaId of await areasWithDueDigest(deps, at))
    await enqueueDigest(deps, { areaId, at }, `-${deps.ids.next()}`)
}
