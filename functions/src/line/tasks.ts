import type { Deps } from '../deps.ts'
import { EVENT_TASK } from './enqueue-event.ts'
import { EventPayload, handleEvent } from './handle-event.ts'
import { linkMenu, MENU_TASK, MenuPayload } from './menus/link-menu.ts'

/** The chat's task handlers by name. */
export const lineTasks = (deps: Deps) => ({
  [EVENT_TASK]: (payload: unknown) => handleEvent(deps, EventPayload.parse(payload).webhookEventId),
  [MENU_TASK]: (payload: unknown) => linkMenu(deps, MenuPayload.parse(payload).lineUserId),
})
