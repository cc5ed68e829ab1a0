import type { Language } from './languages.ts'
import type { Texts } from './setup.ts'

/** The texts of the map for everybody; the build makes one piece per language of them. */
const loaders: Record<Language, () => Promise<[Texts, Texts]>> = {
  ja: () => Promise.all([import('./ja/common.ts'), import('./ja/map.ts')]),
  'ja-easy': () => Promise.all([import('./ja-easy/common.ts'), import('./ja-easy/map.ts')]),
  en: () => Promise.all([import('./en/common.ts'), import('./en/map.ts')]),
  zh: () => Promise.all([import('./zh/common.ts'), import('./zh/map.ts')]),
  ko: () => Promise.all([import('./ko/common.ts'), import('./ko/map.ts')]),
  vi: () => Promise.all([import('./vi/common.ts'), import('./vi/map.ts')]),
  pt: () => Promise.all([import('./pt/common.ts'), import('./pt/map.ts')]),
}

/** The namespaces `common` and `map` of a language. Fails when the piece cannot be fetched. */
export const loadMapTexts = async (language: Language): Promise<Texts> => {
  const [common, map] = await loaders[language]()
  return { ...common, ...map }
}
