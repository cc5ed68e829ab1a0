import type { LANGUAGE_NAMES, Language } from '@kairan/functions/platform/language.ts'

export type { Language }

/** Each language under its own name, in the order in which they are offered. (The model's list brings zod along; this one not.) */
export const languageNames = {
  ja: '日本語',
  'ja-easy': 'やさしい日本語',
  en: 'English',
  zh: '简体中文',
  ko: '한국어',
  vi: 'Tiếng Việt',
  pt: 'Português',
} satisfies typeof LANGUAGE_NAMES

/** Whether the text names one of our languages. */
const isLanguage = (text: string): text is Language => Object.hasOwn(languageNames, text)

export const languages = Object.keys(languageNames).filter(isLanguage)

/** The value for HTML's `lang` (BCP 47). */
export const htmlLang = (language: Language): string =>
  language === 'ja-easy' ? 'ja' : language === 'zh' ? 'zh-Hans' : language

/** The first of the browser's languages that we speak; Japanese when there is none. */
export const languageOfBrowser = (wanted: readonly string[]): Language =>
  wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage) ?? 'ja'
