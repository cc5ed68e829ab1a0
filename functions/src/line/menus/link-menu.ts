import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { currentGrants } from '../../officers/store.ts'
import { LineUserId } from '../../platform/values.ts'
import { findResident } from '../../residents/store.ts'
import { menuId } from './set-up-menus.ts'

export const MENU_TASK = 'line-menu'
export const MenuPayload = z.object({ lineUserId: LineUserId })

/** After a language, a registration or an office changed: the menu follows a moment later. */
export const enqueueMenuLink = (deps: Pick<Deps, 'tasks'>, lineUserId: string): Promise<void> =>
  deps.tasks.enqueue(MENU_TASK, { lineUserId })

/** Gives a person the menu of the own language, officers the one with tabs. Everybody else sees the default menu. */
export const linkMenu = async (deps: Pick<Deps, 'db' | 'line' | 'clock'>, lineUserId: string): Promise<void> => {
  const [resident, grants] = await Promise.all([findResident(deps, lineUserId), currentGrants(deps, lineUserId)])
  const language = resident?.language ?? 'ja'
  const id = await menuId(deps, grants.length > 0 ? 'resident-tab' : 'resident', language)
  if ((resident || grants.length > 0) && id) await deps.line.linkRichMenu(lineUserId, id)
  else await deps.line.unlinkRichMenu(lineUserId)
}
