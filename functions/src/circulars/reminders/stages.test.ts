import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInstant } from '../../platform/time.ts'
import { Id } from '../../platform/values.ts'
import { type Circular, Reminder } from '../circular.ts'
import { byHandOn, circularOf, hasStage, inTheWay, reminderId, stageOn, wasRemindedOn } from './stages.ts'

const reminder = (change: Partial<Reminder> = {}): Reminder => ({
  stage: '2d',
  at: '2026-11-26T00:00:00.000Z',
  deliveryId: 'd',
  households: 1,
  people: 1,
  ...change,
})

describe('the stage of a day', () => {
  it.each<[string, string | null, number[], string | null]>([
    ['2026-11-26', '2026-11-28', [2], '2d'],
    ['2026-11-25', '2026-11-28', [2], null],
    ['2026-11-27', '2026-11-28', [2], null],
    ['2026-11-27', '2026-11-28', [3, 1], '1d'],
    ['2026-11-28', '2026-11-28', [0], '0d'],
    ['2026-11-29', '2026-11-28', [0, 1, 2], null],
    ['2026-12-30', '2027-01-01', [2], '2d'],
    ['2028-02-28', '2028-03-01', [2], '2d'],
    ['2026-11-14', '2026-11-28', [14], '14d'],
    ['2026-11-26', null, [2], null],
    ['2026-11-26', '2026-11-28', [], null],
  ])('on %s, to confirm by %s, with %j days before: %s', (today, confirmBy, remindDaysBefore, stage) => {
    expect(stageOn(today, { confirmBy, timing: { kind: 'now' } }, { remindDaysBefore })).toBe(stage)
  })

  it('does not come for a circular that was handed round on paper alone', () => {
    const circular = { confirmBy: '2026-11-28', timing: { kind: 'paper' as const } }
    expect(stageOn('2026-11-26', circular, { remindDaysBefore: [2] })).toBeNull()
  })
})

describe('what was reminded of', () => {
  it('counts by the day in Japan, and only when something was sent', () => {
    // Nine in the morning in Japan is midnight in UTC; half past eight is still the day before there.
    const reminders = [reminder({ at: '2026-11-25T23:30:00.000Z' })]
    expect(wasRemindedOn({ reminders }, '2026-11-26')).toBe(true)
    expect(wasRemindedOn({ reminders }, '2026-11-25')).toBe(false)
    expect(wasRemindedOn({ reminders: [reminder({ deliveryId: null })] }, '2026-11-26')).toBe(false)
  })

  it('is told apart by stage', () => {
    const reminders = [reminder({ stage: '2d' }), reminder({ stage: byHandOn('2026-11-27') })]
    expect(hasStage({ reminders }, '2d')).toBe(true)
    expect(hasStage({ reminders }, 'by-hand-2026-11-27')).toBe(true)
    expect(hasStage({ reminders }, '1d')).toBe(false)
  })
})

describe('what is in the way of reminding by hand', () => {
  const now = parseInstant('2026-11-26T10:00:00+09:00')
  type Reminded = Pick<Circular, 'status' | 'publishedAt' | 'reminders'>
  const sent: Reminded = { status: 'sent', publishedAt: '2026-11-20T01:00:00.000Z', reminders: [] }
  it.each<[string, Partial<Reminded>, ReturnType<typeof inTheWay>]>([
    ['nothing', {}, null],
    ['it was taken back', { status: 'withdrawn' }, 'withdrawn'],
    ['it is still being sent', { status: 'sending' }, 'not-sent-yet'],
    ['it is a draft', { status: 'draft', publishedAt: null }, 'not-sent-yet'],
    ['a month and a minute went by', { publishedAt: '2026-10-27T00:59:00.000Z' }, 'too-old'],
    ['a month has not quite gone by', { publishedAt: '2026-10-27T01:00:00.000Z' }, null],
    ['somebody did so today', { reminders: [reminder({ stage: byHandOn('2026-11-26') })] }, 'reminded-today'],
    ['it happened by itself this morning', { reminders: [reminder()] }, 'reminded-today'],
    ['the month did not suffice this morning', { reminders: [reminder({ deliveryId: null })] }, null],
  ])('%s', (_, change, expected) => {
    expect(inTheWay({ ...sent, ...change }, { now, policy: { quietHours: null } })).toBe(expected)
  })

  it('is the night', () => {
    const policy = { quietHours: { from: '21:00', to: '07:00' } }
    const late = parseInstant('2026-11-26T21:00:00+09:00')
    expect(inTheWay(sent, { now: late, policy })).toBe('quiet-hours')
    expect(inTheWay(sent, { now, policy })).toBeNull()
  })
})

describe('the id of a reminder', () => {
  it('is one we allow, and says of which circular, whatever its id', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/)
    const stage = fc.oneof(
      fc.integer({ min: 0, max: 14 }).map((days) => `${days}d`),
      fc.constant(byHandOn('2026-11-27')),
    )
    fc.assert(
      fc.property(id, stage, (circularId, each) => {
        expect(Reminder.shape.stage.parse(each)).toBe(each)
        expect(Id.safeParse(reminderId(circularId, each)).success).toBe(true)
        expect(circularOf(reminderId(circularId, each))).toBe(circularId)
      }),
    )
  })
})
