import type { SendOutcome } from '../platform/line-client.ts'
import type { Behaviour, Multicast } from './line-recorder.ts'

type Problem = Exclude<SendOutcome, { kind: 'accepted' | 'malformedRecipient' }>

const answers =
  (kind: Problem['kind'], problem: string): Behaviour =>
  () => ({ kind, problem })

/** 5xx or a time-out, and LINE has not taken it. */
export const breaks = answers('unknown', '500')
/** LINE takes it, and the connection breaks before anybody hears of it. */
export const breaksAfterTaking: Behaviour = () => 'accepted unheard'
export const isBusy = answers('rateLimited', '429 The API rate limit has been exceeded. Try again later.')
export const monthIsUsedUp = answers('quotaReached', '429 You have reached your monthly limit.')
export const refusesChannel = answers('channelRefused', '401 Authentication failed')
export const refusesBody = answers('refused', '400 The request body has 1 error(s)')

/** LINE calls the recipient at this place of the request malformed. */
export const namesMalformed =
  (index: number): Behaviour =>
  () => ({ kind: 'malformedRecipient', index, problem: `400 to[${index}]` })

/** LINE calls these ids malformed, the first of them in a request each time; it takes a request without any. */
export const callsMalformed =
  (ids: string[]): Behaviour =>
  ({ to }: Multicast) => {
    const index = to.findIndex((id) => ids.includes(id))
    return index < 0 ? 'accepted' : { kind: 'malformedRecipient', index, problem: `400 to[${index}]` }
  }
