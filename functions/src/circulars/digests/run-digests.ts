import type { Deps } from '../../deps.ts'
import { toInstant } from '../../platform/time.ts'
import { enqueueDigest } from './enqueue-digest.ts'
import { areasWithDueDigest } from './store.ts'

/** Every five minutes: digests whose task was lost or found too much for one push. A task more than is needed does nothing. */
export const runDigests = async (deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>): Promise<void> => {
  const at = toInstant(deps.clock.now())
  for (const areaId of await areasWithDueDigest(deps, at))
    await enqueueDigest(deps, { areaId, at }, `-${deps.ids.next()}`)
}
