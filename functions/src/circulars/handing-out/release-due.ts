import type { Deps } from '../../deps.ts'
import { toInstant } from '../../platform/time.ts'
import { dueCirculars } from '../store.ts'
import { enqueueRelease } from './enqueue-next.ts'

/**
 * Every minute: finds circulars whose time has come and whose task was lost or was too far ahead for the queue. A task more
 * than is needed does nothing.
 */
export const releaseDue = async (deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>): Promise<void> => {
  for (const circular of await dueCirculars(deps, toInstant(deps.clock.now())))
    await enqueueRelease(deps, circular, `-${deps.ids.next()}`)
}
