import type { Language } from './languages.ts'
import type { Texts } from './setup.ts'

/** The residents' texts; the build makes one piece per language of them, and a reader loads the own one only. */
const loaders: Record<Language, () => Promise<[Texts, Texts]>> = {
  ja: () => Promise.all([import('./ja/common.ts'), import('./ja/resident.ts')]),
  'ja-easy': () => Promise.all([import('./ja-easy/common.ts'), import('./ja-easy/resident.ts')]),
  en: () => Promise.all([import('./en/common.ts'), import('./en/resident.ts')]),
  zh: () => Promise.all([import('./zh/common.ts'), import('./zh/resident.ts')]),
  ko: () => Promise.all([import('./ko/common.ts'), import('./ko/resident.ts')]),
  vi: () => Promise.all([import('./vi/common.ts'), import('./vi/resident.ts')]),
  pt: () => Promise.all([import('./pt/common.ts'), import('./pt/resident.ts')]),
}

/** The namespaces `common` and `resident` of a language. Fails when the piece cannot be fetched. */
export const loadResidentTexts = async (language: Language): Promise<Texts> => {
  const [common, resident] = await loaders[language]()
  return { ...common, ...resident }
}
