import { z } from 'zod'
import type { LineMessage, Person } from './control-contract.ts'
import type { Entry } from './entries.ts'
import { newMessageId } from './ids.ts'
import type { World } from './world.ts'

/** What may be passed on (LIFF reference, `liff.sendMessages` and `liff.shareTargetPicker`). */
const SHAREABLE = new Set(['text', 'image', 'video', 'audio', 'location', 'sticker', 'flex', 'template'])

const record = z.record(z.string(), z.unknown())

/** Every action inside a message, however deep. */
const actionsIn = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(actionsIn)
  const fields = record.safeParse(value).data
  return Object.entries(fields ?? {}).flatMap(([name, inside]) => {
    if (name === 'action' || name === 'defaultAction') return [inside, ...actionsIn(inside)]
    if (name === 'actions' && Array.isArray(inside)) return [...inside, ...actionsIn(inside)]
    return actionsIn(inside)
  })
}

/** Why LINE would not pass this on; null: it would. Buttons in what people send each other can open addresses and nothing else. */
export const whyNotShareable = (message: LineMessage): string | null => {
  if (!SHAREABLE.has(message.type)) return `a message of the type ${message.type} cannot be shared`
  const wrong = actionsIn(message).find((action) => record.safeParse(action).data?.type !== 'uri')
  return wrong === undefined ? null : 'only uri actions can be shared'
}

/**
 * A person passes messages on to others by `liff.shareTargetPicker`. They stand in the others' phones, marked with who sent them;
 * the account hears nothing of it, and nobody is billed.
 */
export const share = (
  world: World,
  person: Person,
  { to, messages }: { to: string[]; messages: LineMessage[] },
): void => {
  const sender = { userId: person.userId, name: person.name }
  const at = world.now().toISOString()
  const entries = [...new Set(to)].flatMap((userId) =>
    messages.map(
      (message): Entry => ({
        type: 'said',
        userId,
        item: { id: newMessageId(), at, from: 'other', via: 'share', sender, message },
      }),
    ),
  )
  world.record(...entries)
}
