import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { htmlLang, type Language } from './languages.ts'

/** Texts of one language by namespace (`common`, `resident`, `office`). */
export type Texts = Record<string, object>

/**
 * Starts the texts in one language; the page's `lang` follows. Words are escaped by React, not here.
 * @param load brings the texts of a language; each is asked for once, when it is first needed
 */
export async function startTexts(language: Language, load: (language: Language) => Promise<Texts>): Promise<i18n> {
  const texts = createInstance()
  await texts.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await load(language) },
    defaultNS: 'common',
    // Else `ja-easy` is read as Japanese in a script named Easy, and Japanese stands in for it.
    lowerCaseLng: true,
    load: 'currentOnly',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  document.documentElement.lang = htmlLang(language)
  return texts
}

/** Goes on in another language. On failure (no network) the language stays as it was, and the failure escapes. */
export async function speak(
  texts: i18n,
  language: Language,
  load: (language: Language) => Promise<Texts>,
): Promise<void> {
  if (texts.language === language) return
  for (const [namespace, words] of Object.entries(await load(language))) {
    texts.addResourceBundle(language, namespace, words)
  }
  await texts.changeLanguage(language)
  document.documentElement.lang = htmlLang(language)
}
