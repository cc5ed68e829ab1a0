import type { Deps } from '../../deps.ts'
import type { RecordSource } from '../../residents/record/record.ts'

/** What somebody has reported and follows. */
export const recordOfHazards =
  (_deps: Pick<Deps, 'db' | 'clock'>): RecordSource =>
  async () => ({ sections: [], documents: {} })
