import type { HazardStatus } from '@kairan/functions/hazards/hazard.ts'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** Shape and colour of each status; the word stands beside it, so that none is needed alone. */
const marks = {
  // Received: a tray with something in it.
  received: { sign: 'M4 13v6h16v-6M12 4v10M8 10l4 4 4-4', look: 'border-key-900 bg-key-50 text-key-1000' },
  // Under way: a clock.
  inProgress: {
    sign: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l4 2',
    look: 'border-orange-800 bg-orange-50 text-orange-1000',
  },
  resolved: { sign: 'M4 13l5 5L20 6', look: 'border-green-800 bg-green-50 text-green-1000' },
  declined: { sign: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM7 12h10', look: 'border-solid-gray-700 bg-solid-gray-50' },
  merged: {
    sign: 'M5 4c0 7 7 5 7 12M19 4c0 7-7 5-7 12v5M9 18l3 3 3-3',
    look: 'border-solid-gray-700 bg-solid-gray-50',
  },
} satisfies Record<HazardStatus, { sign: string; look: string }>

/** Only the sign of a status, for where its word stands in the label around it. */
export function HazardStatusSign({ status }: { status: HazardStatus }) {
  return (
    <svg viewBox="0 0 24 24" className="size-[1.1em] shrink-0" aria-hidden="true">
      <path
        d={marks[status].sign}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** What became of a report: shape, colour and word together. */
export function HazardStatusMark({ status, children }: { status: HazardStatus; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-4 border px-2 py-0.5 font-bold',
        marks[status].look,
      )}
    >
      <HazardStatusSign status={status} />
      {children}
    </span>
  )
}
