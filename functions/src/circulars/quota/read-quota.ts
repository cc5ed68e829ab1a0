import type { Dayjs } from 'dayjs'
import { japanMonth } from '../../areas/policy-times.ts'
import type { Deps } from '../../deps.ts'
import { Conflict } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import type { QuotaState } from '../estimate.ts'
import { digestKey, promisedIn } from './promised.ts'

type Needs = Pick<Deps, 'db' | 'line' | 'clock' | 'log'>

interface Month {
  /** Any moment of the month in question; left out: this month. */
  dueAt?: Dayjs
  /** The circulars the question is about: what they hold already as ones that wait is not counted against them. */
  except?: string | readonly string[] | null
}

/**
 * What is left of the LINE account's messages in a month. In a month to come nothing is used yet.
 * @returns null when LINE does not say
 */
export const readQuota = async (deps: Needs, { dueAt, except = null }: Month = {}): Promise<QuotaState | null> => {
  const said = await deps.line.quota()
  if (!said) {
    deps.log.warn({}, 'LINE does not say what is left of the month')
    return null
  }
  const { limit } = said
  const thisMonth = japanMonth(deps.clock.now())
  const month = dueAt ? japanMonth(dueAt) : thisMonth
  const used = month === thisMonth ? said.used : 0
  if (limit === null) return { limit, used, reserved: 0, left: null }
  const reserved = await promisedIn(deps, month, { except })
  return { limit, used, reserved, left: Math.max(0, limit - used - reserved) }
}

/** Whether so many messages can be sent; a plan without limit and a LINE that does not answer stand in nobody's way. */
export const isEnough = (quota: Pick<QuotaState, 'left'> | null, messages: number): boolean =>
  messages === 0 || quota === null || quota.left === null || messages <= quota.left

/** Messages somebody wants to send, and when. */
export interface Wanted extends Month {
  messages: number
  dueAt: Dayjs
  /** The area whose digest at `dueAt` it goes out with: who reads something else in it costs nothing more. */
  digest?: { areaId: string; audience: string[] } | null
}

/** @throws Conflict `quota-not-enough` when the month the messages are due in does not hold them */
export const requireEnough = async (deps: Needs, { messages, dueAt, except = null, digest }: Wanted): Promise<void> => {
  if (messages === 0) return
  const quota = await readQuota(deps, { dueAt, except })
  if (isEnough(quota, messages)) return
  if (quota && digest) {
    const joining = [{ key: digestKey(digest.areaId, toInstant(dueAt)), people: messages, audience: digest.audience }]
    const reserved = await promisedIn(deps, japanMonth(dueAt), { except, joining })
    if (isEnough(quota, reserved - quota.reserved)) return
  }
  throw new Conflict('quota-not-enough')
}

/**
 * Before a delivery goes on that was stopped for want of messages: with too few it would only stop again.
 * What is promised to others is not asked for: whoever goes on first may.
 * @throws Conflict `quota-not-enough` when LINE has less than that left this month
 */
export const requireLeft = async ({ line }: Pick<Deps, 'line'>, messages: number): Promise<void> => {
  const said = await line.quota()
  if (said && said.limit !== null && said.limit - said.used < messages) throw new Conflict('quota-not-enough')
}
