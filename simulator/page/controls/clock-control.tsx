import { useId } from 'react'
import { clockTime, dayInJapan } from '../japan-time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const STEPS = [
  { label: '1分すすめる', ms: MINUTE },
  { label: '1時間すすめる', ms: HOUR },
  { label: '1日すすめる', ms: 24 * HOUR },
]

interface ClockControlProps {
  now: string
  /** The simulator's clock minus this device's, milliseconds. */
  offsetMs: number
  onSet: (offsetMs: number) => void
}

/** Moves LINE's clock. What took some milliseconds on the way is not counted as moved. */
export function ClockControl({ now, offsetMs, onSet }: ClockControlProps) {
  const id = useId()
  const moved = Math.round(offsetMs / MINUTE) * MINUTE
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>LINEの時計</h3>
      <p className="clock">
        {dayInJapan(now, now)} {clockTime(now)}
        {moved !== 0 && <span>(本当の時刻より{durationOf(moved)})</span>}
      </p>
      <div className="buttons">
        {STEPS.map((step) => (
          <button key={step.ms} type="button" className="button" onClick={() => onSet(moved + step.ms)}>
            {step.label}
          </button>
        ))}
        <button type="button" className="button" onClick={() => onSet(0)}>
          本当の時刻にもどす
        </button>
      </div>
    </section>
  )
}

function durationOf(ms: number): string {
  const minutes = Math.abs(Math.round(ms / MINUTE))
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const parts = [days && `${days}日`, hours && `${hours}時間`, minutes % 60 && `${minutes % 60}分`].filter(Boolean)
  return `${parts.join('')}${ms > 0 ? '先' : '前'}`
}
