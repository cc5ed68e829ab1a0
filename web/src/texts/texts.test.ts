import { LANGUAGES, type Language } from '@kairan/functions/platform/language.ts'
import { TEXTS } from '@kairan/functions/texts/texts.ts'
import { describe, expect, it } from 'vitest'
import { loadReadingTexts } from '../features/reading-aids/reading-texts.ts'
import { office } from './ja/office.ts'
import { languageNames, languageOfBrowser, languages } from './languages.ts'
import { loadAskingTexts } from './load-asking-texts.ts'
import { loadHazardTexts } from './load-hazard-texts.ts'
import { loadJoinTexts } from './load-join-texts.ts'
import { loadMapTexts } from './load-map-texts.ts'
import { loadResidentTexts } from './load-resident-texts.ts'
import { loadSettingsTexts } from './load-settings-texts.ts'

/** Every text as `section.key` → words. */
const flat = (texts: object, prefix = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, words]) =>
      typeof words === 'string' ? [[prefix + key, words]] : Object.entries(flat(words, `${prefix}${key}.`)),
    ),
  )

/** What every page has, and what comes with those that are opened later. */
const loaders = [
  loadResidentTexts,
  loadReadingTexts,
  loadJoinTexts,
  loadSettingsTexts,
  loadAskingTexts,
  loadHazardTexts,
  loadMapTexts,
]

const all = new Map(
  await Promise.all(
    languages.map(async (language) => {
      const texts = await Promise.all(loaders.map((load) => load(language)))
      return [language, flat(Object.assign({}, ...texts))] as const
    }),
  ),
)
const textsIn = (language: Language): Record<string, string> => all.get(language) ?? {}

/** Keys whose words break the rule, so that a failing test names them. */
const breaking = (texts: Record<string, string>, rule: (words: string, key: string) => boolean): string[] =>
  Object.keys(texts).filter((key) => !rule(texts[key] ?? '', key))

/** Sentences that tell people which button to press, or what one said: the sentence, and the button it names. */
const NAMED_BUTTONS = [
  ['resident.confirm.notYet', 'resident.confirm.button'],
  ['hazards.list.empty', 'hazards.report'],
  ['hazards.list.lead', 'hazards.near.me'],
  ['hazards.list.followed', 'hazards.near.me'],
  ['hazards.near.lead', 'hazards.near.me'],
  ['hazards.one.notFoundWhy', 'hazards.near.me'],
  ['hazards.check.notYet', 'hazards.check.send'],
  ['hazards.after.send', 'hazards.after.notRight'],
  ['hazards.events.stillThere', 'hazards.after.notRight'],
  ['hazards.events.allRight', 'hazards.after.right'],
] as const

const placeholders = (words: string) => (words.match(/{{\w+}}/g) ?? []).sort()

/** GBK holds the simplified characters in the rows of GB 2312; Japanese and traditional forms stand outside them. */
const simplified = (): Set<string> => {
  const decoder = new TextDecoder('gbk')
  const found = new Set<string>()
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) found.add(decoder.decode(Uint8Array.of(row, cell)))
  return found
}

describe.each(LANGUAGES)('texts in %s', (language) => {
  const japanese = textsIn('ja')
  const texts = textsIn(language)

  it('say everything that Japanese says, and nothing is empty', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(japanese))
    expect(breaking(texts, (words) => words.trim() !== '')).toEqual([])
  })

  it('put in the same values', () => {
    expect(
      breaking(texts, (words, key) => placeholders(words).join() === placeholders(japanese[key] ?? '').join()),
    ).toEqual([])
  })

  it('name the button to press as it is written on it', () => {
    const wrong = NAMED_BUTTONS.filter(([sentence, button]) => !texts[sentence]?.includes(texts[button] ?? '?'))
    expect(wrong).toEqual([])
  })

  it('speak of LINE, never of what it is made of', () => {
    expect(breaking(texts, (words) => !/LIFF|webhook|token|Firebase|Cookie/i.test(words))).toEqual([])
  })
})

describe('texts', () => {
  it('leave no Japanese in languages written otherwise', () => {
    for (const language of ['en', 'ko', 'vi', 'pt'] as const)
      expect(breaking(textsIn(language), (words) => !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(words))).toEqual([])
  })

  it('are in simplified characters in Chinese', () => {
    const known = simplified()
    const strange = (words: string) =>
      [...words].filter((letter) => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(letter) && !known.has(letter))
    expect(breaking(textsIn('zh'), (words) => strange(words).length === 0)).toEqual([])
  })

  it('give the reading of every word in kanji in easy Japanese', () => {
    expect(breaking(textsIn('ja-easy'), (words) => !/[\p{sc=Han}](?![\p{sc=Han}(])/u.test(words))).toEqual([])
  })

  it('use no English in Japanese, but for words everybody knows', () => {
    const english = (words: string) =>
      words.replace(/{{\w+}}|LINE|ICT|JPEG|PNG|CSV|\.csv|QR|MB|PDF/g, '').match(/[A-Za-z]{2,}/)
    expect(breaking(textsIn('ja'), (words) => english(words) === null)).toEqual([])
    // What the city's staff have to ask others for by its name, and what is printed on keys.
    const technical = (words: string) => words.replace(/GeoJSON|Open311|Shift|Delete|photos\.example\.jp/g, '')
    expect(breaking(flat(office), (words) => english(technical(words)) === null)).toEqual([])
  })
})

describe('languages', () => {
  it('are the ones the service speaks', () => {
    expect(languages).toEqual(LANGUAGES)
    expect(languageNames.ko).toBe('한국어')
  })

  it('follow the browser to the first one we speak, else Japanese', () => {
    expect(languageOfBrowser(['de-DE', 'pt-BR', 'en'])).toBe('pt')
    expect(languageOfBrowser(['zh-TW'])).toBe('zh')
    expect(languageOfBrowser(['de'])).toBe('ja')
    expect(languageOfBrowser([])).toBe('ja')
  })
})

describe.each(LANGUAGES)('words that stand in LINE and on pages, in %s', (language) => {
  it('are the same: categories, and the buttons pressed in both', () => {
    const { categories, circular, hazardChat, hazardNews } = TEXTS[language]
    const texts = textsIn(language)
    const named = Object.entries(categories).map(([category, word]) => [`common.categories.${category}`, word])
    const buttons = [
      ['hazards.near.me', hazardChat.follow],
      ['hazards.after.right', hazardNews.right],
      ['hazards.after.notRight', hazardNews.notRight],
    ]
    expect(texts).toMatchObject(Object.fromEntries([...named, ...buttons]))
    expect(Object.values(texts)).toContain(circular.confirm)
  })
})
