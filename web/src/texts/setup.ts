import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { askIn } from '../api/call.ts'
import { withReadingsJoined } from './join-readings.ts'
import { htmlLang, type Language, languages } from './languages.ts'

/** Texts of one language by namespace (`common`, `resident`, `office`). */
export type Texts = Record<string, object>

/** Brings the texts of a language. */
type Load = (language: Language) => Promise<Texts>

/** What pages that were opened later have brought along. */
const brought = new Set<Load>()

const pageSpeaks = (language: Language): void => {
  document.documentElement.lang = htmlLang(language)
  // Easy Japanese is Japanese to whoever reads it aloud, but not to whoever breaks its lines (theme.css).
  document.documentElement.dataset.language = language
  askIn(language)
}

const readable = (language: Language, texts: Texts): Texts =>
  language === 'ja-easy' ? withReadingsJoined(texts) : texts

/**
 * Starts the texts in one language; the page's `lang` follows. Words are escaped by React, not here.
 * @param load brings the texts of a language; each is asked for once, when it is first needed
 */
export async function startTexts(language: Language, load: Load): Promise<i18n> {
  const texts = createInstance()
  await texts.use(initReactI18next).init({
    lng: language,
    resources: { [language]: readable(language, await load(language)) },
    defaultNS: 'common',
    // Else `ja-easy` is read as Japanese in a script named Easy, and Japanese stands in for it.
    lowerCaseLng: true,
    load: 'currentOnly',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  pageSpeaks(language)
  return texts
}

const add = (texts: i18n, language: Language, bundles: Texts[]): void => {
  for (const bundle of bundles)
    for (const [namespace, words] of Object.entries(readable(language, bundle)))
      texts.addResourceBundle(language, namespace, words)
}

/**
 * Adds the texts of a page that was not there from the start, in the language spoken now; from then on they come with every
 * other language too. Asked for twice they are fetched once. On failure (no network) the failure escapes.
 */
export async function bringTexts(texts: i18n, load: Load): Promise<void> {
  const language = languages.find((each) => each === texts.language) ?? 'ja'
  add(texts, language, [await load(language)])
  brought.add(load)
}

/** Goes on in another language. On failure (no network) the language stays as it was, and the failure escapes. */
export async function speak(texts: i18n, language: Language, load: Load): Promise<void> {
  if (texts.language === language) return
  add(texts, language, await Promise.all([load, ...brought].map((each) => each(language))))
  await texts.changeLanguage(language)
  pageSpeaks(language)
}
