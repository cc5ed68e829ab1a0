import type { CircularEvent } from '@kairan/functions/circulars/circular-content.ts'

/** Whether the last day of an event is behind us. @param today `YYYY-MM-DD`, Japan */
export const isOver = ({ day, lastDay }: Pick<CircularEvent, 'day' | 'lastDay'>, today: string): boolean =>
  (lastDay ?? day) < today
