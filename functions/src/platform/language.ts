import { z } from 'zod'

/** The languages the program speaks. `ja-easy` is やさしい日本語: short sentences, everyday words, readings in brackets. */
export const LANGUAGES = ['ja', 'ja-easy', 'en', 'zh', 'ko', 'vi', 'pt'] as const

export const Language = z.enum(LANGUAGES)
export type Language = z.infer<typeof Language>

/** Each language's own name, as a person looking for it would read it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  ja: '日本語',
  'ja-easy': 'やさしい日本語',
  en: 'English',
  zh: '简体中文',
  ko: '한국어',
  vi: 'Tiếng Việt',
  pt: 'Português',
}

/** The value for HTML's `lang` (BCP 47). */
export const htmlLang = (language: Language): string =>
  language === 'ja-easy' ? 'ja' : language === 'zh' ? 'zh-Hans' : language
