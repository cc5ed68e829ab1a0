import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { ApprovalDesk } from './approval-desk.tsx'
import { ApprovalWait } from './approval-wait.tsx'
import { Hold } from './hold.tsx'
import { TimeWait } from './time-wait.tsx'

interface WaitingPanelProps {
  circular: CircularView
  /** 取り消す came after it had begun to leave. */
  onTooLate: () => void
}

/**
 * A circular between 送る and leaving: the hold that counts down, the time it waits for, or the second officer's yes; with
 * every way to take it back, each only for whom the server lets.
 */
export function WaitingPanel({ circular, onTooLate }: WaitingPanelProps) {
  const { status, office } = circular
  if (!office) return null
  const parts = { circular, office, onTooLate }
  if (status === 'awaitingApproval')
    return office.canApprove ? <ApprovalDesk {...parts} /> : <ApprovalWait {...parts} />
  if (status !== 'scheduled' || !office.schedule) return null
  return office.schedule.kind === 'hold' ? (
    <Hold {...parts} schedule={office.schedule} />
  ) : (
    <TimeWait {...parts} schedule={office.schedule} />
  )
}
