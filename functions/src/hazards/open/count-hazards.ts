import type { Deps } from '../../deps.ts'

/** Counts the reports of the last 365 days for everybody to see. */
export const countHazards = async (_deps: Deps): Promise<void> => undefined
