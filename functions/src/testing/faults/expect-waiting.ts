import assert from 'node:assert/strict'
import type { Dayjs } from 'dayjs'
import type { Policy } from '../../areas/policy.ts'
import { isQuiet, nextDigest } from '../../areas/policy-times.ts'
import { type Circular, isUrgent } from '../../circulars/circular.ts'
import { policyOf } from '../../circulars/handing-out/what-next.ts'
import { URGENT_PLAN_TASK, URGENT_SEND_TASK } from '../../deliveries/start-delivery.ts'
import { parseInstant } from '../../platform/time.ts'
import type { Stage } from './stage.ts'

/** So much later than its time a circular may still leave without another look at the hour (handing-out/schedule.ts). */
const LATE_MINUTES = 10

/** The earliest moment at which a circular may leave unless somebody hurries it. */
const notBefore = ({ timing, approved, submitted }: Circular, { holdSeconds, digest }: Policy): Dayjs | null => {
  if (timing?.kind === 'at') return parseInstant(timing.at)
  const yes = approved ?? submitted
  const held = yes && parseInstant(yes.at).add(holdSeconds, 'second')
  return held && timing?.kind === 'digest' && digest ? nextDigest(digest, held) : held
}

const expectUrgentTasks = ({ errands }: Stage, { deliveryId, category }: Circular): void => {
  for (const { name, payload } of errands.all())
    if (JSON.stringify(payload).includes(`"deliveryId":"${deliveryId}"`))
      assert.equal(
        [URGENT_PLAN_TASK, URGENT_SEND_TASK].includes(name),
        category === 'emergency',
        `${name} in its queue`,
      )
}

/** A circular left when it might, and with the yes of whoever had to say it. */
export const expectGoodMoment = async (stage: Stage, circular: Circular): Promise<void> => {
  if (circular.publishedAt === null) return
  const { policy } = await policyOf(stage.town.deps, circular)
  const { submitted, approved } = circular
  const left = parseInstant(circular.publishedAt)
  if (policy.approval) assert(approved && approved.by !== submitted?.by, 'left without a second officer')
  const written = stage.circulars.find(({ id }) => id === circular.id)
  if (!written?.wasHurried) assert(!left.isBefore(notBefore(circular, policy)), 'left before its time')
  if (isUrgent(circular)) return expectUrgentTasks(stage, circular)
  const isNight = isQuiet(policy, left) && isQuiet(policy, left.subtract(LATE_MINUTES, 'minute'))
  assert(!isNight, 'left while people slept')
}
