import type { Language } from './languages.ts'
import type { Texts } from './setup.ts'

const loaders: Record<Language, () => Promise<Texts>> = {
  ja: () => import('./ja/settings.ts'),
  'ja-easy': () => import('./ja-easy/settings.ts'),
  en: () => import('./en/settings.ts'),
  zh: () => import('./zh/settings.ts'),
  ko: () => import('./ko/settings.ts'),
  vi: () => import('./vi/settings.ts'),
  pt: () => import('./pt/settings.ts'),
}

/** The namespace `settings` of a language, for those who change theirs. Fails when the piece cannot be fetched. */
export const loadSettingsTexts = async (language: Language): Promise<Texts> => ({ ...(await loaders[language]()) })
