/**
 * Draws the pictures of the rich menus into functions/assets/menus/<language>-<menu>.png, from the texts and the layout
 * the program itself uses. Run it after changing either, look at the pictures, and commit them.
 *
 *   npm run draw:menus             every language
 *   npm run draw:menus -- ja en    some
 *
 * Japanese and Latin letters come with the repository. The fonts for Chinese (92 MB), Korean (55 MB) and Vietnamese
 * (14 MB) do not: install them in a folder outside it, and name that folder.
 *
 *   npm install --prefix ~/menu-fonts @expo-google-fonts/noto-sans-sc @expo-google-fonts/noto-sans-kr @expo-google-fonts/noto-sans
 *   MENU_FONTS=~/menu-fonts npm run draw:menus
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MENUS } from '@kairan/functions/line/menus/layout.ts'
import { LANGUAGES, Language } from '@kairan/functions/platform/language.ts'
import { drawMenu } from './menus/draw-menu.ts'
import { fontFamily } from './menus/fonts.ts'

const folder = join(import.meta.dirname, '..', 'functions', 'assets', 'menus')
const asked = process.argv.slice(2).map((language) => Language.parse(language))

await mkdir(folder, { recursive: true })
for (const language of asked.length > 0 ? asked : LANGUAGES) {
  const family = fontFamily(language, process.env.MENU_FONTS)
  for (const menu of MENUS) {
    const picture = await drawMenu(menu, { language, family })
    await writeFile(join(folder, `${language}-${menu}.png`), picture)
    console.log(`${language}-${menu}.png  ${Math.ceil(picture.byteLength / 1024)} KB`)
  }
}
