import type { Dayjs } from 'dayjs'
import { RECIPIENTS_KEPT_DAYS } from '../../deliveries/delivery.ts'
import { findDelivery } from '../../deliveries/store.ts'
import type { Deps } from '../../deps.ts'
import { Conflict } from '../../platform/failures.ts'
import { parseInstant } from '../../platform/time.ts'
import type { Circular } from '../circular.ts'
import { getCircular } from '../store.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** A correction may go out so much later than it should (people sleep, everything stood still). */
const MARGIN_DAYS = 1

/** Until when it is known who got a circular; null: it is not. */
const knownUntil = async (deps: Needs, { deliveryId }: Pick<Circular, 'deliveryId'>): Promise<Dayjs | null> => {
  const delivery = deliveryId ? await findDelivery(deps, deliveryId) : null
  if (!delivery) return null
  if (delivery.settledAt === null) return deps.clock.now().add(RECIPIENTS_KEPT_DAYS, 'day')
  return delivery.forgetAt === null ? null : parseInstant(delivery.forgetAt)
}

/**
 * Who got a circular is known until 30 days after its delivery has ended (deliveries/forget-recipients.ts).
 * @throws Conflict when it will not be known at this instant
 */
export const requireKnownRecipients = async (
  deps: Needs,
  circular: Pick<Circular, 'deliveryId'>,
  at: Dayjs,
): Promise<void> => {
  const until = await knownUntil(deps, circular)
  if (!until?.subtract(MARGIN_DAYS, 'day').isAfter(at)) throw new Conflict('correction-too-late')
}

/**
 * Before something is to go out at this instant: nothing to ask, unless it is a correction.
 * @throws Conflict when nobody will know any more whom the correction is for
 */
export const requireStillKnown = async (
  deps: Needs,
  { corrects }: Pick<Circular, 'corrects'>,
  leavesAt: Dayjs,
): Promise<void> => {
  if (corrects) await requireKnownRecipients(deps, await getCircular(deps, corrects), leavesAt)
}
