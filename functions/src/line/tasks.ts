import type { Deps } from '../deps.ts'
import type { Forgetter } from '../residents/leave.ts'
import { EVENT_TASK } from './enqueue-event.ts'
import { EventPayload, handleEvent } from './handle-event.ts'
import { linkMenu, MENU_TASK, MenuPayload } from './menus/link-menu.ts'

/** The chat's task handlers by name. @param forgetters what is done when somebody leaves in the chat */
export const lineTasks = (deps: Deps, forgetters: Forgetter[]) => ({
  [EVENT_TASK]: (payload: unknown) => handleEvent(deps, forgetters, EventPayload.parse(payload).webhookEventId),
  [MENU_TASK]: (payload: unknown) => linkMenu(deps, MenuPayload.parse(payload).lineUserId),
})
