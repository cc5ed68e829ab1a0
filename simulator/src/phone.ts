import type { Phone, PhoneMenu } from './control-contract.ts'
import type { State } from './state.ts'

/** A phone draws the end of the chat, not years of it. */
const SHOWN_ITEMS = 200

/** The menu under a chat: the person's own, else the default; none without a picture, for strangers and for blocked accounts. */
export const menuOf = (state: State, publicUrl: string, userId: string): PhoneMenu | null => {
  const person = state.people.get(userId)
  if (!person?.friend || person.blocked) return null
  const menu = state.menus.get(state.menuLinks.get(userId) ?? state.defaultMenu ?? '')
  if (!menu || !state.menuImages.has(menu.richMenuId)) return null
  return { ...menu, imageUrl: `${publicUrl}/simulator/api/menus/${menu.richMenuId}/image` }
}

/** A phone's whole screen, or null for somebody unknown. */
export const phoneOf = (state: State, publicUrl: string, userId: string): Phone | null => {
  const person = state.people.get(userId)
  if (!person) return null
  const chat = state.chats.get(userId)
  return {
    person,
    chat: chat?.items.slice(-SHOWN_ITEMS) ?? [],
    menu: menuOf(state, publicUrl, userId),
    unread: chat?.unread ?? 0,
  }
}
