import { atMost, type Check, number, table } from './checks.ts'
import type { Asked, Near } from './measure-near.ts'

/**
 * What the program allows itself wherever one stands (near-hazards.ts): a hundred reports in the nine cells, then as many with what is
 * merged into them, and whether the reader follows each. These reports have no pictures.
 */
const READS = 300

/** What is asked of the search for reports near a point, with what was measured. */
export const nearChecks = ({ cells, category, reports }: Near): Check[] => [
  atMost(`Near a point among ${number(reports)} reports: documents read at most`, cells.mostReads, READS),
  atMost('… milliseconds against reading the whole kind', cells.ms, category.ms, { unit: ' ms', digits: 1 }),
]

const row = (way: string, { questions, reads, mostReads, ms, worstMs }: Asked): string[] => [
  way,
  number(questions),
  number(reads),
  number(mostReads),
  `${number(ms, 1)} ms`,
  `${number(worstMs, 1)} ms`,
]

/** The figures as Markdown. */
export const nearTable = ({ cells, category, reports }: Near): string =>
  table(
    [`Near a point, ${number(reports)} reports`, 'Questions', 'Documents, median', 'most', 'Time, median', 'longest'],
    [row('nine cells', cells), row('the whole kind', category)],
  )
