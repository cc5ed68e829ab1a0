import { groupBy } from '../../../ui/group-by.ts'
import type { AnswersView } from './use-answers.ts'

export type AskedHousehold = NonNullable<AnswersView['households']>[number]

/** The households by block, in the server's order, with how many of each have answered. */
export const householdBlocks = (households: AskedHousehold[]) =>
  [...groupBy(households, ({ blockId }) => blockId)].map(([blockId, rows]) => ({
    blockId,
    rows,
    answered: rows.filter((row) => row.answered !== null).length,
  }))
