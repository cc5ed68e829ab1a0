import type { Deps } from '../../deps.ts'
import type { Circular } from '../circular.ts'
import { policyOf } from '../handing-out/what-next.ts'

/** The task that has a circular translated, by the name it is enqueued under. */
export const TRANSLATE_TASK = 'circulars-translate'

/**
 * Asks for the versions that nobody has written, where the sender's area wants them from a machine. Sending waits for none of
 * it: whatever fails here is noted, and the circular goes out in Japanese.
 */
export const enqueueTranslation = async (
  deps: Pick<Deps, 'db' | 'tasks' | 'translator' | 'log'>,
  circular: Circular,
): Promise<void> => {
  if (!deps.translator) return
  try {
    if (!(await policyOf(deps, circular)).policy.machineTranslation) return
    const { id: circularId, version } = circular
    await deps.tasks.enqueue(TRANSLATE_TASK, { circularId, attempt: 1 }, { id: `translate-${circularId}-${version}-1` })
  } catch (error) {
    deps.log.warn({ err: error, circularId: circular.id }, 'translation not asked for')
  }
}
