import type { Language } from './languages.ts'
import type { Texts } from './setup.ts'

const loaders: Record<Language, () => Promise<Texts>> = {
  ja: () => import('./ja/hazards.ts'),
  'ja-easy': () => import('./ja-easy/hazards.ts'),
  en: () => import('./en/hazards.ts'),
  zh: () => import('./zh/hazards.ts'),
  ko: () => import('./ko/hazards.ts'),
  vi: () => import('./vi/hazards.ts'),
  pt: () => import('./pt/hazards.ts'),
}

/** The namespace `hazards` of a language, for those who report a danger. Fails when the piece cannot be fetched. */
export const loadHazardTexts = async (language: Language): Promise<Texts> => ({ ...(await loaders[language]()) })
