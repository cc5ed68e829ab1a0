import type { z } from 'zod'
import { getArea } from '../../areas/store.ts'
import { auditEntries, writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { Conflict, TooMany } from '../../platform/failures.ts'
import type { SendOutcome } from '../../platform/line-client.ts'
import { toInstant } from '../../platform/time.ts'
import { bubbleContext } from '../bubble-context.ts'
import type { Circular } from '../circular.ts'
import { circularMessage } from '../messages.ts'
import { requireHandInIt } from '../require-hand-in-it.ts'
import { getCircular } from '../store.ts'
import { isWaiting } from '../transitions.ts'
import type { testCircular } from './contract.ts'
import { tryOutMessages } from './try-out-messages.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'line' | 'log' | 'config'>
type TryOut = z.infer<(typeof testCircular)['response']>

/** Each costs a message; nobody looks at more than that in a minute. */
export const TRY_OUTS_A_MINUTE = 5

/**
 * 自分に送ってみる: sends the circular as it stands to the officer who asks, and to nobody else. Every press is a message of its
 * own. LINE says nothing when the officer is not a friend of the account: it takes the message and drops it.
 * @throws NotFound outside the officer's scope; Conflict once it is on its way; TooMany pressed too often, or LINE is busy
 */
export const sendTryOut = async (deps: Needs, who: Identity, circularId: string): Promise<TryOut> => {
  const circular = await getCircular(deps, circularId)
  requireHandInIt(who, circular)
  if (circular.status !== 'draft' && !isWaiting(circular)) throw new Conflict('circular-no-try-out')
  const sender = await getArea(deps, circular.senderAreaId)
  await noteTryOut(deps, who.lineUserId, circular)
  const message = circularMessage(circular, 'ja', bubbleContext(deps, sender.name))
  const outcome = await deps.line.multicast({
    to: [who.lineUserId],
    messages: tryOutMessages([message]),
    retryKey: deps.ids.uuid(),
  })
  if (outcome.kind !== 'accepted')
    deps.log.warn({ circularId, outcome: outcome.kind, problem: outcome.problem }, 'try-out not sent')
  return { result: resultOf(outcome) }
}

/** The record of what officers did is also the count of how often. @throws TooMany */
const noteTryOut = (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  by: string,
  { id, senderPath }: Pick<Circular, 'id' | 'senderPath'>,
): Promise<void> =>
  deps.db.runTransaction(async (transaction) => {
    const minuteAgo = toInstant(deps.clock.now().subtract(1, 'minute'))
    const ofLate = auditEntries(deps)
      .where('by', '==', by)
      .where('action', '==', 'circular.tested')
      .where('at', '>', minuteAgo)
      .limit(TRY_OUTS_A_MINUTE)
    if ((await transaction.get(ofLate)).size >= TRY_OUTS_A_MINUTE) throw new TooMany()
    writeAudit(deps, transaction, {
      by,
      action: 'circular.tested',
      on: { kind: 'circular', id },
      scopeIds: senderPath,
    })
  })

const resultOf = ({ kind }: SendOutcome): TryOut['result'] => {
  switch (kind) {
    case 'accepted':
      return 'sent'
    case 'unknown':
      return 'unknown'
    case 'quotaReached':
      return 'quotaReached'
    case 'rateLimited':
      throw new TooMany()
    default:
      return 'refused'
  }
}
