import { messageRules } from '@kairan/simulator/messages/message.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CATEGORIES, CATEGORY_COLOURS } from '../platform/category.ts'
import { LANGUAGES } from '../platform/language.ts'
import { TEXTS } from '../texts/texts.ts'
import { CircularContent } from './circular-content.ts'
import { type ConfirmAnswer, confirmAnswer, confirmedAnswer } from './confirm-messages.ts'
import { circularMessage, circularMessages, excerpt } from './messages.ts'

/** What LINE refuses, this refuses too: the simulator's own rules. @throws what LINE would say */
const lineTakes = messageRules({ allowHttpImages: false })

const FAMILY = '👩🏻‍👩🏿‍👧🏻‍👦🏿'
const context = {
  sender: '津田南町自治会',
  publicUrl: 'https://kairan.example',
  liffId: '1234567890-abcdefgh',
  today: '2026-11-20',
}
type Written = Parameters<typeof circularMessage>[0]
const written = (change: Partial<Written> = {}): Written => ({
  id: '01KA0000000000000000000000',
  title: '秋の一斉清掃のお知らせ',
  text: '11月29日(日)の午前9時から行います。',
  category: 'event',
  confirmBy: '2026-11-28',
  pictures: [{ id: 'p', width: 1, height: 1, file: 'pictures/page.jpg', previewFile: 'pictures/preview.jpg' }],
  ...change,
})

/** Every value under this name, anywhere inside. */
const valuesOf = (name: string, inside: unknown): unknown[] => {
  if (typeof inside !== 'object' || inside === null) return []
  return Object.entries(inside).flatMap(([key, value]) => [...(key === name ? [value] : []), ...valuesOf(name, value)])
}
const textsIn = (message: unknown) => valuesOf('text', message).map(String)

const Bubble = z.object({ altText: z.string(), contents: z.unknown() })
/** LINE takes the message, and it keeps LINE's limits as LINE.md states them. */
const expectFits = (message: unknown) => {
  expect(() => lineTakes([message])).not.toThrow()
  const { altText, contents } = Bubble.parse(message)
  expect(altText.length).toBeLessThanOrEqual(1500)
  expect(Buffer.byteLength(JSON.stringify(contents))).toBeLessThanOrEqual(30 * 1024)
  for (const label of valuesOf('label', message)) expect(String(label).length).toBeLessThanOrEqual(20)
  for (const data of valuesOf('data', message)) expect(String(data).length).toBeLessThanOrEqual(300)
}

const SURVEY = {
  per: 'household' as const,
  until: null,
  questions: [{ kind: 'attendance' as const, id: 'come', wording: '参加しますか', most: 5 }],
}

