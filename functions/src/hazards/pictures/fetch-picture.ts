import type { Deps } from '../../deps.ts'
import type { PicturePayload } from './enqueue-fetch.ts'

/** Copies a picture that somebody sent in the chat from LINE to our own storage. */
export const fetchPicture = async (_deps: Deps, _payload: PicturePayload): Promise<void> => undefined
