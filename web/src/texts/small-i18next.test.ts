import { createInstance } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadReadingTexts } from '../features/reading-aids/reading-texts.ts'
import { languages } from './languages.ts'
import { loadAskingTexts } from './load-asking-texts.ts'
import { loadJoinTexts } from './load-join-texts.ts'
import { loadResidentTexts } from './load-resident-texts.ts'
import { loadSettingsTexts } from './load-settings-texts.ts'
import { createInstance as createSmall, type Translate, type Words } from './small-i18next.ts'

const loaders = [loadResidentTexts, loadReadingTexts, loadJoinTexts, loadSettingsTexts, loadAskingTexts]

/** `a.b.c` for every text. */
const keysOf = (texts: Words, before = ''): string[] =>
  Object.entries(texts).flatMap(([name, words]) =>
    typeof words === 'object' ? keysOf(words, `${before}${name}.`) : [before + name],
  )

/** A value for every name between braces in any text; most as hard to put in as texts can be. */
const valuesFor = (texts: Words): Record<string, unknown> => {
  const names = [...JSON.stringify(texts).matchAll(/{{(\w+)}}/g)].map(([, name = '']) => name)
  return Object.fromEntries(names.map((name) => [name, name === 'number' ? 3 : `«${name}» $& $1 {{day}}`]))
}

describe.each(languages)('the small i18next in %s', (language) => {
  const started = {
    lng: language,
    defaultNS: 'common',
    lowerCaseLng: true,
    load: 'currentOnly' as const,
    fallbackLng: false as const,
    interpolation: { escapeValue: false, skipOnVariables: true },
  }
  const real = createInstance()
  const small = createSmall()
  let bundles: [string, Words][] = []
  /** The real one knows all our keys by type; here they are made. */
  const asReal = (namespace: string): Translate => Reflect.apply(real.getFixedT, real, [language, namespace])
  beforeAll(async () => {
    const loaded = await Promise.all(loaders.map((load) => load(language)))
    bundles = loaded.flatMap((texts) => Object.entries(texts as Record<string, Words>))
    const resources = { [language]: Object.fromEntries(bundles) }
    await real.init({ ...started, resources })
    await small.init({ ...started, resources })
  })

  it('says every text as the real one does, with and without values', () => {
    expect(bundles.length).toBeGreaterThan(3)
    for (const [namespace, texts] of bundles) {
      const translate = asReal(namespace)
      const values = valuesFor(texts)
      for (const key of keysOf(texts)) {
        const said = [small.translator(namespace)(key, values), small.translator(namespace)(key)]
        expect(said, `${namespace} ${key}`).toEqual([translate(key, values), translate(key)])
      }
    }
  })

  it('shows the key where there is no text, and where there are several', () => {
    for (const key of ['nothing.like.this', 'toString', ''])
      expect(small.translator('resident')(key), key).toBe(asReal('resident')(key))
  })
})

describe('the small i18next', () => {
  it('goes on in another language, and tells whoever listens', async () => {
    const small = createSmall()
    await small.init({ lng: 'ja', resources: { ja: { common: { yes: 'はい' } } }, defaultNS: 'common' })
    const heard: string[] = []
    const stop = small.subscribe(() => heard.push(small.language))
    const before = small.translator()
    expect([before('yes'), small.translator() === before]).toEqual(['はい', true])
    small.addResourceBundle('en', 'common', { yes: 'Yes' })
    await small.changeLanguage('en')
    expect(small.translator()('yes')).toBe('Yes')
    stop()
    await small.changeLanguage('ja')
    expect(heard).toEqual(['en'])
  })
})
