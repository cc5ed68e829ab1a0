import type { Transaction } from 'firebase-admin/firestore'
import { writeAudit } from '../../audit/write-audit.ts'
import { enqueuePlan, startDelivery } from '../../deliveries/start-delivery.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { toInstant } from '../../platform/time.ts'
import { HazardEvent } from '../hazard.ts'
import { hazardEvents, hazards } from '../store.ts'
import type { Hearers } from './hearers.ts'
import type { NewsItem, NewsRun } from './news-run.ts'
import { newsRuns } from './news-store.ts'
import { HAZARD_NEWS } from './news-subject.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>

export interface NewRun extends Pick<NewsRun, 'id' | 'rootId' | 'enough'> {
  items: readonly NewsItem[]
  hearers: Hearers
  /** LINE's id of the officer, or `system`. */
  by: string
}

/** The items whose change nobody has taken meanwhile. */
const stillWaiting = async (deps: Needs, items: readonly NewsItem[], transaction: Transaction): Promise<NewsItem[]> => {
  const found = await transaction.getAll(...items.map(({ eventId }) => hazardEvents(deps).doc(eventId)))
  const waiting = new Set(
    found
      .flatMap((each) => (each.exists ? [HazardEvent.parse(each.data())] : []))
      .flatMap(({ id, news }) => (news === 'waits' ? id : [])),
  )
  return items.filter(({ eventId }) => waiting.has(eventId))
}

/** What happened goes on record at each report it is told of. */
const recordTold = async (deps: Needs, { items, by }: NewRun, transaction: Transaction): Promise<() => void> => {
  const rootIds = [...new Set(items.map(({ rootId }) => rootId))]
  const roots = await transaction.getAll(...rootIds.map((id) => hazards(deps).doc(id)))
  return () => {
    for (const root of roots) {
      const scopeIds: unknown = root.get('scopeIds')
      if (Array.isArray(scopeIds))
        writeAudit(deps, transaction, { by, action: 'hazard.told', on: { kind: 'hazard', id: root.id }, scopeIds })
    }
  }
}

/**
 * Writes a run down, marks its changes as taken and starts its one delivery, in one transaction: whatever else runs beside it, a
 * change is in one run only, and so nobody is told of it twice. Where the month's messages do not suffice nothing is pushed.
 * @param requireRoom looks in the transaction whether the run may be; throws if not
 * @returns the run, or null when it is there already or nothing waits any more
 */
export const startRun = async (
  deps: Needs,
  fresh: NewRun,
  requireRoom?: (transaction: Transaction) => Promise<void>,
): Promise<NewsRun | null> => {
  const run = await deps.db.runTransaction(async (transaction) => {
    const reference = newsRuns(deps).doc(fresh.id)
    if (await read(reference, transaction)) return null
    await requireRoom?.(transaction)
    const items = await stillWaiting(deps, fresh.items, transaction)
    if (items.length === 0) return null
    const { people, audience } = fresh.hearers
    const isPushed = fresh.enough && people > 0
    const record = isPushed ? await recordTold(deps, { ...fresh, items }, transaction) : null
    const written: NewsRun = {
      id: fresh.id,
      rootId: fresh.rootId,
      at: toInstant(deps.clock.now()),
      items,
      people,
      enough: fresh.enough,
      deliveryId: isPushed ? fresh.id : null,
    }
    transaction.create(reference, written)
    for (const { eventId } of items) transaction.update(hazardEvents(deps).doc(eventId), { news: 'taken' })
    if (isPushed)
      startDelivery(deps, transaction, {
        id: fresh.id,
        subject: { kind: HAZARD_NEWS, id: fresh.id },
        audience,
        urgent: false,
        expected: people,
      })
    record?.()
    return written
  })
  // Should the process die here, the sweep finds the delivery without a plan.
  if (run?.deliveryId) await enqueuePlan(deps, { id: run.deliveryId, urgent: false })
  return run
}
