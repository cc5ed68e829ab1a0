import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { collection, read } from '../../platform/collection.ts'
import { LANGUAGES, type Language } from '../../platform/language.ts'
import { menuAlias, menuDefinition } from './definition.ts'
import { MENUS, type MenuName } from './layout.ts'
import { linkAllMenus } from './link-all-menus.ts'
import { menuPicture } from './pictures.ts'

/** LINE's ids of our menus by alias. */
const MenuIds = z.object({ ids: z.record(z.string(), z.string()) })
const menuIds = ({ db }: Pick<Deps, 'db'>) => collection(db, 'settings', MenuIds).doc('richMenus')

/** LINE's id of a menu, or null before the menus are set up. */
export const menuId = async (deps: Pick<Deps, 'db'>, menu: MenuName, language: Language): Promise<string | null> =>
  (await read(menuIds(deps)))?.ids[menuAlias(menu, language)] ?? null

/**
 * Brings LINE's rich menus up to date: makes those that are missing or have changed, lets the aliases and the default
 * point to the current ones, gives everybody the new ones, removes our own old ones. Run again it changes nothing;
 * stopped half-way the next run goes on.
 */
export const setUpMenus = async (deps: Pick<Deps, 'db' | 'line' | 'config' | 'clock'>): Promise<void> => {
  const [existing, aliases, before] = await Promise.all([
    deps.line.listRichMenus(),
    deps.line.listRichMenuAliases(),
    read(menuIds(deps)),
  ])
  const ids: Record<string, string> = {}
  for (const language of LANGUAGES)
    for (const menu of MENUS) {
      const alias = menuAlias(menu, language)
      const id = await currentMenu(deps, existing, menu, language)
      const pointsTo = aliases.get(alias)
      if (pointsTo !== id) await deps.line.setRichMenuAlias(alias, id, pointsTo ? 'update' : 'create')
      ids[alias] = id
    }
  const standard = ids[menuAlias('resident', 'ja')]
  if (standard) await deps.line.setDefaultRichMenu(standard)
  // The ids are written last of all, so that a run which stopped before everybody had the new menus is done again.
  const changed = LANGUAGES.some((language) =>
    MENUS.some((menu) => before?.ids[menuAlias(menu, language)] !== ids[menuAlias(menu, language)]),
  )
  if (changed) await linkAllMenus(deps, ids)
  await menuIds(deps).set({ ids })
  const current = new Set(Object.values(ids))
  for (const { name, id } of existing)
    if (name.startsWith('kairan ') && !current.has(id)) await deps.line.deleteRichMenu(id)
}

const currentMenu = async (
  deps: Pick<Deps, 'line' | 'config'>,
  existing: { name: string; id: string }[],
  menu: MenuName,
  language: Language,
): Promise<string> => {
  const image = await menuPicture(language, menu)
  const definition = menuDefinition(menu, language, { liffId: deps.config.line.liffId, picture: image })
  const known = existing.find(({ name }) => name === definition.name)
  return known?.id ?? deps.line.createRichMenu({ menu: definition, image })
}
