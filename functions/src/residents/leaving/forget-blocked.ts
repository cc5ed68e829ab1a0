import type { Deps } from '../../deps.ts'
import { toInstant } from '../../platform/time.ts'
import type { Resident } from '../resident.ts'
import { residents } from '../store.ts'
import { type Forgetter, leave } from './leave.ts'

/** So long somebody who has blocked the account may come back to the same registration. */
export const KEPT_BLOCKED_DAYS = 90
/** More wait for the next night. */
const FORGOTTEN_AT_ONCE = 300

/**
 * Deletes what is known about people who have blocked the account for ninety days. Who unblocks it in the last moment stays.
 * Stopped half-way the next night goes on: the registration, by which they are found, goes last.
 */
export const forgetBlocked = async (deps: Pick<Deps, 'db' | 'clock'>, forgetters: Forgetter[]): Promise<void> => {
  const before = toInstant(deps.clock.now().subtract(KEPT_BLOCKED_DAYS, 'day'))
  const stays = ({ status, statusAt }: Resident) => status !== 'blocked' || statusAt > before
  const { docs } = await residents(deps)
    .where('status', '==', 'blocked')
    .where('statusAt', '<=', before)
    .orderBy('statusAt')
    .limit(FORGOTTEN_AT_ONCE)
    .get()
  for (const { id } of docs) await leave(deps, forgetters, id, stays)
}
