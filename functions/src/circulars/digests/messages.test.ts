import { messageRules } from '@kairan/simulator/messages/message.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readPostback } from '../../line/blocks/postback.ts'
import { CATEGORIES, CATEGORY_COLOURS } from '../../platform/category.ts'
import { LANGUAGES, type Language } from '../../platform/language.ts'
import { TEXTS } from '../../texts/texts.ts'
import { CircularContent } from '../circular-content.ts'
import { circularMessage } from '../messages.ts'
import type { DigestItem } from './bubbles.ts'
import { digestMessage } from './messages.ts'

/** What LINE refuses, this refuses too: the simulator's own rules. @throws what LINE would say */
const lineTakes = messageRules({ allowHttpImages: false })

const context = { publicUrl: 'https://kairan.example', liffId: '1234567890-abcdefgh', today: '2026-11-20' }
const item = (n: number, change: Partial<DigestItem['circular']> = {}): DigestItem => ({
  circular: {
    id: `01KA000000000000000000000${n % 10}`,
    title: `第${n}回 秋の一斉清掃のお知らせ`,
    text: `11月29日(日)の午前9時から行います。${n}`,
    category: CATEGORIES[n % CATEGORIES.length] ?? 'notice',
    confirmBy: '2026-11-28',
    pictures: [{ id: 'p', width: 1, height: 1, file: 'pictures/page.jpg', previewFile: 'pictures/preview.jpg' }],
    ...change,
  },
  sender: `第${n}自治会`,
})
const items = (count: number) => Array.from({ length: count }, (_, n) => item(n))

const Carousel = z.object({
  altText: z.string(),
  contents: z.object({ type: z.literal('carousel'), contents: z.array(z.looseObject({ type: z.literal('bubble') })) }),
})
const bubblesOf = (message: unknown) => Carousel.parse(message).contents.contents

/** Every value under this name, anywhere inside. */
const valuesOf = (name: string, inside: unknown): unknown[] => {
  if (typeof inside !== 'object' || inside === null) return []
  return Object.entries(inside).flatMap(([key, value]) => [...(key === name ? [value] : []), ...valuesOf(name, value)])
}
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

/** LINE takes the message, and it keeps LINE's limits as LINE.md states them. */
const expectFits = (message: unknown) => {
  expect(() => lineTakes([message])).not.toThrow()
  const { altText, contents } = Carousel.parse(message)
  expect(altText.length).toBeLessThanOrEqual(1500)
  expect(contents.contents.length).toBeLessThanOrEqual(12)
  expect(bytesOf(contents)).toBeLessThanOrEqual(50 * 1024)
  for (const bubble of contents.contents) expect(bytesOf(bubble)).toBeLessThanOrEqual(30 * 1024)
  for (const label of valuesOf('label', message)) expect(String(label).length).toBeLessThanOrEqual(20)
  for (const shown of valuesOf('displayText', message)) expect(String(shown).length).toBeLessThanOrEqual(300)
}

describe.each(LANGUAGES)('a digest in %s', (language) => {
  it('is a bubble for each circular in the order given, with its kind, sender, title, first lines and day', () => {
    const three = items(3)
    const message = digestMessage(three, language, context)
    expectFits(message)
    const bubbles = bubblesOf(message)
    expect(bubbles).toHaveLength(3)
    for (const [n, { circular, sender }] of three.entries()) {
      const said = valuesOf('text', bubbles[n])
      expect(said).toContain(TEXTS[language].categories[circular.category])
      for (const words of [sender, circular.title, circular.text, TEXTS[language].digest.readMore])
        expect(said).toContain(words)
      expect(said.filter((words) => /28/.test(String(words)))).toHaveLength(1)
      expect(valuesOf('backgroundColor', bubbles[n])).toEqual([CATEGORY_COLOURS[circular.category]])
    }
  })

  it('has in each bubble one button, which confirms that circular, and leads to its page by the bubble and by words', () => {
    for (const [n, bubble] of bubblesOf(digestMessage(items(3), language, context)).entries()) {
      const id = `01KA000000000000000000000${n}`
      expect(valuesOf('data', bubble).map((data) => readPostback(String(data)))).toEqual([
        { do: 'circular.confirm', circularId: id },
      ])
      expect(valuesOf('displayText', bubble)).toEqual([
        `${TEXTS[language].circular.confirm}\n${items(3)[n]?.circular.title}`,
      ])
      expect(valuesOf('uri', bubble)).toEqual(Array(2).fill(`https://liff.line.me/${context.liffId}/r/circulars/${id}`))
      expect(bubble.action).toMatchObject({ type: 'uri' })
    }
  })

  it('says on the lock screen how many, and the first titles', () => {
    const { altText } = Carousel.parse(digestMessage(items(5), language, context))
    expect(altText).toContain('5')
    for (const { circular } of items(3)) expect(altText).toContain(circular.title)
    expect(altText).not.toContain(items(5)[4]?.circular.title)
  })

  it.each([2, 11, 12])('shows %i circulars as that many bubbles', (count) => {
    const message = digestMessage(items(count), language, context)
    expectFits(message)
    expect(bubblesOf(message)).toHaveLength(count)
    expect(valuesOf('data', message)).toHaveLength(count)
  })

  it.each([13, 15, 100])(
    'shows eleven of %i, and in the twelfth bubble how many more and the way to the list',
    (count) => {
      const message = digestMessage(items(count), language, context)
      expectFits(message)
      const last = bubblesOf(message).at(-1)
      expect(bubblesOf(message)).toHaveLength(12)
      expect(valuesOf('data', message)).toHaveLength(11)
      expect(valuesOf('text', last).join()).toContain(String(count - 11))
      expect(new Set(valuesOf('uri', last))).toEqual(new Set([`https://liff.line.me/${context.liffId}/r`]))
    },
  )

  it('of one circular is that circular as it always looks', () => {
    const [only] = items(1)
    if (!only) throw new Error('none')
    expect(digestMessage([only], language, context)).toEqual(
      circularMessage(only.circular, language, { ...context, sender: only.sender }),
    )
  })

  it('is whole without a day and without a text', () => {
    const message = digestMessage([item(1, { confirmBy: null, text: '' }), item(2)], language, context)
    expectFits(message)
    expect(valuesOf('text', bubblesOf(message)[0])).toHaveLength(4)
  })
})

