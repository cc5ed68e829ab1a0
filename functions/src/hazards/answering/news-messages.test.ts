import { messageRules } from '@kairan/simulator/messages/message.ts'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readPostback } from '../../line/blocks/postback.ts'
import { LANGUAGES } from '../../platform/language.ts'
import { TEXTS } from '../../texts/texts.ts'
import { CATEGORY_NAMES } from '../categories.ts'
import type { HazardEvent } from '../hazard.ts'
import { ANSWER_LIMIT, HAZARD_STATUSES } from '../limits.ts'
import { STATUS_LOOK } from '../status-look.ts'
import { condense, type Said } from './condense.ts'
import type { ToldReport } from './news-bubble.ts'
import { newsMessage } from './news-messages.ts'

/** What LINE refuses, this refuses too: the simulator's own rules. @throws what LINE would say */
const lineTakes = messageRules({ allowHttpImages: false })
const context = { liffId: '1234567890-abcdefgh', today: '2026-11-21' }

const NOTHING: Said = { status: null, turn: null, assignee: null, answers: [] }
const told = (n: number, said: Partial<Said> = {}, pictureUrl: string | null = null): ToldReport => ({
  report: {
    id: `hazard-${n}`,
    number: `1121-${String(n).padStart(4, '0')}`,
    category: CATEGORY_NAMES[n % CATEGORY_NAMES.length] ?? 'other',
    openedAt: '2026-11-20T16:00:00.000Z',
  },
  said: { ...NOTHING, ...said },
  pictureUrl,
})

const Shown = z.object({ altText: z.string(), contents: z.looseObject({ type: z.string() }) })
const valuesOf = (name: string, inside: unknown): unknown[] => {
  if (typeof inside !== 'object' || inside === null) return []
  return Object.entries(inside).flatMap(([key, value]) => [...(key === name ? [value] : []), ...valuesOf(name, value)])
}
const bubblesIn = (message: unknown): unknown[] => valuesOf('type', message).filter((type) => type === 'bubble')
const textsIn = (message: unknown): string => valuesOf('text', message).join('\n')

const expectFits = (message: unknown) => {
  expect(() => lineTakes([message])).not.toThrow()
  const { altText, contents } = Shown.parse(message)
  expect(altText.length).toBeLessThanOrEqual(1500)
  expect(Buffer.byteLength(JSON.stringify(contents))).toBeLessThanOrEqual(50 * 1024)
  for (const label of valuesOf('label', message)) expect(String(label).length).toBeLessThanOrEqual(20)
}

describe.each(LANGUAGES)('news in %s', (language) => {
  const words = TEXTS[language]

  it.each(HAZARD_STATUSES)('says %s in words with a sign of its own, of which report, and the way to it', (status) => {
    const message = newsMessage([told(3, { status })], language, context)
    expectFits(message)
    const said = textsIn(message)
    expect(said).toContain(`${STATUS_LOOK[status].sign} ${words.hazardStatus[status]}`)
    expect(said).toContain(words.hazardKind.gutter)
    expect(said).toContain('1121-0003')
    expect(said).toContain('21')
    expect(Shown.parse(message).altText).toContain(words.hazardStatus[status])
    expect(valuesOf('uri', message)).toEqual(['https://liff.line.me/1234567890-abcdefgh/r/hazards/hazard-3'])
  })

  it('asks after 直りました, and only then, whether it is so', () => {
    const asked = newsMessage([told(1, { status: 'resolved' })], language, context)
    expect(valuesOf('data', asked).map((data) => readPostback(String(data)))).toEqual([
      { do: 'hazard.after', hazardId: 'hazard-1', answer: 'right' },
      { do: 'hazard.after', hazardId: 'hazard-1', answer: 'notRight' },
    ])
    expect(textsIn(asked)).toContain(words.hazardNews.question)
    expect(valuesOf('data', newsMessage([told(1, { status: 'inProgress' })], language, context))).toEqual([])
  })

  it.each(['merged', 'unmerged', 'reopened'] as const)('says what it means that it is %s', (turn) => {
    const message = newsMessage([told(1, { turn, status: 'inProgress' })], language, context)
    expectFits(message)
    expect(textsIn(message)).toContain(words.hazardNews[turn])
  })

  it('shows the office’s words, and says that they are Japanese where the reader may not expect it', () => {
    const message = newsMessage([told(1, { answers: ['明日見に行きます。'] })], language, context)
    expectFits(message)
    expect(textsIn(message)).toContain('明日見に行きます。')
    expect(textsIn(message)).toContain(words.hazardNews.answered)
    if (language !== 'ja') expect(textsIn(message)).toContain(words.hazardNews.onlyJapanese)
  })

  it('shows ready sentences in the reader’s language, and nothing is Japanese then', () => {
    const { looked, thanks } = TEXTS.ja.hazardReady
    const message = newsMessage([told(1, { answers: [looked, thanks] })], language, context)
    expectFits(message)
    for (const ready of ['looked', 'thanks'] as const) expect(textsIn(message)).toContain(words.hazardReady[ready])
    expect(textsIn(message)).not.toContain(words.hazardNews.onlyJapanese)
  })

  it.each([1, 2, 10, 11, 40])('of %i reports fits whatever was answered', (count) => {
    for (const fat of ['あ'.repeat(ANSWER_LIMIT), '"\\'.repeat(ANSWER_LIMIT / 2), '\ud800'.repeat(ANSWER_LIMIT)]) {
      const url = `https://kairan.example/files/hazards/${'x'.repeat(40)}.jpg`
      const said: Partial<Said> = { status: 'resolved', turn: 'merged', answers: [fat, fat, fat, fat, fat] }
      const many = Array.from({ length: count }, (_, n) => told(n, said, url))
      const message = newsMessage(many, language, context)
      expectFits(message)
      expect(bubblesIn(message)).toHaveLength(Math.min(count, 10))
      if (count > 10) expect(textsIn(message)).toContain(words.hazardNews.more.replace('{{number}}', String(count - 9)))
    }
  })
})

