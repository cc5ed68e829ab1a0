import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { Id } from '../../platform/values.ts'

export const PICTURE_TASK = 'hazard-picture'

export const PicturePayload = z.object({
  pictureId: Id,
  /** How often LINE has been asked for it before. */
  attempt: z.number().int().nonnegative(),
})
export type PicturePayload = z.infer<typeof PicturePayload>

/** LINE is asked so often: 2 s, 4 s … 60 s apart, eight minutes in all. Long enough for photos it prepares and for short troubles. */
export const ATTEMPTS = 13
const LONGEST_WAIT_SECONDS = 60

/** Asks LINE for a picture: at once, or after a pause that doubles with each attempt. */
export const enqueueFetch = (
  { tasks, clock }: Pick<Deps, 'tasks' | 'clock'>,
  { pictureId, attempt }: PicturePayload,
): Promise<void> => {
  const wait = attempt === 0 ? 0 : Math.min(2 ** attempt, LONGEST_WAIT_SECONDS)
  return tasks.enqueue(
    PICTURE_TASK,
    { pictureId, attempt },
    // Two runs of one attempt must not become two rows of attempts.
    { id: `picture-${pictureId}-${attempt}`, ...(wait > 0 && { at: clock.now().add(wait, 'second') }) },
  )
}
