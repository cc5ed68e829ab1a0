import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { collection, read } from '../../platform/collection.ts'
import { LANGUAGES, type Language } from '../../platform/language.ts'
import { menuAlias, menuDefinition } from './definition.ts'
import { MENUS, type MenuName } from './layout.ts'
import { menuPicture } from './pictures.ts'

/** LINE's ids of our menus by alias. */
const MenuIds = z.object({ ids: z.record(z.string(), z.string()) })
const menuIds = ({ db }: Pick<Deps, 'db'>) => collection(db, 'settings', MenuIds).doc('richMenus')

/** LINE's id of a menu, or null before the menus are set up. */
export const menuId = async (deps: Pick<Deps, 'db'>, menu: MenuName, language: Language): Promise<string | null> =>
  (await read(menuIds(deps)))?.ids[menuAlias(menu, language)] ?? null

/**
 * Brings LINE's rich menus up to date: makes those that are missing or have changed, lets the aliases and the default
 * point to the current ones, removes our own old ones. Run again it changes nothing; stopped half-way the next run goes on.
 */
export const setUpMenus = async (deps: Pick<Deps, 'db' | 'line' | 'config'>): Promise<void> => {
  const existing = await deps.line.listRichMenus()
  const { liffId } = deps.config.line
  const ids: Record<string, string> = {}
  const current = new Set<string>()
  for (const language of LANGUAGES)
    for (const menu of MENUS) {
      const image = await menuPicture(language, menu)
      const definition = menuDefinition(menu, language, { liffId, picture: image })
      const known = existing.find(({ name }) => name === definition.name)
      const id = known?.id ?? (await deps.line.createRichMenu({ menu: definition, image }))
      current.add(id)
      ids[menuAlias(menu, language)] = id
      if (!known) await deps.line.setRichMenuAlias(menuAlias(menu, language), id)
    }
  const standard = ids[menuAlias('resident', 'ja')]
  if (standard) await deps.line.setDefaultRichMenu(standard)
  await menuIds(deps).set({ ids })
  for (const { name, id } of existing)
    if (name.startsWith('kairan ') && !current.has(id)) await deps.line.deleteRichMenu(id)
}
