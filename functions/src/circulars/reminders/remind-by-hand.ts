import type { z } from 'zod'
import { policyFor } from '../../areas/settle-policy.ts'
import { getArea } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { Conflict } from '../../platform/failures.ts'
import { japanDay } from '../../platform/time.ts'
import { type Circular, senderPlace } from '../circular.ts'
import { isEnough, readQuota } from '../quota/read-quota.ts'
import { getCircular } from '../store.ts'
import type { previewReminder as previewEndpoint } from './contract.ts'
import { byHandOn, inTheWay } from './stages.ts'
import { startReminder } from './start-reminder.ts'
import { countUnread } from './unread.ts'

type Preview = z.infer<(typeof previewEndpoint)['response']>
type Blocked = NonNullable<Preview['blocked']>

const REFUSALS: Record<Blocked, string> = {
  'nobody-left': 'reminder-nobody-left',
  'reminded-today': 'reminded-today',
  'quiet-hours': 'reminder-quiet-hours',
  'quota-not-enough': 'quota-not-enough',
  'not-sent-yet': 'reminder-not-sent-yet',
  withdrawn: 'circular-withdrawn',
  'too-old': 'reminder-too-old',
}

/**
 * What 「まだの世帯に知らせる」 would mean now: households and phones it reaches, and what of the month would be left.
 * @throws NotFound outside the officer's scope
 */
export const previewReminder = async (
  deps: Pick<Deps, 'db' | 'clock' | 'line' | 'log'>,
  who: Identity,
  circularId: string,
): Promise<Preview> => {
  const circular = await getCircular(deps, circularId)
  who.require('circular.publish', senderPlace(circular))
  const [{ policy }, counted, quota] = await Promise.all([
    getArea(deps, circular.senderAreaId).then((sender) => policyFor(deps, sender)),
    countUnread(deps, circular),
    readQuota(deps),
  ])
  const enough = isEnough(quota, counted.people)
  const first = inTheWay(circular, { now: deps.clock.now(), policy })
  const blocked = first ?? (counted.people === 0 ? 'nobody-left' : enough ? null : 'quota-not-enough')
  return { ...counted, quota, enough, blocked }
}

/**
 * Reminds the households that have not confirmed, because an officer says so. Two who press at once remind once.
 * @throws NotFound outside the officer's scope; Conflict for whatever the preview calls `blocked`
 */
export const sendReminder = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log'>,
  who: Identity,
  circularId: string,
): Promise<Circular> => {
  const { households, people, blocked } = await previewReminder(deps, who, circularId)
  if (blocked) throw new Conflict(REFUSALS[blocked])
  const stage = byHandOn(japanDay(deps.clock.now()))
  const reminded = await startReminder(deps, {
    circularId,
    stage,
    households,
    people,
    enough: true,
    by: who.lineUserId,
  })
  if (!reminded) throw new Conflict(REFUSALS['reminded-today'])
  return reminded
}
