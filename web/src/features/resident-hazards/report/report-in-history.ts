import { type Report, STEPS, type Step } from './report.ts'

/** What stands in the browser's history for a step: going back, loading again and coming again find it. */
export interface ReportInHistory {
  hazardReport: Report
  at: Step
  /** How many steps one can go back. */
  depth: number
}

/** Only this page writes what it reads here, so the report's key is enough to know it by. */
const isReport = (value: unknown): value is Report =>
  typeof value === 'object' && value !== null && 'key' in value && 'pictureIds' in value

/** Reads the history's own note; null for anything that is not ours. */
export const reportInHistory = (state: unknown): ReportInHistory | null => {
  if (typeof state !== 'object' || state === null || !('hazardReport' in state) || !('at' in state)) return null
  const at = STEPS.find((each) => each === state.at)
  const depth = 'depth' in state && typeof state.depth === 'number' ? state.depth : 0
  return at && isReport(state.hazardReport) ? { hazardReport: state.hazardReport, at, depth } : null
}