it('shows the picture that stands in the open, if there is one', () => {
  const url = 'https://kairan.example/files/hazards/a.jpg'
  expect(valuesOf('hero', newsMessage([told(1, { status: 'resolved' }, url)], 'ja', context))).toMatchObject([{ url }])
  expect(valuesOf('hero', newsMessage([told(1, { status: 'resolved' })], 'ja', context))).toEqual([])
})

it('says on the lock screen what it is about', () => {
  const one = newsMessage([told(0, { status: 'resolved' })], 'ja', context)
  expect(one.altText).toBe('道路の穴の通報：✓ 直りました')
  const two = newsMessage([told(0, { status: 'resolved' }), told(1, { answers: ['はい'] })], 'ja', context)
  expect(two.altText).toBe('通報2件のお知らせ：道路の穴 ✓ 直りました、街灯 担当から返事があります')
})

it('says of an answer in Vietnamese what is ready, the rest as the office wrote it, and that this is Japanese', () => {
  const answers = [`${TEXTS.ja.hazardReady.waitingForParts}\n来週の火曜日に付けます。`]
  const message = newsMessage([told(1, { status: 'inProgress', answers })], 'vi', context)
  const { hazardReady, hazardNews } = TEXTS.vi
  expect(valuesOf('text', message)).toContain(`${hazardReady.waitingForParts}\n来週の火曜日に付けます。`)
  expect(textsIn(message)).toContain(hazardNews.onlyJapanese)
})

it('shortens an answer of many lines, and says that there is more', () => {
  const lines = Array.from({ length: 90 }, (_, n) => `${n}番目のことです。`)
  const [shown = ''] = valuesOf('text', newsMessage([told(1, { answers: [lines.join('\n\n')] })], 'ja', context))
    .map(String)
    .filter((said) => said.startsWith('0番目'))
  expect(shown.split('\n').slice(0, 2)).toEqual(['0番目のことです。', '1番目のことです。'])
  expect(shown.endsWith('…')).toBe(true)
  expect(shown.length).toBeLessThan(500)
})

it('says who works on it now', () => {
  const assignee = { kind: 'section', section: 'roads' } as const
  const message = newsMessage([told(0, { assignee })], 'ja', context)
  expect(message.altText).toBe('道路の穴の通報：担当が決まりました')
  expect(textsIn(message)).toContain('担当：道路の担当')
})

describe('several changes as one', () => {
  let number = 1
  const event = (change: Partial<HazardEvent>): HazardEvent => ({
    id: `a_${number}`,
    hazardId: 'a',
    number: number++,
    kind: 'answer',
    at: '2026-11-20T01:00:00.000Z',
    from: 'office',
    by: null,
    text: '',
    status: null,
    otherId: null,
    assignee: null,
    isPublic: true,
    news: 'taken',
    newsAt: null,
    ...change,
  })
  const merged = () => event({ kind: 'merged', status: 'merged' })
  const unmerged = () => event({ kind: 'unmerged', status: 'inProgress' })
  const moved = (status: HazardEvent['status']) => event({ kind: 'status', status })

  it.each<[string, HazardEvent[], Partial<Said> | null]>([
    ['nothing', [], null],
    ['merged and taken back', [merged(), unmerged()], null],
    ['taken back and merged again', [unmerged(), merged()], { status: 'merged', turn: 'merged' }],
    ['merged, and then moved on', [merged(), moved('resolved')], { status: 'resolved', turn: 'merged' }],
    ['moved on twice', [moved('inProgress'), moved('resolved')], { status: 'resolved', turn: null }],
    [
      'resolved and open again',
      [moved('resolved'), event({ kind: 'reopened', status: 'inProgress', from: 'reporter', text: '穴がまだある' })],
      { status: 'inProgress', turn: 'reopened', answers: [] },
    ],
    ['what follows from nobody', [event({ kind: 'placed' })], null],
  ])('%s', (_, events, said) => {
    const condensed = condense(events)
    if (said === null) expect(condensed).toBeNull()
    else expect(condensed).toMatchObject(said)
  })
})
