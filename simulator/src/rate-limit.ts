import type { RequestHandler } from 'express'
import { refusal } from './line-refusal.ts'

/** A token bucket by real time, whatever the simulator's clock says: `limit` requests per `perMs`, all of them at once if unused. */
export const tokenBucket = (limit: number, perMs: number, now: () => number = () => performance.now()) => {
  let tokens = limit
  let filledAt = now()
  return (): boolean => {
    const at = now()
    tokens = Math.min(limit, tokens + ((at - filledAt) * limit) / perMs)
    filledAt = at
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}

export const rateExceeded = () => refusal(429, 'The API rate limit has been exceeded. Try again later.')

/** One limit for one endpoint: the same address with another method has its own (reference, "Scope of rate limits"). */
export const limited = (limit: number, perMs = 1000): RequestHandler => {
  const take = tokenBucket(limit, perMs)
  return (_request, _response, next) => next(take() ? undefined : rateExceeded())
}
