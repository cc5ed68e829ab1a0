import type { ChatItem, LineAction, LineMessage, Person } from './control-contract.ts'
import type { Entry } from './entries.ts'
import { newMessageId } from './ids.ts'
import { webhookEvent } from './webhooks/event.ts'
import type { World } from './world.ts'

const itemOf = (world: World, message: LineMessage, id: string): ChatItem => ({
  id,
  at: world.now().toISOString(),
  from: 'person',
  via: 'person',
  message,
})

const messageEvent = (world: World, userId: string, message: LineMessage & { id: string }): Entry => ({
  type: 'event',
  event: webhookEvent({ userId, now: world.now(), what: { type: 'message', message } }),
})

/** What LINE adds to a message on its way to the webhook; locations and files cannot be quoted. */
const withTokens = (message: LineMessage, id: string) => ({
  ...message,
  id,
  ...(['text', 'image', 'sticker', 'video'].includes(message.type) ? { quoteToken: `quote-${id}` } : {}),
  ...(message.type === 'sticker' ? { stickerResourceType: 'STATIC' } : {}),
  markAsReadToken: `read-${id}`,
})

/** A person writes a text, or sends a place or a sticker: it stands in the chat and goes to the webhook. */
export const say = (world: World, person: Person, message: LineMessage): void => {
  const id = newMessageId()
  world.record(
    { type: 'said', userId: person.userId, item: itemOf(world, message, id) },
    messageEvent(world, person.userId, withTokens(message, id)),
  )
}

/** A person sends a picture: kept for the content API, shown in the chat, told to the webhook. */
export const sendPicture = (
  world: World,
  person: Person,
  picture: { bytes: Uint8Array; mediaType: string; imageSet?: { id: string; index: number; total: number } },
): void => {
  const id = newMessageId()
  const url = `${world.settings.publicUrl}/simulator/api/content/${id}`
  const shown = { type: 'image', originalContentUrl: url, previewImageUrl: url }
  const told = {
    type: 'image',
    contentProvider: { type: 'line' },
    ...(picture.imageSet ? { imageSet: picture.imageSet } : {}),
  }
  world.blobs.put(id, picture.bytes)
  world.record(
    { type: 'content', messageId: id, mediaType: picture.mediaType, status: 'ready' },
    { type: 'said', userId: person.userId, item: itemOf(world, shown, id) },
    messageEvent(world, person.userId, withTokens(told, id)),
  )
}

/** A person takes a message back: it leaves the chat, its content is gone, the webhook is told. False: no such message. */
export const unsend = (world: World, person: Person, messageId: string): boolean => {
  const { userId } = person
  const own = world.state.chats.get(userId)?.items.some((item) => item.id === messageId && item.from === 'person')
  if (!own) return false
  world.record(
    { type: 'unsent', userId, messageId },
    {
      type: 'event',
      event: webhookEvent({ userId, now: world.now(), what: { type: 'unsend', unsend: { messageId } } }),
    },
  )
  return true
}

const postback = (world: World, userId: string, data: string, params?: Record<string, string>): Entry => ({
  type: 'event',
  event: webhookEvent({
    userId,
    now: world.now(),
    what: { type: 'postback', postback: { data, ...(params ? { params } : {}) } },
  }),
})

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Switching a tab links the alias's menu to the person; the postback says how that went (reference, "Postback event"). */
const switchMenu = (world: World, userId: string, aliasId: string): { entries: Entry[]; status: string } => {
  const richMenuId = world.state.menuAliases.get(aliasId)
  if (richMenuId === undefined) return { entries: [], status: 'RICHMENU_ALIAS_ID_NOTFOUND' }
  if (!world.state.menus.has(richMenuId)) return { entries: [], status: 'RICHMENU_NOTFOUND' }
  return { entries: [{ type: 'menuLinked', userIds: [userId], richMenuId }], status: 'SUCCESS' }
}

/**
 * A person taps a button, a quick reply or a part of the menu. Links, camera and place are the phone's own affair: nothing is sent.
 * `params`: what a date picker chose.
 */
export const tap = (world: World, person: Person, action: LineAction, params?: Record<string, string>): void => {
  const { userId } = person
  const data = textOf(action.data) ?? ''
  switch (action.type) {
    case 'message':
      say(world, person, { type: 'text', text: textOf(action.text) ?? '' })
      break
    case 'postback': {
      const shown = textOf(action.displayText) ?? textOf(action.text)
      const item = shown === null ? null : itemOf(world, { type: 'text', text: shown }, newMessageId())
      world.record(...(item ? [{ type: 'said' as const, userId, item }] : []), postback(world, userId, data, params))
      break
    }
    case 'datetimepicker':
      world.record(postback(world, userId, data, params))
      break
    case 'richmenuswitch': {
      const aliasId = textOf(action.richMenuAliasId) ?? ''
      const { entries, status } = switchMenu(world, userId, aliasId)
      world.record(...entries, postback(world, userId, data, { newRichMenuAliasId: aliasId, status }))
      break
    }
  }
}
