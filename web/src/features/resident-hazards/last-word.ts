import type { MyHazard, WordsLine } from '@kairan/functions/hazards/hazard-view.ts'

/** What the office said last; null: nothing yet. */
export const lastWord = ({ events }: Pick<MyHazard, 'events'>): WordsLine[] | null =>
  events.findLast(({ from, words }) => from === 'office' && words.length > 0)?.words ?? null
