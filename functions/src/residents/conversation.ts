import { Timestamp } from 'firebase-admin/firestore'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { collection, expiry, read } from '../platform/collection.ts'
import { Language } from '../platform/language.ts'
import { Id } from '../platform/values.ts'

/** How long a half-finished registration is remembered. */
const CONVERSATION_DAYS = 30

const Home = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('household'), householdId: Id, code: z.string() }),
  z.object({ kind: z.literal('area'), areaId: Id }),
  z.object({ kind: z.literal('district'), districtId: Id }),
])

/** Where somebody stands on the way to being registered; each step holds what the ones before have answered. */
export const Step = z.discriminatedUnion('step', [
  z.object({ step: z.literal('language') }),
  z.object({ step: z.literal('code'), language: Language }),
  z.object({ step: z.literal('household'), language: Language, home: Home }),
  z.object({ step: z.literal('consent'), language: Language, home: Home }),
])
export type Step = z.infer<typeof Step>

const Conversation = z.object({ at: Step, expireAt: z.instanceof(Timestamp) })

export const conversations = ({ db }: Pick<Deps, 'db'>) => collection(db, 'conversations', Conversation)

/** The step somebody is at; null when nothing has begun or it was long ago. */
export const currentStep = async (deps: Pick<Deps, 'db' | 'clock'>, lineUserId: string): Promise<Step | null> => {
  const conversation = await read(conversations(deps).doc(lineUserId))
  return conversation && conversation.expireAt.toMillis() > deps.clock.now().valueOf() ? conversation.at : null
}

export const goTo = async (deps: Pick<Deps, 'db' | 'clock'>, lineUserId: string, at: Step): Promise<void> => {
  const expireAt = expiry(deps.clock.now().add(CONVERSATION_DAYS, 'day'))
  await conversations(deps).doc(lineUserId).set({ at, expireAt })
}

export const endConversation = async (deps: Pick<Deps, 'db'>, lineUserId: string): Promise<void> => {
  await conversations(deps).doc(lineUserId).delete()
}
