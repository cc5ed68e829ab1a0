import type { Dayjs } from 'dayjs'
import { parseInstant, toInstant } from '../platform/time.ts'

/** Five wrong codes within ten minutes are a pause of ten minutes from the last one. */
export const WRONG_LIMIT = 5
export const WINDOW_MINUTES = 10

/** The wrong attempts that still count. */
export const recentAttempts = (wrongAt: string[], now: Dayjs): string[] =>
  wrongAt.filter((at) => parseInstant(at).isAfter(now.subtract(WINDOW_MINUTES, 'minute')))

/** Whether somebody has to wait before trying another code. */
export const isPaused = (wrongAt: string[], now: Dayjs): boolean => recentAttempts(wrongAt, now).length >= WRONG_LIMIT

/** The attempts with one more wrong one. */
export const withWrongAttempt = (wrongAt: string[], now: Dayjs): string[] => [
  ...recentAttempts(wrongAt, now),
  toInstant(now),
]
