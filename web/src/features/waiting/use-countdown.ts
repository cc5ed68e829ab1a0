import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { serverNow } from '../../api/server-clock.ts'
import { circularKey } from '../circular-reach/use-reach.ts'
import { secondsUntil } from './countdown.ts'

/** Often enough that no second is skipped. */
const TICK_MS = 250
/** Once it is due, the page asks whether it has left. */
const DUE_REFRESH_MS = 1_000

/** Seconds until an instant by the server's clock. From then on the circular is asked for every second, until it has left. */
export function useCountdown(circularId: string, at: string): number {
  const queries = useQueryClient()
  const [left, setLeft] = useState(() => secondsUntil(at, serverNow()))
  const isDue = left === 0
  useEffect(() => {
    setLeft(secondsUntil(at, serverNow()))
    const timer = setInterval(() => setLeft(secondsUntil(at, serverNow())), TICK_MS)
    return () => clearInterval(timer)
  }, [at])
  useEffect(() => {
    if (!isDue) return
    const ask = (): void => void queries.invalidateQueries({ queryKey: circularKey(circularId) })
    const timer = setInterval(ask, DUE_REFRESH_MS)
    return () => clearInterval(timer)
  }, [isDue, circularId, queries])
  return left
}
