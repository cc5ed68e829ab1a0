import { isQuiet } from '../../areas/policy-times.ts'
import { policyFor } from '../../areas/settle-policy.ts'
import { getArea } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { Conflict } from '../../platform/failures.ts'
import { requireEnoughForAll } from './require-enough-for-all.ts'
import { sendTogether } from './send-together.ts'
import { waitingForDigest } from './store.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log'>

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
  await requireEnoughForAll(deps, waiting)
  const sent = await sendTogether(deps, { area, circularIds: waiting.map(({ id }) => id), by: who.lineUserId })
  return sent?.circularIds.length ?? 0
}
