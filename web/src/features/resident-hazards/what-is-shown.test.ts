import { EVENT_KINDS } from '@kairan/functions/hazards/hazard.ts'
import type { MyHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { describe, expect, it } from 'vitest'
import { hazards } from '../../texts/ja/hazards.ts'
import { eventWords } from './event-words.ts'
import { lastWord } from './last-word.ts'
import { mayAnswerAfter } from './may-answer-after.ts'
import { pictureProblem } from './report/small-picture.ts'

const event = (change: Partial<MyHazard['events'][number]>): MyHazard['events'][number] => ({
  at: '2026-11-21T00:00:00.000Z',
  kind: 'answer',
  from: 'office',
  words: [],
  status: null,
  ...change,
})

describe('what happened to a report', () => {
  it('has words of its own for everything but notes, which nobody sees', () => {
    const words = EVENT_KINDS.filter((kind) => kind !== 'status').map((kind) => eventWords({ kind, status: null }))
    const known: (string | null)[] = Object.keys(hazards.events).map((name) => `events.${name}`)
    expect(words.filter((each) => !known.includes(each))).toEqual([null])
    expect(eventWords({ kind: 'status', status: 'resolved' })).toBe('events.resolved')
  })

  it('ends with what the office said last, not with what somebody answered', () => {
    const lines = (text: string) => [{ text, inJapanese: true }]
    const events = [
      event({ words: lines('見に行きます。') }),
      event({ kind: 'status' }),
      event({ from: 'reporter', words: lines('まだです') }),
    ]
    expect(lastWord({ events })).toEqual(lines('見に行きます。'))
    expect(lastWord({ events: [event({})] })).toBeNull()
  })
})

describe('「直りましたか」', () => {
  const told = {
    as: 'reporter',
    status: 'resolved',
    isFollowed: true,
    reopenUntil: '2026-12-05T00:00:00.000Z',
  } as const

  it('is asked of who told of it while it can be opened again', () => {
    expect(mayAnswerAfter(told)).toBe(true)
    expect(mayAnswerAfter({ ...told, isFollowed: false })).toBe(true)
    expect(mayAnswerAfter({ ...told, reopenUntil: null })).toBe(false)
  })

  it('is asked of who follows it once it is done', () => {
    expect(mayAnswerAfter({ ...told, as: 'follower', reopenUntil: null })).toBe(true)
    expect(mayAnswerAfter({ ...told, as: 'follower', status: 'inProgress' })).toBe(false)
    expect(mayAnswerAfter({ ...told, as: 'follower', isFollowed: false })).toBe(false)
  })
})

describe('a file for a report', () => {
  it.each([
    { name: '穴.jpg', type: 'image/jpeg', size: 9_000_000, problem: null },
    { name: 'IMG.HEIC', type: 'image/heic', size: 30_000_000, problem: null },
    { name: 'IMG_0001.HEIC', type: '', size: 2_000_000, problem: null },
    { name: '動画.mp4', type: 'video/mp4', size: 9_000_000, problem: 'notAPicture' },
    { name: '紙.pdf', type: 'application/pdf', size: 9_000, problem: 'notAPicture' },
    { name: '穴.jpg', type: 'image/jpeg', size: 0, problem: 'unreadable' },
  ])('$name ($size bytes): $problem', ({ problem, ...file }) => {
    expect(pictureProblem(file)).toBe(problem)
  })
})
