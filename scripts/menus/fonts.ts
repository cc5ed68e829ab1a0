import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Language } from '@kairan/functions/platform/language.ts'
import { GlobalFonts } from '@napi-rs/canvas'

interface Font {
  family: string
  npmPackage: string
  file: string
}

const BIZ_UDP_GOTHIC: Font = {
  family: 'BIZ UDPGothic',
  npmPackage: '@expo-google-fonts/biz-udpgothic',
  file: '700Bold/BIZUDPGothic_700Bold.ttf',
}
const NOTO_SANS: Font = {
  family: 'Noto Sans',
  npmPackage: '@expo-google-fonts/noto-sans',
  file: '700Bold/NotoSans_700Bold.ttf',
}
const NOTO_SANS_SC: Font = {
  family: 'Noto Sans SC',
  npmPackage: '@expo-google-fonts/noto-sans-sc',
  file: '700Bold/NotoSansSC_700Bold.ttf',
}
const NOTO_SANS_KR: Font = {
  family: 'Noto Sans KR',
  npmPackage: '@expo-google-fonts/noto-sans-kr',
  file: '700Bold/NotoSansKR_700Bold.ttf',
}

/** BIZ UDPGothic is made for elderly readers, but has no Vietnamese, simplified Chinese or Korean. */
const FONTS: Record<Language, Font> = {
  ja: BIZ_UDP_GOTHIC,
  'ja-easy': BIZ_UDP_GOTHIC,
  en: BIZ_UDP_GOTHIC,
  pt: BIZ_UDP_GOTHIC,
  vi: NOTO_SANS,
  zh: NOTO_SANS_SC,
  ko: NOTO_SANS_KR,
}

const repository = createRequire(import.meta.url)

const fontFile = ({ npmPackage, file }: Font, extraFolder: string | undefined): string => {
  const roots = [
    ...(repository.resolve.paths(npmPackage) ?? []),
    ...(extraFolder ? [join(extraFolder, 'node_modules')] : []),
  ]
  const found = roots.map((root) => join(root, npmPackage, file)).find((path) => existsSync(path))
  if (found) return found
  throw new Error(
    `The font package ${npmPackage} is missing. Install it in a folder outside the repository and name that folder:\n` +
      `  npm install --prefix ~/menu-fonts ${npmPackage}\n  MENU_FONTS=~/menu-fonts npm run draw:menus`,
  )
}

/**
 * Registers a language's font and returns the family's name for the canvas.
 * Throws a sentence naming the package to install when the font is neither in the repository nor in `extraFolder`.
 */
export const fontFamily = (language: Language, extraFolder: string | undefined): string => {
  const font = FONTS[language]
  GlobalFonts.registerFromPath(fontFile(font, extraFolder), font.family)
  return font.family
}
