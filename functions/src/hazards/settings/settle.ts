import type { z } from 'zod'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { Conflict } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import type { setHazardSettings } from './contract.ts'
import { type KeptSettings, settingsDoc, UNSETTLED } from './store.ts'

interface Settling {
  cityId: string
  by: string
  /** `version` is the one that was read. */
  wanted: z.output<(typeof setHazardSettings)['body']>
}

/**
 * Settles anew what holds for reports.
 * @throws Conflict `hazard-settings-changed` when somebody else has settled something since
 */
export const settle = (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  { cityId, by, wanted }: Settling,
): Promise<KeptSettings> =>
  deps.db.runTransaction(async (transaction) => {
    const present = (await read(settingsDoc(deps), transaction)) ?? UNSETTLED
    if (present.version !== wanted.version) throw new Conflict('hazard-settings-changed')
    const settled = { ...wanted, version: present.version + 1, settledAt: toInstant(deps.clock.now()) }
    transaction.set(settingsDoc(deps), settled)
    writeAudit(deps, transaction, {
      by,
      action: 'hazard.settled',
      on: { kind: 'area', id: cityId },
      scopeIds: [cityId],
    })
    return settled
  })
