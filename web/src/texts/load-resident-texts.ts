import type { Language } from './languages.ts'
import type { Texts } from './setup.ts'

/** The residents' texts; the build makes one piece per language of them, and a reader loads the own one only. */
const loaders: Record<Language, () => Promise<[Texts, Texts, Texts]>> = {
  ja: () => Promise.all([import('./ja/common.ts'), import('./ja/resident.ts'), import('./ja/circular.ts')]),
  'ja-easy': () =>
    Promise.all([import('./ja-easy/common.ts'), import('./ja-easy/resident.ts'), import('./ja-easy/circular.ts')]),
  en: () => Promise.all([import('./en/common.ts'), import('./en/resident.ts'), import('./en/circular.ts')]),
  zh: () => Promise.all([import('./zh/common.ts'), import('./zh/resident.ts'), import('./zh/circular.ts')]),
  ko: () => Promise.all([import('./ko/common.ts'), import('./ko/resident.ts'), import('./ko/circular.ts')]),
  vi: () => Promise.all([import('./vi/common.ts'), import('./vi/resident.ts'), import('./vi/circular.ts')]),
  pt: () => Promise.all([import('./pt/common.ts'), import('./pt/resident.ts'), import('./pt/circular.ts')]),
}

/** The namespaces `common`, `resident` and `circular` of a language. Fails when the piece cannot be fetched. */
export const loadResidentTexts = async (language: Language): Promise<Texts> => {
  const [common, resident, circular] = await loaders[language]()
  return { ...common, ...resident, ...circular }
}
