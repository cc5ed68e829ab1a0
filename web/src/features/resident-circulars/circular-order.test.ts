import { describe, expect, it } from 'vitest'
import { deadline, isUnread, unreadFirst } from './circular-order.ts'

const open = { canConfirm: true, confirmed: null, survey: null }
const confirmed = {
  canConfirm: true,
  confirmed: { via: 'paper' as const, at: '2026-11-20T00:00:00.000Z' },
  survey: null,
}

const circular = (
  id: string,
  day: string,
  mine: typeof open | typeof confirmed,
  status: 'sent' | 'withdrawn' = 'sent',
) => ({
  id,
  status,
  mine,
  createdAt: '2026-10-01T00:00:00.000Z',
  publishedAt: `${day}T00:00:00.000Z`,
})

describe('unreadFirst', () => {
  it('puts what is still to be confirmed first, and both parts newest first', () => {
    const { unread, rest } = unreadFirst([
      circular('read-old', '2026-11-01', confirmed),
      circular('unread-old', '2026-11-02', open),
      circular('read-new', '2026-11-09', confirmed),
      circular('unread-new', '2026-11-08', open),
    ])
    expect(unread.map(({ id }) => id)).toEqual(['unread-new', 'unread-old'])
    expect(rest.map(({ id }) => id)).toEqual(['read-new', 'read-old'])
  })

  it('asks nobody to confirm what was taken back', () => {
    const { unread, rest } = unreadFirst([circular('gone', '2026-11-01', open, 'withdrawn')])
    expect(unread).toEqual([])
    expect(rest).toHaveLength(1)
  })
})

describe('isUnread', () => {
  it('does not count a circular that is shown to an officer outside its audience', () => {
    expect(isUnread({ status: 'sent', mine: null })).toBe(false)
  })
})

describe('deadline', () => {
  it.each([
    ['2026-11-27', 'past'],
    ['2026-11-28', 'today'],
    ['2026-11-29', 'tomorrow'],
    ['2026-11-30', 'later'],
    ['2027-01-01', 'later'],
  ])('calls %s, seen from 28 November, %s', (day, word) => {
    expect(deadline(day, '2026-11-28')).toBe(word)
  })

  it('knows tomorrow across the turn of the year', () => {
    expect(deadline('2027-01-01', '2026-12-31')).toBe('tomorrow')
  })
})
