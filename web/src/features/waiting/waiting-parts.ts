import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'

export type OfficeView = NonNullable<CircularView['office']>

/** What every face of a waiting circular is given. */
export interface WaitingParts {
  circular: CircularView
  office: OfficeView
  /** 取り消す came after it had begun to leave. */
  onTooLate: () => void
}

export type WaitingSchedule = NonNullable<OfficeView['schedule']>
