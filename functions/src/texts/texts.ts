import { createInstance } from 'i18next'
import { LANGUAGES, type Language } from '../platform/language.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { jaEasy } from './ja-easy.ts'
import { ko } from './ko.ts'
import { pt } from './pt.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

/** The same keys in every language: one that is missing does not compile. */
export type Texts = { readonly [Section in keyof typeof ja]: { readonly [Key in keyof (typeof ja)[Section]]: string } }

export const TEXTS: Record<Language, Texts> = { ja, 'ja-easy': jaEasy, en, zh, ko, vi, pt }

type Keys<Section extends keyof Texts> = `${Section}.${string & keyof Texts[Section]}`
export type TextKey = { [Section in keyof Texts]: Keys<Section> }[keyof Texts]

const i18n = createInstance()
void i18n.init({
  initAsync: false,
  resources: Object.fromEntries(LANGUAGES.map((language) => [language, { translation: TEXTS[language] }])),
  fallbackLng: false,
  // Otherwise i18next reads ja-easy as Japanese in a script named Easy, finds nothing under ja-Easy and answers in ja.
  lowerCaseLng: true,
  load: 'currentOnly',
  // LINE and JSON show text as it is; pages escape for themselves.
  interpolation: { escapeValue: false },
})

/** The pages type i18next by their own keys, for the whole program; ours are checked by `TextKey` instead. */
const translate = (language: Language) => i18n.getFixedT(language) as (key: string, values: object) => string

/** Says something in a language; `values` fill the `{{places}}`. */
export const text = (language: Language, key: TextKey, values: Record<string, string | number> = {}): string =>
  translate(language)(key, values)

/** The sentence for a failure's code, for the person it happened to. */
export const failureText = (language: Language, code: string): string =>
  text(language, `failures.${code in ja.failures ? (code as keyof typeof ja.failures) : 'invalid'}`)

/** The sentence beside a field: a field's own, or that of the failure as a whole. */
export const fieldText = (language: Language, code: string): string =>
  code in ja.fields ? text(language, `fields.${code as keyof typeof ja.fields}`) : failureText(language, code)
