import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '../../platform/language.ts'
import type { MenuName } from './layout.ts'

/**
 * The folder with the menus' pictures: the nearest `assets/menus` at or above a file. The bundled cloud build stands at
 * another depth than this source file, so no fixed number of steps up would serve both.
 */
export const menusFolder = (file: string): string => {
  const here = dirname(file)
  const folder = join(here, 'assets', 'menus')
  if (existsSync(folder)) return folder
  if (here === file)
    throw new Error('No assets/menus beside or above the program: draw the menus with npm run draw:menus')
  return menusFolder(here)
}

/** A menu's picture in a language, as PNG. Rejects with ENOENT when it was never drawn (npm run draw:menus). */
export const menuPicture = async (language: Language, menu: MenuName): Promise<Uint8Array> =>
  readFile(join(menusFolder(fileURLToPath(import.meta.url)), `${language}-${menu}.png`))
