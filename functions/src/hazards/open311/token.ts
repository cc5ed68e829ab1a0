import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Deps } from '../../deps.ts'

type Needs = Pick<Deps, 'config'>

/** 16 bytes in hexadecimal: nobody guesses them. */
const SIGNATURE_LENGTH = 32

/** No other text is signed so with this key (platform/session.ts, circulars/calendar). */
const signature = ({ config }: Needs, hazardId: string): string =>
  createHmac('sha256', config.sessionSecret).update(`open311:${hazardId}`).digest('hex').slice(0, SIGNATURE_LENGTH)

/** What a program gets that asks for the number later. It holds the report's id, so nothing needs to be kept for it. */
export const tokenOf = (deps: Needs, hazardId: string): string => `${hazardId}-${signature(deps, hazardId)}`

/** The report behind a token; null when it was made up. */
export const hazardIdBehind = (deps: Needs, token: string): string | null => {
  const [, id, given] = /^([a-z0-9]{1,40})-([0-9a-f]{32})$/.exec(token) ?? []
  if (!id || !given) return null
  return timingSafeEqual(Buffer.from(given), Buffer.from(signature(deps, id))) ? id : null
}
