import { createHmac } from 'node:crypto'
import type { Dayjs } from 'dayjs'
import type { Config } from '../platform/config.ts'
import { parseInstant, toInstant } from '../platform/time.ts'

/** Five wrong codes within ten minutes are a pause of ten minutes from the last one. */
export const WRONG_LIMIT = 5
export const WINDOW_MINUTES = 10
/** A whole hall shares one address when people are helped at tables: so many wrong codes come from it only on purpose. */
export const ADDRESS_LIMIT = 30

const within = (at: string, now: Dayjs): boolean => parseInstant(at).isAfter(now.subtract(WINDOW_MINUTES, 'minute'))

/** Whether one has to wait before trying another code. @param wrongAt as `withWrongAttempt` left it */
export const isPaused = (wrongAt: string[], now: Dayjs, limit = WRONG_LIMIT): boolean => {
  const last = wrongAt.at(-1)
  return wrongAt.length >= limit && last !== undefined && within(last, now)
}

/** The attempts of the last ten minutes with one more wrong one, now. */
export const withWrongAttempt = (wrongAt: string[], now: Dayjs): string[] => [
  ...wrongAt.filter((at) => within(at, now)),
  toInstant(now),
]

/** Under what the wrong codes of an address are counted. Nobody can read the address from it without our secret. */
export const addressKey = ({ sessionSecret }: Pick<Config, 'sessionSecret'>, address: string): string =>
  `address-${createHmac('sha256', sessionSecret).update(address).digest('hex').slice(0, 32)}`
