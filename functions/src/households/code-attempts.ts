import type { Dayjs } from 'dayjs'
import { parseInstant, toInstant } from '../platform/time.ts'

/** Five wrong codes within ten minutes are a pause of ten minutes from the last one. */
export const WRONG_LIMIT = 5
export const WINDOW_MINUTES = 10

const within = (at: string, now: Dayjs): boolean => parseInstant(at).isAfter(now.subtract(WINDOW_MINUTES, 'minute'))

/** Whether somebody has to wait before trying another code. @param wrongAt as `withWrongAttempt` left it */
export const isPaused = (wrongAt: string[], now: Dayjs): boolean => {
  const last = wrongAt.at(-1)
  return wrongAt.length >= WRONG_LIMIT && last !== undefined && within(last, now)
}

/** The attempts of the last ten minutes with one more wrong one, now. */
export const withWrongAttempt = (wrongAt: string[], now: Dayjs): string[] => [
  ...wrongAt.filter((at) => within(at, now)),
  toInstant(now),
]
