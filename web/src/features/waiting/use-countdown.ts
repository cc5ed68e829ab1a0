import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { serverNow } from '../../api/server-clock.ts'
import { circularKey } from '../circular-reach/use-reach.ts'
import { secondsUntil } from './countdown.ts'

/** Often enough that no second is skipped. */
const TICK_MS = 250
/** In the last minutes somebody else may take it back or let it go; once it is due, the page asks whether it has left. */
const CLOSE_SECONDS = 300
const CLOSE_REFRESH_MS = 3_000
const DUE_REFRESH_MS = 1_000

/** Seconds until an instant by the server's clock. The closer it comes, the more often the circular is asked for. */
export function useCountdown(circularId: string, at: string): number {
  const queries = useQueryClient()
  const [left, setLeft] = useState(() => secondsUntil(at, serverNow()))
  const refresh = left === 0 ? DUE_REFRESH_MS : left <= CLOSE_SECONDS ? CLOSE_REFRESH_MS : null
  useEffect(() => {
    setLeft(secondsUntil(at, serverNow()))
    const timer = setInterval(() => setLeft(secondsUntil(at, serverNow())), TICK_MS)
    return () => clearInterval(timer)
  }, [at])
  useEffect(() => {
    if (refresh === null) return
    const ask = (): void => {
      if (document.visibilityState === 'visible') void queries.invalidateQueries({ queryKey: circularKey(circularId) })
    }
    const timer = setInterval(ask, refresh)
    return () => clearInterval(timer)
  }, [refresh, circularId, queries])
  return left
}
