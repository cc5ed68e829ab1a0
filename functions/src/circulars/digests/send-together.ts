import { type Area, pathIds, widestOnly } from '../../areas/area.ts'
import { areasById } from '../../areas/store.ts'
import { writeAudit } from '../../audit/write-audit.ts'
import { enqueuePlan, startDelivery } from '../../deliveries/start-delivery.ts'
import type { Deps } from '../../deps.ts'
import { toInstant } from '../../platform/time.ts'
import { circulars } from '../store.ts'
import { release } from '../transitions.ts'
import { DIGEST, type Digest, digestId, mostUrgentFirst, waitsFor } from './digest.ts'
import { digests } from './store.ts'

interface Together {
  area: Area
  circularIds: string[]
  /** LINE's id of the officer who does not wait for the time, or `system`. */
  by: string
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * Lets the circulars go that still wait for the area's digest, all in one delivery and in one transaction: whatever runs
 * beside it (another run, a cancellation), each is in one delivery or in none.
 * @returns null when none of them waits any more
 */
export const sendTogether = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>,
  { area, circularIds, by }: Together,
): Promise<Digest | null> => {
  const now = deps.clock.now()
  const at = toInstant(now)
  const deliveryId = deps.ids.next()
  // By hand it may come in the minute of the area's own time, or twice in one.
  const id = digestId(area.id, now, by === 'system' ? '' : deps.ids.random(8, LETTERS))
  const sent = await deps.db.runTransaction(async (transaction) => {
    const found = await transaction.getAll(...circularIds.map((each) => circulars(deps).doc(each)))
    const waiting = found.flatMap((each) => each.data() ?? []).filter((circular) => waitsFor(circular, area.id))
    if (waiting.length === 0) return null
    const going = mostUrgentFirst(waiting).map((circular) => release(circular, { deliveryId, at }))
    const audience = await areasById(
      deps,
      going.flatMap((circular) => circular.audience),
    )
    const digest: Digest = { id, areaId: area.id, at, circularIds: going.map((circular) => circular.id), deliveryId }
    transaction.create(digests(deps).doc(id), digest)
    startDelivery(deps, transaction, {
      id: deliveryId,
      subject: { kind: DIGEST, id },
      audience: widestOnly(audience).map((each) => each.id),
      urgent: false,
    })
    writeAudit(deps, transaction, { by, action: 'digest.sent', on: { kind: DIGEST, id }, scopeIds: pathIds(area) })
    for (const { id: circularId, senderPath, status, schedule, publishedAt, publishedBy, updatedAt } of going) {
      // Without the texts: a hundred long ones would be more than a transaction takes.
      const moved = { status, schedule, publishedAt, publishedBy, deliveryId, updatedAt }
      transaction.update(circulars(deps).doc(circularId), moved)
      const on = { kind: 'circular', id: circularId }
      writeAudit(deps, transaction, { by, action: 'circular.published', on, scopeIds: senderPath })
    }
    return digest
  })
  // Should the process die here, the sweep finds the delivery without a plan.
  if (sent) await enqueuePlan(deps, { id: sent.deliveryId, urgent: false })
  return sent
}