describe.each(LANGUAGES)('the bubble in %s', (language) => {
  it('of a circular that asks something leads to its questions', () => {
    const message = circularMessage(written({ survey: SURVEY }), language, context)
    expectFits(message)
    expect(valuesOf('uri', message)).toContain(
      'https://liff.line.me/1234567890-abcdefgh/r/circulars/01KA0000000000000000000000?to=answer',
    )
    expect(valuesOf('label', message)).toContain(TEXTS[language].circular.answer)
  })

  it.each(CATEGORIES)('of the category %s is one LINE takes, with the category as a word and a colour', (category) => {
    const message = circularMessage(written({ category }), language, context)
    expectFits(message)
    expect(textsIn(message)).toContain(TEXTS[language].categories[category])
    expect(valuesOf('backgroundColor', message)).toEqual([CATEGORY_COLOURS[category]])
  })

  it('says who sends it, the title and the first lines as they were written, and until when', () => {
    const message = circularMessage(written(), language, context)
    for (const words of [context.sender, written().title, written().text]) expect(textsIn(message)).toContain(words)
    expect(textsIn(message).filter((words) => words.includes('28'))).toHaveLength(1)
    expect(Bubble.parse(message).altText).toContain('秋の一斉清掃のお知らせ')
  })

  it('leads to the page and lets one confirm and ask in the chat', () => {
    const message = circularMessage(written(), language, context)
    expect(new Set(valuesOf('uri', message))).toEqual(
      new Set(['https://liff.line.me/1234567890-abcdefgh/r/circulars/01KA0000000000000000000000']),
    )
    expect(valuesOf('data', message)).toEqual([
      'do=circular.confirm&circularId=01KA0000000000000000000000',
      'do=inquiry.ask&circularId=01KA0000000000000000000000',
    ])
    expect(valuesOf('url', message)).toEqual(['https://kairan.example/files/pictures/preview.jpg'])
  })

  it('begins with a line of its own when it puts another one right, also on the lock screen', () => {
    const message = circularMessage(written({ corrects: '01KA0000000000000000000001' }), language, context)
    expectFits(message)
    const words = TEXTS[language].circular.correction
    expect(textsIn(message)[0]).toBe(words)
    expect(Bubble.parse(message).altText.startsWith(words)).toBe(true)
    expect(textsIn(circularMessage(written(), language, context))).not.toContain(words)
  })

  it('is whole without a picture, a day or a text', () => {
    const message = circularMessage(written({ pictures: [], confirmBy: null, text: '' }), language, context)
    expectFits(message)
    expect(valuesOf('hero', message)).toEqual([])
    // Whoever reads another language is told that there is only Japanese.
    expect(textsIn(message)).toHaveLength(language === 'ja' ? 3 : 4)
  })

  it.each<[string, Partial<Written>]>([
    ['60 families of four', { title: FAMILY.repeat(60), text: FAMILY.repeat(5000) }],
    ['5,000 characters outside the common ones', { title: '𠮷'.repeat(60), text: '𠮷'.repeat(5000) }],
    ['right-to-left', { title: '\u202Eمرحبا', text: 'שלום '.repeat(1000) }],
    ['HTML', { title: '<img src=x onerror=alert(1)>', text: '<b>"太字" & \'もの\'</b>' }],
    ['lines', { title: '一行目\n二行目', text: '行\r\n'.repeat(2500) }],
    ['what looks like places for values', { title: '{{sender}} $t(help.help) $& $1', text: '{{title}} $t(help.help)' }],
    ['quotes and backslashes', { title: '"\\u0000"\\'.repeat(6), text: '\\"'.repeat(2500) }],
    ['a text that is one letter with a pile of marks', { text: `e${'\u0301'.repeat(90_000)}` }],
    ['ninety letters with piles of marks', { text: `e${'\u0301'.repeat(50)}`.repeat(1900) }],
    ['control characters', { title: `あ${'\u0001'.repeat(50)}`, text: '\u0007'.repeat(5000) }],
  ])('fits, and keeps the title as it is: %s', (_, change) => {
    const message = circularMessage(written(change), language, context)
    expectFits(message)
    expect(textsIn(message)).toContain(written(change).title)
    expect(Bubble.parse(message).altText).toContain(written(change).title)
  })

  it.each<ConfirmAnswer>([
    'confirmed',
    'confirmedBefore',
    'confirmedAlone',
    'withdrawn',
    'notForYou',
    'gone',
    'undone',
  ])('and the answer %s are taken by LINE', (answer) => {
    expect(() => lineTakes([confirmAnswer(language, answer)])).not.toThrow()
    expect(() =>
      lineTakes([confirmedAnswer(language, 'confirmed', { circularId: '01KA0000000000000000000000', asks: context })]),
    ).not.toThrow()
  })
})

describe('circularMessages', () => {
  const oddCharacter = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
    fc.constantFrom(FAMILY, '\u202e', '\u0301\u0301\u0301', '\n', '{{title}}', '$t(x)', '<b>', '\u200d', '🇯🇵', '�'),
  )
  const odd = (limit: number) => fc.array(oddCharacter, { maxLength: limit }).map((parts) => parts.join(''))
  const officersWords = fc.record({
    title: odd(60),
    text: odd(300),
    category: fc.constantFrom(...CATEGORIES),
    confirmBy: fc.constantFrom(null, '2026-11-28'),
  })

  it('fit LINE in every language, whatever an officer is allowed to write', () => {
    let fitted = 0
    fc.assert(
      fc.property(officersWords, odd(60), (words, sender) => {
        const content = CircularContent.safeParse(words)
        if (!content.success) return
        fitted += 1
        const messages = circularMessages(written(content.data), { ...context, sender: sender.slice(0, 60) || '会' })
        expect(Object.keys(messages).sort()).toEqual([...LANGUAGES].sort())
        for (const language of LANGUAGES) {
          expect(messages[language]).toHaveLength(1)
          expectFits(messages[language][0])
        }
      }),
      { numRuns: 60, seed: 1 },
    )
    expect(fitted).toBeGreaterThan(20)
  })
})

describe('excerpt', () => {
  it.each([
    ['短い文', '短い文'],
    ['  行の\n\n 間の　空白 ', '行の 間の 空白'],
    ['回'.repeat(90), '回'.repeat(90)],
    ['回'.repeat(91), `${'回'.repeat(90)}…`],
    ['𠮷'.repeat(91), `${'𠮷'.repeat(90)}…`],
    [FAMILY.repeat(91), `${FAMILY.repeat(90)}…`],
    ['', ''],
  ])('of %j', (text, shown) => {
    expect(excerpt(text)).toBe(shown)
  })

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('あ', '𠮷', FAMILY, 'が', '🇯🇵', 'a')), (characters) => {
        const whole = characters.join('')
        expect(excerpt(whole, 5)).toBe(characters.length <= 5 ? whole : `${characters.slice(0, 5).join('')}…`)
      }),
      { numRuns: 100, seed: 1 },
    )
  })
})

/** Contrast by WCAG 2.2's formula for relative luminance. */
const contrastWithWhite = (colour: string): number => {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

describe('CATEGORY_COLOURS', () => {
  it.each(Object.entries(CATEGORY_COLOURS))('%s: white words on %s can be read', (_, colour) => {
    expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5)
  })
})
