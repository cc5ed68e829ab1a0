import type { Language } from './languages.ts'
import type { Texts } from './setup.ts'

/** The texts of the map for everybody, the server's own; the build makes one piece per language of them. */
const loaders: Record<Language, () => Promise<[Texts, Texts]>> = {
  ja: () => Promise.all([import('./ja/common.ts'), import('@kairan/functions/texts/open-map/ja.ts')]),
  'ja-easy': () => Promise.all([import('./ja-easy/common.ts'), import('@kairan/functions/texts/open-map/ja-easy.ts')]),
  en: () => Promise.all([import('./en/common.ts'), import('@kairan/functions/texts/open-map/en.ts')]),
  zh: () => Promise.all([import('./zh/common.ts'), import('@kairan/functions/texts/open-map/zh.ts')]),
  ko: () => Promise.all([import('./ko/common.ts'), import('@kairan/functions/texts/open-map/ko.ts')]),
  vi: () => Promise.all([import('./vi/common.ts'), import('@kairan/functions/texts/open-map/vi.ts')]),
  pt: () => Promise.all([import('./pt/common.ts'), import('@kairan/functions/texts/open-map/pt.ts')]),
}

/** The namespaces `common` and `map` of a language. Fails when the piece cannot be fetched. */
export const loadMapTexts = async (language: Language): Promise<Texts> => {
  const [common, map] = await loaders[language]()
  return { ...common, ...map }
}
