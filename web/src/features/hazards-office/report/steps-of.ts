import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { OPEN_STATUSES } from '@kairan/functions/hazards/limits.ts'
import type { SectionId } from './section.tsx'

type Known = Pick<OfficeHazard, 'status' | 'assignee' | 'publishedAt'> & {
  events: readonly Pick<OfficeHazard['events'][number], 'kind' | 'from' | 'isPublic'>[]
  pictureList: readonly Pick<OfficeHazard['pictureList'][number], 'inside' | 'published'>[]
}

/** Whether the office has said something since it came in, or since it was opened again. */
const isAnswered = ({ events }: Known): boolean =>
  events
    .slice(events.findLastIndex(({ kind }) => kind === 'reopened') + 1)
    .some(({ kind, from }) => from === 'office' && (kind === 'answer' || kind === 'status'))

/** What the office still owes a report, the most urgent first; nothing for one that is over. */
export const stepsOf = (hazard: Known): SectionId[] => {
  if (!OPEN_STATUSES.some((status) => status === hazard.status)) return []
  const { assignee, publishedAt, pictureList } = hazard
  const steps: [SectionId, boolean][] = [
    ['assign', assignee === null],
    ['answer', !isAnswered(hazard)],
    ['publish', publishedAt === null],
    ['pictures', pictureList.some(({ inside, published }) => inside !== null && published === null)],
  ]
  return steps.flatMap(([step, isOwed]) => (isOwed ? step : []))
}
