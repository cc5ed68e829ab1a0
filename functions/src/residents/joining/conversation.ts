import { Timestamp } from 'firebase-admin/firestore'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { collection, expiry, read } from '../../platform/collection.ts'
import { Language } from '../../platform/language.ts'
import { toInstant } from '../../platform/time.ts'
import { Id, Instant } from '../../platform/values.ts'

/** How long a half-finished registration is remembered. */
const CONVERSATION_DAYS = 30
/** So long after the last step somebody is reminded of it, once. */
const REMINDED_AFTER_DAYS = 7

const ByCode = z.object({ kind: z.literal('household'), householdId: Id, code: z.string() })
const Home = z.discriminatedUnion('kind', [
  ByCode,
  z.object({ kind: z.literal('area'), areaId: Id }),
  z.object({ kind: z.literal('district'), districtId: Id }),
])

/**
 * Where somebody stands on the way to being registered; each step holds what the ones before have answered. `place`: choosing
 * among the areas below one, or among the districts (null). `move`: somebody registered is asked whether they move.
 */
export const Step = z.discriminatedUnion('step', [
  z.object({ step: z.literal('language') }),
  z.object({ step: z.literal('code'), language: Language }),
  z.object({ step: z.literal('place'), language: Language, under: Id.nullable() }),
  z.object({ step: z.literal('household'), language: Language, home: ByCode }),
  z.object({ step: z.literal('consent'), language: Language, home: Home }),
  z.object({ step: z.literal('move'), language: Language, home: ByCode }),
])
export type Step = z.infer<typeof Step>

const WAITS = { state: 'waits' as const }
/** The reminder of a half-finished registration: not due yet, being sent under a key, or over for good. */
const Reminder = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waits') }),
  z.object({ state: z.literal('sending'), retryKey: z.uuid(), since: Instant }),
  z.object({ state: z.literal('over') }),
])
export type Reminder = z.infer<typeof Reminder>

export const Conversation = z.object({
  at: Step,
  reminder: Reminder.default({ state: 'waits' }),
  /** When the reminder is due; null when there is none (any more). */
  remindAt: Instant.nullable().default(null),
  expireAt: z.instanceof(Timestamp),
})
export type Conversation = z.infer<typeof Conversation>

export const conversations = ({ db }: Pick<Deps, 'db'>) => collection(db, 'conversations', Conversation)

/** The step somebody is at; null when nothing has begun or it was long ago. */
export const currentStep = async (deps: Pick<Deps, 'db' | 'clock'>, lineUserId: string): Promise<Step | null> => {
  const conversation = await read(conversations(deps).doc(lineUserId))
  return conversation && conversation.expireAt.toMillis() > deps.clock.now().valueOf() ? conversation.at : null
}

/** Somebody takes a step. Who has been reminded before is not reminded again. */
export const goTo = (deps: Pick<Deps, 'db' | 'clock'>, lineUserId: string, at: Step): Promise<void> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = conversations(deps).doc(lineUserId)
    const reminder = (await read(reference, transaction))?.reminder ?? WAITS
    const now = deps.clock.now()
    // Who has only become a friend has begun nothing; who moves is registered.
    const isReminded = reminder.state === 'waits' && at.step !== 'language' && at.step !== 'move'
    transaction.set(reference, {
      at,
      reminder,
      remindAt: isReminded ? toInstant(now.add(REMINDED_AFTER_DAYS, 'day')) : null,
      expireAt: expiry(now.add(CONVERSATION_DAYS, 'day')),
    })
  })

export const endConversation = async (deps: Pick<Deps, 'db'>, lineUserId: string): Promise<void> => {
  await conversations(deps).doc(lineUserId).delete()
}
