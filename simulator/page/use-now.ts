import { useEffect, useState } from 'react'

const TICK_MS = 5_000

/** The simulator's clock in milliseconds, moving on by itself. */
export function useNow(clockOffsetMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now + clockOffsetMs
}
