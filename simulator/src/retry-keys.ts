import { z } from 'zod'
import type { AcceptedEntry } from './entries.ts'
import { refusal } from './line-refusal.ts'
import type { World } from './world.ts'

const uuid = z.guid()

/**
 * The retry key of a request that may carry one, or null.
 * @throws LineRefusal 400 when it is not a UUID. (The wording is ours: the reference gives none.)
 */
export const readRetryKey = (header: string | undefined): string | null => {
  if (header === undefined) return null
  if (!uuid.safeParse(header).success) throw refusal(400, "The value for the 'X-Line-Retry-Key' header is invalid")
  return header.toLowerCase()
}

/** Other endpoints refuse the header altogether (LINE: "Only supported APIs can be retried"). */
export const refuseRetryKey = (header: string | undefined): void => {
  if (header !== undefined) throw refusal(400, "The 'X-Line-Retry-Key' header is not supported by this API")
}

/** What was sent with a message request, as its answer lists it. */
export const sentMessages = (request: AcceptedEntry) =>
  request.sentMessageIds.map((id) => ({ id, quoteToken: `quote-${id}` }))

/**
 * Refuses a key that has been accepted within the last 24 hours; after that the same key sends again.
 * @throws LineRefusal 409 with the id of the request that was accepted.
 */
export const checkRetryKey = (world: World, retryKey: string | null): void => {
  const accepted = retryKey === null ? undefined : world.state.retryKeys.get(retryKey)
  if (!accepted || world.now().getTime() >= accepted.until) return
  throw refusal(409, 'The retry key is already accepted', {
    headers: { 'x-line-accepted-request-id': accepted.request.requestId },
    ...(accepted.request.kind === 'push' ? { extra: { sentMessages: sentMessages(accepted.request) } } : {}),
  })
}
