import { useCallback, useEffect, useRef, useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { newReport, type Report, type Step } from './report.ts'
import { reportInHistory } from './report-in-history.ts'

/** Browsers take some hundred notes a minute, and people type faster. */
const NOTED_AFTER_MS = 300

export interface ReportBook {
  report: Report
  at: Step
  /** Names the step's place, so that each is drawn anew and takes the focus. */
  place: string
  canGoBack: boolean
  /** Changes what is told so far. */
  tell(change: (report: Report) => Report): void
  go(to: Step): void
  back(): void
}

/**
 * The report somebody is writing and the step they are at. Both live in the browser's history: the phone's own 「戻る」 goes a step
 * back and loses nothing, and loading the page again finds everything.
 */
export function useReport(): ReportBook {
  const known = reportInHistory(useHistoryState())
  const [report, setReport] = useState(() => known?.hazardReport ?? newReport(crypto.randomUUID()))
  const latest = useRef(report)
  const depth = known?.depth ?? 0
  const at = known?.at ?? 'kind'
  const note = useCallback(() => {
    // The page may have been left, or gone on, meanwhile.
    const now = reportInHistory(history.state)
    if (!location.pathname.endsWith('/hazards/new') || (now?.depth ?? 0) !== depth) return
    history.replaceState({ hazardReport: latest.current, at, depth }, '')
  }, [at, depth])
  // biome-ignore lint/correctness/useExhaustiveDependencies: noted anew whenever the report changes
  useEffect(() => {
    const timer = setTimeout(note, NOTED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [note, report])
  useEffect(() => {
    // Who loads again is past noting when the page hides; an iPhone tells of nothing before that.
    const leaving = ['beforeunload', 'pagehide']
    for (const event of leaving) window.addEventListener(event, note)
    return () => {
      for (const event of leaving) window.removeEventListener(event, note)
    }
  }, [note])
  const isOver = report.outcome !== null
  useEffect(() => {
    if (!isOver) return
    note()
    // What is told needs no way back through its steps: one step back leaves the page.
    if (depth > 0) history.go(-depth)
  }, [isOver, note, depth])
  const tell = useCallback((change: (report: Report) => Report) => {
    latest.current = change(latest.current)
    setReport(latest.current)
  }, [])
  return {
    report,
    at,
    place: `${depth}-${at}`,
    canGoBack: depth > 0,
    tell,
    go: (to) => {
      note()
      history.pushState({ hazardReport: latest.current, at: to, depth: depth + 1 }, '')
      window.scrollTo(0, 0)
    },
    back: () => {
      // What was written a moment ago belongs to this step too, for whoever comes forward again and loads anew.
      note()
      history.back()
    },
  }
}
