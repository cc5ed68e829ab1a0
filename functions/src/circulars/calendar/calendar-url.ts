import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Deps } from '../../deps.ts'
import type { Language } from '../../platform/language.ts'
import { type Circular, RESIDENT_STATUSES } from '../circular.ts'

type Needs = Pick<Deps, 'config'>

/** 16 bytes of the HMAC in base64url: nobody guesses them. */
const SIGNATURE_LENGTH = 22

/** No other text is signed so with this key: a session's begins with base64url, which has no colon. */
const signature = ({ config }: Needs, circularId: string): string =>
  createHmac('sha256', config.sessionSecret)
    .update(`calendar:${circularId}`)
    .digest('base64url')
    .slice(0, SIGNATURE_LENGTH)

/**
 * Where a calendar program finds a circular's event: it has no session of ours, so the address itself is the key.
 * @returns null without an event, and before the circular is handed out
 */
export const calendarUrl = (
  deps: Needs,
  { id, event, status }: Pick<Circular, 'id' | 'event' | 'status'>,
  language: Language,
): string | null => {
  if (!event || !RESIDENT_STATUSES.includes(status)) return null
  const inLanguage = language === 'ja' ? '' : `?language=${language}`
  return `${deps.config.publicUrl}/calendar/${id}-${signature(deps, id)}.ics${inLanguage}`
}

/** Which circular a file of the calendar is of; null when the name was made up. */
export const circularIdOf = (deps: Needs, fileName: string): string | null => {
  const [, id, given] = /^([A-Za-z0-9_-]{1,64})-([A-Za-z0-9_-]{22})\.ics$/.exec(fileName) ?? []
  if (!id || !given) return null
  return timingSafeEqual(Buffer.from(given), Buffer.from(signature(deps, id))) ? id : null
}
