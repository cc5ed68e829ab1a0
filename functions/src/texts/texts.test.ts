import { describe, expect, it } from 'vitest'
import { CATEGORY_NAMES } from '../hazards/categories.ts'
import { categoryView } from '../hazards/reporting/category-view.ts'
import { LANGUAGES, type Language } from '../platform/language.ts'
import { failureText, TEXTS, type TextKey, text } from './texts.ts'

/** Every text of a language as `section.key` → text. */
const flat = (language: Language): Record<string, string> =>
  Object.fromEntries(
    Object.entries(TEXTS[language]).flatMap(([section, texts]) =>
      Object.entries(texts).map(([key, said]) => [`${section}.${key}`, said]),
    ),
  )

const placeholders = (said: string) => (said.match(/{{\w+}}/g) ?? []).sort()

/** Keys of a language whose text fails the rule, so that a failing test names them. */
const breaking = (language: Language, rule: (said: string, key: string) => boolean): string[] =>
  Object.entries(flat(language))
    .filter(([key, said]) => !rule(said, key))
    .map(([key]) => key)

/** LINE refuses labels of actions over 20 UTF-16 units. */
const LABELS: TextKey[] = [
  'join.noCode',
  'join.yes',
  'join.no',
  'join.moreDistricts',
  'join.agree',
  'join.disagree',
  'join.start',
  'join.openList',
  'join.sendPlace',
  'join.noAssociation',
  'join.blockUnknown',
  'join.morePlaces',
  'join.goOn',
  'leaving.more',
  'circular.read',
  'circular.confirm',
  'circular.answer',
  'digest.readMore',
  'leaving.changeLanguage',
  'leaving.leave',
  'leaving.confirm',
  'leaving.stay',
  'search.button',
  'search.openAll',
  'help.list',
  'help.settings',
  'help.help',
  'hazardChat.start',
  'hazardChat.skip',
  'hazardChat.noteAnyway',
  'hazardChat.noNeed',
  'hazardChat.camera',
  'hazardChat.album',
  'hazardChat.morePictures',
  'hazardChat.noPicture',
  'hazardChat.sendPlace',
  'hazardChat.follow',
  'hazardChat.different',
  'hazardChat.noWords',
  'hazardChat.what',
  'hazardChat.pictures',
  'hazardChat.place',
  'hazardChat.wordsLabel',
  'hazardChat.send',
  'hazardChat.correct',
  'hazardChat.cancel',
  'hazardChat.back',
  'hazardChat.yes',
  'hazardChat.no',
  'hazardChat.goOn',
  'hazardChat.anew',
  'hazardChat.open',
  'hazardChat.openPage',
]

/** Sentences that tell people which button to press: the sentence, and the button it names. */
const NAMED_BUTTONS: [TextKey, TextKey][] = [
  ['circular.confirmBy', 'circular.confirm'],
  ['circular.alsoAsks', 'circular.answer'],
  ['read.howToAnswer', 'circular.answer'],
  ['circular.gone', 'help.list'],
  ['join.askCode', 'join.noCode'],
  ['join.declined', 'join.start'],
  ['join.askDistrict', 'join.sendPlace'],
  ['join.askMove', 'join.yes'],
  ['failures.watcher-cannot-confirm', 'circular.confirm'],
  ['help.howTo', 'circular.read'],
  ['help.howTo', 'circular.confirm'],
  ['hazardChat.askPicture', 'hazardChat.noPicture'],
  ['hazardChat.askPlace', 'hazardChat.sendPlace'],
  ['hazardChat.near', 'hazardChat.follow'],
  ['hazardChat.askWords', 'hazardChat.noWords'],
]

/** GB 2312 is the set of simplified characters: a Japanese or traditional form left in Chinese stands outside it. */
const simplifiedCharacters = (): Set<string> => {
  const decoder = new TextDecoder('gbk')
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) => 0xb0 + row)
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell)
  return new Set(rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell)))))
}

describe.each(LANGUAGES)('texts in %s', (language) => {
  it('say everything that Japanese says', () => {
    expect(Object.keys(flat(language)).sort()).toEqual(Object.keys(flat('ja')).sort())
    expect(breaking(language, (said) => said.trim() !== '')).toEqual([])
  })

  it('have the same places for values as Japanese', () => {
    const japanese = flat('ja')
    expect(
      breaking(language, (said, key) => placeholders(said).join() === placeholders(japanese[key] ?? '').join()),
    ).toEqual([])
  })

  it('fit their buttons', () => {
    expect(LABELS.filter((key) => text(language, key).length > 20)).toEqual([])
    // chatBarText: at most 14 units.
    expect(text(language, 'menu.bar').length).toBeLessThanOrEqual(14)
  })

  it('fit the buttons of what can be reported, with the picture before the name', () => {
    const labels = CATEGORY_NAMES.map((category) => categoryView(language, category)).flatMap(
      ({ emoji, name, options }) => [`${emoji} ${name}`, ...options.map((option) => option.name)],
    )
    expect(labels.filter((label) => label.length > 20)).toEqual([])
  })

  it('name buttons as the buttons are labelled', () => {
    const quoted = (label: string) => [`「${label}」`, `“${label}”`, `‘${label}’`]
    expect(
      NAMED_BUTTONS.filter(
        ([sentence, button]) =>
          !quoted(text(language, button)).some((label) => text(language, sentence).includes(label)),
      ),
    ).toEqual([])
  })

  it('are written in composed characters, so that lengths and glyphs are what they seem', () => {
    expect(breaking(language, (said) => said === said.normalize('NFC'))).toEqual([])
  })
})

describe('scripts', () => {
  it.each(['en', 'ko', 'vi', 'pt'] as const)('%s has no Japanese in it', (language) => {
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
    expect(breaking(language, (said) => !japanese.test(said))).toEqual([])
  })

  it('Chinese has no kana and only simplified characters', () => {
    const simplified = simplifiedCharacters()
    expect(simplified.has('会')).toBe(true)
    expect(simplified.has('録')).toBe(false)
    expect(breaking('zh', (said) => !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(said))).toEqual([])
    expect(
      breaking('zh', (said) => (said.match(/\p{Script=Han}/gu) ?? []).every((han) => simplified.has(han))),
    ).toEqual([])
  })

  it('plain Japanese gives the reading of every kanji word', () => {
    const withoutReading = /\p{Script=Han}(?!\p{Script=Han}|\([ぁ-ん]+\))/u
    expect(breaking('ja-easy', (said) => !withoutReading.test(said))).toEqual([])
  })
})

describe('text', () => {
  it.each(LANGUAGES)('answers in %s when asked in it, not in a relative of it', (language) => {
    expect(text(language, 'leaving.languageChanged')).toBe(TEXTS[language].leaving.languageChanged)
  })

  it('fills in values as they are, without escaping them for a page', () => {
    expect(text('en', 'circular.altText', { category: 'Event', title: 'R&D <3', sender: '津田南町' })).toBe(
      '[Event] R&D <3 (津田南町)',
    )
  })

  it('has a sentence even for a failure nobody wrote one for', () => {
    expect(failureText('vi', 'never-heard-of')).toBe(TEXTS.vi.failures.invalid)
  })
})
