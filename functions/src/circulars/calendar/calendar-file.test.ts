import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { Circular, FRESH_DRAFT, WORDS_ALONE } from '../circular.ts'
import type { CircularEvent } from '../circular-content.ts'
import { calendarFile } from './calendar-file.ts'

const config = { publicUrl: 'https://kairan.example', line: { liffId: '1234567890-abcdefgh' } }
const event: CircularEvent = { day: '2026-11-29', lastDay: null, from: '09:00', until: '11:00', place: '津田公園' }

const circular = Circular.parse({
  ...FRESH_DRAFT,
  ...WORDS_ALONE,
  id: 'first',
  title: '秋の一斉清掃',
  text: '軍手をお持ちください。',
  category: 'event',
  confirmBy: null,
  event,
  senderAreaId: 'd1a1',
  senderPath: ['city', 'd1', 'd1a1'],
  audience: ['d1a1'],
  audiencePath: ['city', 'd1', 'd1a1'],
  pictures: [],
  corrects: null,
  createdBy: 'U0123456789abcdef0123456789abcdef',
  createdAt: '2026-11-20T01:00:00.000Z',
  updatedAt: '2026-11-20T01:00:00.000Z',
})

const written = (
  { event: told = event, cancelled = false, ...words }: Partial<Circular> & { cancelled?: boolean } = {},
  language: 'ja' | 'en' | 'vi' = 'ja',
): string =>
  calendarFile(
    { config },
    {
      firstId: 'first',
      circular: { ...circular, ...words },
      event: told ?? event,
      cancelled,
      firstAt: '2026-11-20T01:00:00.000Z',
      changedAt: '2026-11-20T02:00:00.000Z',
    },
    language,
  )

/** As another program reads it. */
const read = (file: string) => {
  const [component] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
  if (!component) throw new Error('no event in it')
  return { component, event: new ICAL.Event(component) }
}
const told = (change: Partial<CircularEvent>) => {
  const { component } = read(written({ event: { ...event, ...change } }))
  return [component.getFirstPropertyValue('dtstart')?.toString(), component.getFirstPropertyValue('dtend')?.toString()]
}

describe('an event as a calendar file', () => {
  it('tells when, where and what, and where to read on', () => {
    const { component, event: entry } = read(written())
    expect(entry).toMatchObject({
      uid: 'first@kairan.example',
      summary: '秋の一斉清掃',
      description: '軍手をお持ちください。',
      location: '津田公園',
      sequence: 3600,
    })
    expect(component.getFirstPropertyValue('url')).toBe('https://liff.line.me/1234567890-abcdefgh/r/circulars/first')
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(component.getFirstPropertyValue('last-modified')?.toString()).toBe('2026-11-20T02:00:00Z')
    expect(written()).toContain('METHOD:PUBLISH\r\n')
  })

  it.each<[string, Partial<CircularEvent>, (string | undefined)[]]>([
    ['hours of one day', {}, ['2026-11-29T00:00:00Z', '2026-11-29T02:00:00Z']],
    [
      'early in the morning, which is the day before in UTC',
      { from: '06:30', until: '08:00' },
      ['2026-11-28T21:30:00Z', '2026-11-28T23:00:00Z'],
    ],
    ['a beginning without an end', { until: null }, ['2026-11-29T00:00:00Z', undefined]],
    ['a whole day, up to the next one', { from: null, until: null }, ['2026-11-29', '2026-11-30']],
    [
      'days on end, up to the day after the last',
      { lastDay: '2026-12-01', from: null, until: null },
      ['2026-11-29', '2026-12-02'],
    ],
    [
      'from an hour of one day to an hour of another',
      { lastDay: '2026-11-30' },
      ['2026-11-29T00:00:00Z', '2026-11-30T02:00:00Z'],
    ],
    [
      'from an hour to the end of another day',
      { lastDay: '2026-11-30', until: null },
      ['2026-11-29T00:00:00Z', '2026-11-30T15:00:00Z'],
    ],
    ['the last day of a leap February', { day: '2028-02-29', from: null, until: null }, ['2028-02-29', '2028-03-01']],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })

  it('is in the reader’s language where somebody has written it so', () => {
    const versions = { en: { title: 'Autumn clean-up', text: 'Bring gloves.', by: 'officer' as const, questions: {} } }
    expect(read(written({ versions }, 'en')).event).toMatchObject({
      summary: 'Autumn clean-up',
      description: 'Bring gloves.',
    })
    expect(read(written({ versions }, 'vi')).event.summary).toBe('秋の一斉清掃')
  })

  it('says that it was taken back', () => {
    const { component, event: entry } = read(written({ cancelled: true }))
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(entry.summary).toBe('【取り下げ】秋の一斉清掃')
  })
})

/** What makes trouble in calendars, among whatever else people write. */
const word = fc.oneof(
  fc.constantFrom(
    ',',
    ';',
    '\\',
    '\\n',
    '\n',
    '\r\n',
    '"',
    ':',
    '👨‍👩‍👧‍👦',
    '🇯🇵',
    '𠮷野家',
    'が',
    'END:VEVENT',
    '\nBEGIN:VEVENT\n',
    'é',
    '\t',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
)
const words = fc.array(word, { maxLength: 40 }).map((parts) => parts.join(''))
/** What a calendar's text can hold of it: no half characters, no control characters, one kind of line break. */
const readable = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')

describe('whatever people write', () => {
  it('is read by another program as it was written', () => {
    fc.assert(
      fc.property(words, words, words, (title, text, place) => {
        const { event: entry } = read(written({ title, text, event: { ...event, place } }))
        expect([entry.summary ?? '', entry.description ?? '', entry.location ?? '']).toEqual(
          [title, text, place].map(readable),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('is folded into lines of at most 75 octets, each of whole characters', () => {
    fc.assert(
      fc.property(words, words, (title, text) => {
        const file = Buffer.from(written({ title, text }))
        for (let from = 0; from < file.length; ) {
          const to = file.indexOf('\r\n', from)
          const line = file.subarray(from, to)
          expect(to).toBeGreaterThanOrEqual(from)
          expect(line.length).toBeLessThanOrEqual(75)
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(line)).not.toThrow()
          from = to + 2
        }
      }),
      { numRuns: 300 },
    )
  })
})
