import { createContext, createElement, type ReactNode, useContext, useSyncExternalStore } from 'react'

/*
 * What the residents' pages use of i18next and react-i18next, in a twentieth of their weight: a phone on a slow line waits for every
 * kilobyte before the first word. The residents' build puts it in their place (vite.resident.config.ts), the office keeps them.
 * Keys are paths of names with dots, values are put in for {{name}}; there are no plurals and no texts within texts.
 */

/** A text, or several under names. */
export type Words = string | { [name: string]: Words }
type Values = Record<string, unknown>
export type Translate = (key: string, values?: Values) => string

const wordsAt = (words: Words | undefined, path: string[]): Words | undefined => {
  const [name, ...rest] = path
  if (name === undefined) return words
  return typeof words === 'object' && Object.hasOwn(words, name) ? wordsAt(words[name], rest) : undefined
}

const fill = (words: string, values: Values): string =>
  words.replace(/{{(\w+)}}/g, (_, name: string) => String(values[name] ?? ''))

/** The texts of the languages a reader has looked at; a key that nobody wrote stands for itself. */
class Texts {
  language = ''
  #namespace = ''
  readonly #bundles = new Map<string, Words>()
  readonly #translators = new Map<string, Translate>()
  readonly #listeners = new Set<() => void>()

  /** The bridge to React, which is built in here. */
  use(_module: object): this {
    return this
  }

  async init(start: {
    lng: string
    resources: Record<string, Record<string, Words>>
    defaultNS: string
  }): Promise<void> {
    this.#namespace = start.defaultNS
    for (const [language, bundles] of Object.entries(start.resources))
      for (const [namespace, words] of Object.entries(bundles)) this.addResourceBundle(language, namespace, words)
    this.language = start.lng
  }

  addResourceBundle(language: string, namespace: string, words: Words): void {
    this.#bundles.set(`${language}/${namespace}`, words)
  }

  async changeLanguage(language: string): Promise<void> {
    this.language = language
    for (const listener of this.#listeners) listener()
  }

  /** The same function as long as the language is the same, so that effects may depend on it. */
  translator(namespace = this.#namespace): Translate {
    const { language } = this
    const bundle = `${language}/${namespace}`
    const known = this.#translators.get(bundle)
    if (known) return known
    const translate: Translate = (key, values) => {
      const words = wordsAt(this.#bundles.get(bundle), key.split('.'))
      if (typeof words !== 'string') return key
      return values ? fill(words, values) : words
    }
    this.#translators.set(bundle, translate)
    return translate
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

export const createInstance = (): Texts => new Texts()

export const initReactI18next = {}

const Spoken = createContext<Texts | null>(null)

export function I18nextProvider({ i18n, children }: { i18n: Texts; children?: ReactNode }) {
  return createElement(Spoken, { value: i18n }, children)
}

/** The function that says things in the reader's language; who uses it is drawn again when the language changes. */
export function useTranslation(namespace?: string): { t: Translate; i18n: Texts } {
  const i18n = useContext(Spoken)
  if (!i18n) throw new Error('no texts around this part of the page')
  useSyncExternalStore(i18n.subscribe, () => i18n.language)
  return { t: i18n.translator(namespace), i18n }
}
