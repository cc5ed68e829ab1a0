import { z } from 'zod'
import type { LineMessage } from '../deliveries/delivery.ts'
import type { Deps } from '../deps.ts'
import { read } from '../platform/collection.ts'
import type { AboutPeople } from '../residents/record/about-people.ts'
import { answerEvent } from './answer-event.ts'
import { webhookEvents } from './store.ts'

export const EventPayload = z.object({ webhookEventId: z.string() })

const REPLY_ATTEMPTS = 3

/**
 * Handles one stored event and answers in the chat. Runs again after a crash: every verb behind it may run twice, and a
 * reply token works only once, so nobody is answered twice. Afterwards the event's content is forgotten.
 */
export const handleEvent = async (deps: Deps, about: AboutPeople, webhookEventId: string): Promise<void> => {
  const reference = webhookEvents(deps).doc(webhookEventId)
  const stored = await read(reference)
  if (stored?.state !== 'waiting' || !stored.event) return
  const messages = await answerEvent(deps, about, stored.event)
  const { replyToken } = stored.event
  if (replyToken && messages.length > 0) await reply(deps, { replyToken, messages, webhookEventId })
  await reference.update({ state: 'handled', event: null })
}

/** Replies have no retry key; the token itself is good for one acceptance, so trying again right away is safe. */
const reply = async (
  deps: Pick<Deps, 'line' | 'log'>,
  { replyToken, messages, webhookEventId }: { replyToken: string; messages: LineMessage[]; webhookEventId: string },
): Promise<void> => {
  for (let attempt = 1; attempt <= REPLY_ATTEMPTS; attempt++) {
    const outcome = await deps.line.reply({ replyToken, messages })
    if (outcome.kind === 'accepted') return
    deps.log.warn({ webhookEventId, attempt, outcome: outcome.kind, problem: outcome.problem }, 'reply not taken')
    if (outcome.kind !== 'unknown' && outcome.kind !== 'rateLimited') return
  }
}
