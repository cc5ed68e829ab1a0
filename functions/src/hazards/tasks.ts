import type { Deps } from '../deps.ts'
import { PICTURE_TASK, PicturePayload } from './pictures/enqueue-fetch.ts'
import { fetchPicture } from './pictures/fetch-picture.ts'

/** The task handlers of hazard reports by name. */
export const hazardTasks = (deps: Deps) => ({
  [PICTURE_TASK]: (payload: unknown) => fetchPicture(deps, PicturePayload.parse(payload)),
})
