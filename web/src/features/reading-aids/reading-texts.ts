import type { i18n } from 'i18next'
import type { Language } from '../../texts/languages.ts'
import { bringTexts, type Texts } from '../../texts/setup.ts'

const loaders: Record<Language, () => Promise<Texts>> = {
  ja: () => import('../../texts/ja/reading.ts'),
  'ja-easy': () => import('../../texts/ja-easy/reading.ts'),
  en: () => import('../../texts/en/reading.ts'),
  zh: () => import('../../texts/zh/reading.ts'),
  ko: () => import('../../texts/ko/reading.ts'),
  vi: () => import('../../texts/vi/reading.ts'),
  pt: () => import('../../texts/pt/reading.ts'),
}

/** The namespace `reading` of a language: what is needed only once something on a circular's page is opened. */
export const loadReadingTexts = async (language: Language): Promise<Texts> => ({ ...(await loaders[language]()) })

/** Opens a part of the page that speaks with these texts: with them, or not at all. */
export const openWithReadingTexts =
  <Part>(texts: i18n, open: () => Promise<Part>) =>
  async (): Promise<Part> => {
    const [part] = await Promise.all([open(), bringTexts(texts, loadReadingTexts)])
    return part
  }
