import type { Draft, DraftProblem } from './draft.ts'

/** What each step is given: the draft, how to change it, and what to complain about (only once one tried to go on). */
export interface StepParts {
  draft: Draft
  update: (alter: (draft: Draft) => Draft) => void
  problems: DraftProblem[]
}
