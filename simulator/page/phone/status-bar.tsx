import { clockTime } from '../japan-time.ts'

/** The strip at the top of any phone: the time in Japan, and signal and battery for looks. */
export function StatusBar({ now }: { now: number }) {
  return (
    <div className="status-bar">
      <span>{clockTime(now)}</span>
      <svg viewBox="0 0 56 14" aria-hidden="true" className="status-signs" fill="currentColor">
        <path d="M0 14V9h3v5zM5 14V7h3v7zM10 14V4h3v10zM15 14V1h3v13z" />
        <rect x="27.5" y="1.5" width="23" height="11" rx="3" fill="none" stroke="currentColor" />
        <rect x="29.5" y="3.5" width="17" height="7" rx="1.5" />
        <path d="M52 5v4c1.5-.5 2-1.2 2-2s-.5-1.5-2-2z" />
      </svg>
    </div>
  )
}
