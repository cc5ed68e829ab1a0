import type { Language } from './languages.ts'
import type { Texts } from './setup.ts'

const loaders: Record<Language, () => Promise<Texts>> = {
  ja: () => import('./ja/asking.ts'),
  'ja-easy': () => import('./ja-easy/asking.ts'),
  en: () => import('./en/asking.ts'),
  zh: () => import('./zh/asking.ts'),
  ko: () => import('./ko/asking.ts'),
  vi: () => import('./vi/asking.ts'),
  pt: () => import('./pt/asking.ts'),
}

/** The namespace `asking` of a language, for those who ask or look for a shelter. Fails when the piece cannot be fetched. */
export const loadAskingTexts = async (language: Language): Promise<Texts> => ({ ...(await loaders[language]()) })
