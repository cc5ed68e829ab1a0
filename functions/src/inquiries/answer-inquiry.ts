import { z } from 'zod'
import { areasById } from '../areas/store.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { expiry, read } from '../platform/collection.ts'
import { NotFound } from '../platform/failures.ts'
import { parseInstant, toInstant } from '../platform/time.ts'
import { Id } from '../platform/values.ts'
import { findResident } from '../residents/store.ts'
import { answered, type Entry, type Inquiry, placeOf } from './inquiry.ts'
import { answerMessage } from './messages.ts'
import { getInquiry, inquiries } from './store.ts'
import { KEPT_DAYS } from './topics.ts'

export const ANSWER_TASK = 'inquiry-answer'
export const AnswerPayload = z.object({ inquiryId: Id, entryId: Id })

/** LINE remembers a retry key for 24 hours. */
const RETRY_HOURS = 23
const SWEPT_AT_ONCE = 200

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>

/**
 * Answers an inquiry and lets the answer go out in LINE. Pressed twice under one key it is one answer.
 * @throws NotFound outside the officer's scope; Conflict when something was said since the officer looked
 */
export const answerInquiry = async (
  deps: Needs,
  who: Identity,
  { inquiryId, key, seen, text }: { inquiryId: string; key: string; seen: number; text: string },
): Promise<Inquiry> => {
  const reference = inquiries(deps).doc(inquiryId)
  const inquiry = await deps.db.runTransaction(async (transaction) => {
    const present = await read(reference, transaction)
    if (!present) throw new NotFound('inquiry-gone')
    who.require('inquiry.answer', placeOf(present))
    if (present.entries.some(({ id }) => id === key)) return present
    const now = deps.clock.now()
    const entry: Entry = {
      id: key,
      from: 'office',
      text,
      at: toInstant(now),
      by: who.lineUserId,
      push: { state: 'waiting', retryKey: deps.ids.uuid() },
    }
    const changed = { ...answered(present, entry, seen), waits: true, expireAt: expiry(now.add(KEPT_DAYS, 'day')) }
    transaction.set(reference, changed)
    writeAudit(deps, transaction, {
      by: who.lineUserId,
      action: 'inquiry.answered',
      on: { kind: 'inquiry', id: inquiryId },
      scopeIds: present.scopeIds,
    })
    return changed
  })
  await enqueueAnswer(deps, { inquiryId, entryId: key })
  return inquiry
}

const enqueueAnswer = (deps: Pick<Deps, 'tasks'>, payload: z.infer<typeof AnswerPayload>): Promise<void> =>
  deps.tasks.enqueue(ANSWER_TASK, payload)

/** Answers that wait although nobody is at them: the process died between noting and enqueueing. */
export const sweepAnswers = async (deps: Pick<Deps, 'db' | 'tasks'>): Promise<void> => {
  const { docs } = await inquiries(deps).where('waits', '==', true).limit(SWEPT_AT_ONCE).get()
  for (const doc of docs)
    for (const { id, push } of doc.data().entries)
      if (push?.state === 'waiting') await enqueueAnswer(deps, { inquiryId: doc.id, entryId: id })
}

/**
 * Tells the resident. May run twice: the retry key lets LINE send it once. Somebody who has left, or blocked the account, is not
 * written to. What LINE will not take stands on their page all the same.
 * @throws Error when LINE did not answer or was busy, so that the queue tries again
 */
export const sendAnswer = async (
  deps: Pick<Deps, 'db' | 'clock' | 'line' | 'log' | 'config'>,
  { inquiryId, entryId }: z.infer<typeof AnswerPayload>,
): Promise<void> => {
  const inquiry = await read(inquiries(deps).doc(inquiryId))
  const entry = inquiry?.entries.find(({ id }) => id === entryId)
  if (!inquiry || entry?.push?.state !== 'waiting') return
  const resident = await findResident(deps, inquiry.by)
  // LINE forgets a retry key after 24 hours; the same answer would come again.
  const isTooOld = parseInstant(entry.at).add(RETRY_HOURS, 'hour').isBefore(deps.clock.now())
  if (resident?.status !== 'active' || isTooOld) return notePush(deps, { inquiryId, entryId, state: 'notSent' })
  const from = (await areasById(deps, inquiry.scopeIds.slice(0, 3))).at(-1)?.name ?? ''
  const outcome = await deps.line.multicast({
    to: [inquiry.by],
    messages: [answerMessage(resident.language, deps.config.line.liffId, { inquiry, entry, from })],
    retryKey: entry.push.retryKey,
  })
  if (outcome.kind === 'accepted') return notePush(deps, { inquiryId, entryId, state: 'sent' })
  deps.log.warn({ inquiryId, outcome: outcome.kind, problem: outcome.problem }, 'answer not sent')
  if (outcome.kind === 'unknown' || outcome.kind === 'rateLimited') throw new Error(`answer not sent: ${outcome.kind}`)
  await notePush(deps, { inquiryId, entryId, state: 'notSent' })
}

const notePush = (
  deps: Pick<Deps, 'db'>,
  { inquiryId, entryId, state }: { inquiryId: string; entryId: string; state: 'sent' | 'notSent' },
): Promise<void> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = inquiries(deps).doc(inquiryId)
    const inquiry = await read(reference, transaction)
    if (!inquiry) return
    const entries = inquiry.entries.map((entry) =>
      entry.id === entryId && entry.push ? { ...entry, push: { ...entry.push, state } } : entry,
    )
    transaction.set(reference, { ...inquiry, entries, waits: entries.some(({ push }) => push?.state === 'waiting') })
  })

/** The inquiry, if the officer may answer it. @throws NotFound otherwise */
export const inquiryInScope = async (deps: Pick<Deps, 'db'>, who: Identity, id: string): Promise<Inquiry> => {
  const inquiry = await getInquiry(deps, id)
  who.require('inquiry.answer', placeOf(inquiry))
  return inquiry
}
