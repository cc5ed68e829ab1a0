import { areasById, getArea } from '../areas/store.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { enqueuePlan, startDelivery } from '../deliveries/start-delivery.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { read } from '../platform/collection.ts'
import { Conflict, Invalid, NotFound } from '../platform/failures.ts'
import { toInstant } from '../platform/time.ts'
import { countAudience } from './audience.ts'
import { bubbleContext } from './bubble-context.ts'
import { type Circular, publish, senderPlace } from './circular.ts'
import { CIRCULAR } from './circular-subject.ts'
import { circularMessages } from './messages.ts'
import { circulars, getCircular } from './store.ts'
import { requireFutureDay } from './write-circular.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'config'>

const isOnItsWay = ({ status }: Circular): boolean => status === 'sending' || status === 'sent'

/**
 * Hands a draft out now. Two officers who press at once get the same one delivery.
 * @param version what the officer looked at; null: whatever it is now
 * @throws NotFound outside the officer's scope; Conflict when it changed since; Invalid when nobody would get it
 */
export const publishCircular = async (
  deps: Needs,
  who: Identity,
  { circularId, version }: { circularId: string; version: number | null },
): Promise<Circular> => {
  const circular = await getCircular(deps, circularId)
  who.require('circular.publish', senderPlace(circular))
  const published = isOnItsWay(circular) ? circular : await handOut(deps, who, { draft: circular, version })
  // Enqueued by everybody who comes by, so that a crash right after the transaction is healed by the second press too.
  if (published.deliveryId) await enqueuePlan(deps, published.deliveryId)
  return published
}

const handOut = async (
  deps: Needs,
  who: Identity,
  { draft, version }: { draft: Circular; version: number | null },
): Promise<Circular> => {
  requireFutureDay(deps, draft.confirmBy)
  const { households, residents } = await countAudience(deps, await areasById(deps, draft.audience))
  if (households + residents === 0) throw new Invalid('audience-nobody')
  const sender = await getArea(deps, draft.senderAreaId)
  const deliveryId = deps.ids.next()

  return deps.db.runTransaction(async (transaction) => {
    const reference = circulars(deps).doc(draft.id)
    const circular = await read(reference, transaction)
    if (!circular) throw new NotFound()
    if (isOnItsWay(circular)) return circular
    if (version !== null && circular.version !== version) throw new Conflict('circular-changed')
    const sending = publish(circular, { lineUserId: who.lineUserId, at: toInstant(deps.clock.now()), deliveryId })
    const context = bubbleContext(deps, sender.name)
    transaction.set(reference, sending)
    startDelivery(deps, transaction, {
      id: deliveryId,
      subject: { kind: CIRCULAR, id: draft.id },
      audience: circular.audience,
      messages: circularMessages(circular, context),
    })
    writeAudit(deps, transaction, {
      by: who.lineUserId,
      action: 'circular.published',
      on: { kind: 'circular', id: draft.id },
      scopeIds: circular.senderPath,
    })
    return sending
  })
}
