import type { Deps } from '../deps.ts'
import type { AboutPeople } from '../residents/record/about-people.ts'
import { EVENT_TASK } from './enqueue-event.ts'
import { EventPayload, handleEvent } from './handle-event.ts'
import { linkMenu, MENU_TASK, MenuPayload } from './menus/link-menu.ts'

/** The chat's task handlers by name. @param about what follows from what people do there */
export const lineTasks = (deps: Deps, about: AboutPeople) => ({
  [EVENT_TASK]: (payload: unknown) => handleEvent(deps, about, EventPayload.parse(payload).webhookEventId),
  [MENU_TASK]: (payload: unknown) => linkMenu(deps, MenuPayload.parse(payload).lineUserId),
})
