import { forgetAnswers } from './circulars/survey/forget-answers.ts'
import { recordOfAnswers } from './circulars/survey/record-of-answers.ts'
import type { Deps } from './deps.ts'
import { forgetHazards } from './hazards/reporting/forget-hazards.ts'
import { recordOfHazards } from './hazards/reporting/record-of-hazards.ts'
import { forgetInquiries } from './inquiries/forget-inquiries.ts'
import { recordOfInquiries } from './inquiries/record-of-inquiries.ts'
import type { Forgetter } from './residents/leaving/leave.ts'
import type { RecordSource } from './residents/record/record.ts'
import { recordOfOffices } from './residents/record/record-offices.ts'
import { recordOfResident } from './residents/record/record-parts.ts'

/** What each slice knows of a person: shown to them as a whole, and forgotten as a whole when they leave. */
export const recordsOf = (deps: Pick<Deps, 'db' | 'clock'>): RecordSource[] => [
  ...recordOfResident(deps),
  recordOfInquiries(deps),
  recordOfHazards(deps),
  recordOfAnswers(deps),
  recordOfOffices(deps),
]

/** Slices above the residents forget first: the registration is what says that there is something to forget. */
export const forgettersOf = (deps: Pick<Deps, 'db' | 'files' | 'clock' | 'ids'>): Forgetter[] => [
  (lineUserId) => forgetHazards(deps, lineUserId),
  (lineUserId) => forgetInquiries(deps, lineUserId),
  async (_, personKey) => {
    if (personKey !== null) await forgetAnswers(deps, personKey)
  },
]
