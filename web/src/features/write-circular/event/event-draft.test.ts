import { describe, expect, it } from 'vitest'
import { type EventDraft, eventProblems, keepableEvent, newEvent } from './event-draft.ts'

const cleaning: EventDraft = { day: '2026-11-29', lastDay: null, from: '08:00', until: '10:30', place: '公園' }

describe('an event that is being written', () => {
  it.each<[string, Partial<EventDraft>, object]>([
    ['nothing', {}, {}],
    ['the day', { day: '' }, { day: 'dayMissing' }],
    ['the last day', { lastDay: '' }, { lastDay: 'lastDayMissing' }],
    ['the time', { from: '', until: '' }, { from: 'fromMissing' }],
    ['a time to begin', { from: '' }, { from: 'fromMissing' }],
  ])('lacks %s', (_, part, problems) => {
    expect(eventProblems({ ...cleaning, ...part })).toEqual(problems)
  })

  it('cannot end before it begins, but over night', () => {
    expect(eventProblems({ ...cleaning, until: '08:00' })).toEqual({ until: 'untilBefore' })
    expect(eventProblems({ ...cleaning, until: null, lastDay: '2026-11-28' })).toEqual({
      lastDay: 'lastDayBefore',
    })
    expect(eventProblems({ ...cleaning, from: '22:00', until: '05:00', lastDay: '2026-11-30' })).toEqual({})
  })

  it('is kept once it is finished; a whole day has no times', () => {
    expect(keepableEvent(newEvent)).toBeNull()
    expect(keepableEvent({ ...cleaning, until: '', place: ' 公園 ' })).toEqual({ ...cleaning, until: null })
    expect(keepableEvent({ ...cleaning, from: null, until: '10:30' })).toMatchObject({ from: null, until: null })
  })
})
