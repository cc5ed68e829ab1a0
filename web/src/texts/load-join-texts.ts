import type { Language } from './languages.ts'
import type { Texts } from './setup.ts'

const loaders: Record<Language, () => Promise<Texts>> = {
  ja: () => import('./ja/join.ts'),
  'ja-easy': () => import('./ja-easy/join.ts'),
  en: () => import('./en/join.ts'),
  zh: () => import('./zh/join.ts'),
  ko: () => import('./ko/join.ts'),
  vi: () => import('./vi/join.ts'),
  pt: () => import('./pt/join.ts'),
}

/** The namespace `join` of a language, for those who register. Fails when the piece cannot be fetched. */
export const loadJoinTexts = async (language: Language): Promise<Texts> => ({ ...(await loaders[language]()) })
