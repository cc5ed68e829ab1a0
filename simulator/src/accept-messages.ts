import type { AcceptedRequest, LineMessage } from './control-contract.ts'
import type { AcceptedEntry } from './entries.ts'
import { newMessageId } from './ids.ts'
import { checkQuota, quotaAt } from './quota.ts'
import type { World } from './world.ts'

/**
 * Accepts a sending request: shows it to every friend among `to`, bills it per recipient (replies are free), keeps its retry key.
 * Blocked, unknown and non-friend ids are accepted, not shown and not billed.
 * @throws LineRefusal 429 when the plan's limit would be passed; nobody gets it then.
 */
export const acceptMessages = (
  world: World,
  request: {
    requestId: string
    kind: AcceptedRequest['kind']
    retryKey: string | null
    replyToken: string | null
    to: string[]
    messages: LineMessage[]
  },
): AcceptedEntry => {
  const now = world.now()
  const recipients = [...new Set(request.to)]
  const hidden = recipients.filter((userId) => {
    const person = world.state.people.get(userId)
    return !person?.friend || person.blocked
  })
  const shown = recipients.length - hidden.length
  const billed = request.kind === 'reply' ? 0 : shown
  checkQuota(quotaAt(world.state, now), billed)
  const entry: AcceptedEntry = {
    ...request,
    at: now.toISOString(),
    hidden,
    billed,
    sentMessageIds: request.messages.map(newMessageId),
  }
  world.record({ type: 'accepted', request: entry })
  return entry
}
