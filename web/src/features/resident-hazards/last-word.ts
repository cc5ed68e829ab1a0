import type { MyHazard } from '@kairan/functions/hazards/hazard-view.ts'

/** What the office said last, in its own words; null: nothing yet. */
export const lastWord = ({ events }: Pick<MyHazard, 'events'>): string | null =>
  events.findLast(({ from, text }) => from === 'office' && text !== '')?.text ?? null
