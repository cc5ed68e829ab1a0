import type { Dayjs } from 'dayjs'
import { findDelivery } from '../../deliveries/store.ts'
import type { Deps } from '../../deps.ts'
import { Conflict } from '../../platform/failures.ts'
import { parseInstant } from '../../platform/time.ts'
import type { Circular } from '../circular.ts'
import { getCircular } from '../store.ts'

type Db = Pick<Deps, 'db'>

/** A correction may go out so much later than it should (people sleep, everything stood still). */
const MARGIN_DAYS = 1

/**
 * Who got a circular is known until 30 days after its delivery has ended (deliveries/forget-recipients.ts).
 * @throws Conflict when it will not be known at this instant
 */
export const requireKnownRecipients = async (
  deps: Db,
  { deliveryId }: Pick<Circular, 'deliveryId'>,
  at: Dayjs,
): Promise<void> => {
  const delivery = deliveryId ? await findDelivery(deps, deliveryId) : null
  if (delivery && delivery.settledAt === null) return
  const isKnown = delivery?.forgetAt && parseInstant(delivery.forgetAt).subtract(MARGIN_DAYS, 'day').isAfter(at)
  if (!isKnown) throw new Conflict('correction-too-late')
}

/**
 * Before something is to go out at this instant: nothing to ask, unless it is a correction.
 * @throws Conflict when nobody will know any more whom the correction is for
 */
export const requireStillKnown = async (
  deps: Db,
  { corrects }: Pick<Circular, 'corrects'>,
  leavesAt: Dayjs,
): Promise<void> => {
  if (corrects) await requireKnownRecipients(deps, await getCircular(deps, corrects), leavesAt)
}
