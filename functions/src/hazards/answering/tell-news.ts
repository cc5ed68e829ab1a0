import type { Deps } from '../../deps.ts'

/** Tells reporters and followers what happened to their reports in the hour that is over. */
export const tellNews = async (_deps: Deps): Promise<void> => undefined