describe('the lock screen', () => {
  it.each<[Language, number, string]>([
    ['ja', 3, '回覧3件：清掃、夏祭り、ごみの日'],
    ['ja', 4, '回覧4件：清掃、夏祭り、ごみの日…'],
    ['en', 3, '3 notices: 清掃, 夏祭り, ごみの日'],
  ])('says in %s of %i circulars: %s', (language, count, line) => {
    const titles = ['清掃', '夏祭り', 'ごみの日', '防災訓練']
    const some = titles.slice(0, count).map((title, n) => item(n, { title }))
    expect(Carousel.parse(digestMessage(some, language, context)).altText).toBe(line)
  })
})

describe('whatever officers write', () => {
  const FAMILY = '👩🏻‍👩🏿‍👧🏻‍👦🏿'
  /** The longest a character can be, in LINE's bytes: a letter under a pile of marks of three bytes each. */
  const PILE = `か${'\u20dd'.repeat(19)}`

  it.each<[string, string, string]>([
    ['families of four', FAMILY.repeat(60), FAMILY.repeat(5000)],
    ['letters under piles of marks', PILE.repeat(60), PILE.repeat(5000)],
    ['characters outside the common ones', '𠮷'.repeat(60), '𠮷'.repeat(5000)],
    ['control characters', `あ${'\u0001'.repeat(59)}`, '\u0007'.repeat(5000)],
    ['halves of characters', `あ${'\ud800'.repeat(59)}`, '\ud800'.repeat(5000)],
    ['quotes and backslashes', '"\\'.repeat(30), '\\"'.repeat(2500)],
    ['lines', '一行目\n二行目', '行\r\n'.repeat(2500)],
    ['places for values', '{{sender}} $t(help.help) $& $1', '{{title}} $t(help.help)'],
  ])('a full carousel of %s fits in every language', (_, title, text) => {
    expect(CircularContent.safeParse({ title, text, category: 'safety', confirmBy: null }).success).toBe(true)
    for (const language of LANGUAGES)
      for (const count of [2, 12, 20]) {
        const fat = items(count).map((each) => ({
          circular: { ...each.circular, title, text, id: 'i'.repeat(64), confirmBy: '2027-11-28' },
          sender: '\ud800'.repeat(60),
        }))
        expectFits(digestMessage(fat, language, context))
      }
  })

  it('a carousel fits, and ordinary circulars beside fat ones stay as they are', () => {
    const odd = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
        fc.constantFrom(FAMILY, PILE, '\u202e', '\n', '{{title}}', '<b>', '\u200d', '🇯🇵'),
      ),
      { maxLength: 300 },
    )
    const written = fc.record({
      title: odd.map((parts) => parts.slice(0, 60).join('')),
      text: odd.map((parts) => parts.join('')),
      category: fc.constantFrom(...CATEGORIES),
      confirmBy: fc.constantFrom(null, '2026-11-28'),
    })
    let fitted = 0
    fc.assert(
      fc.property(
        fc.array(written, { minLength: 1, maxLength: 19 }),
        fc.constantFrom(...LANGUAGES),
        (some, language) => {
          const parsed = some.flatMap((each) => CircularContent.safeParse(each).data ?? [])
          const ordinary = item(0)
          const message = digestMessage(
            [ordinary, item(1), ...parsed.map((content) => item(2, content))],
            language,
            context,
          )
          expectFits(message)
          fitted += parsed.length
          const [first] = bubblesOf(message)
          for (const words of [ordinary.circular.title, ordinary.circular.text])
            expect(valuesOf('text', first)).toContain(words)
        },
      ),
      { numRuns: 60, seed: 1 },
    )
    expect(fitted).toBeGreaterThan(100)
  })
})
