import { describe, expect, it } from 'vitest'
import { type OfficeCircular, underWay } from './under-way.ts'

const circular = (id: string, change: Partial<OfficeCircular> = {}): OfficeCircular => ({
  id,
  title: id,
  titlePhrases: [id],
  category: 'notice',
  confirmBy: null,
  status: 'sent',
  createdAt: '2026-11-20T00:00:00.000Z',
  publishedAt: '2026-11-20T00:00:00.000Z',
  sender: { id: 'tsuda', kind: 'association', name: '津田南町自治会' },
  firstPicture: null,
  timing: { kind: 'now' },
  schedule: null,
  submitted: null,
  givenBack: false,
  reach: { households: 10, line: 5, unread: 3, paper: 0, spoken: 0, notReached: 2 },
  ...change,
})
const everybody = { households: 10, line: 6, unread: 0, paper: 3, spoken: 1, notReached: 0 }
const shown = (...circulars: OfficeCircular[]) =>
  underWay(circulars, { now: new Date('2026-11-25T03:00:00Z'), today: '2026-11-25' }).map(({ id }) => id)

describe('underWay', () => {
  it('asks about the nearest day first, and about those without a day last', () => {
    const late = circular('late', { confirmBy: '2026-12-10' })
    const soon = circular('soon', { confirmBy: '2026-11-26' })
    expect(shown(circular('no day'), late, soon)).toEqual(['soon', 'late', 'no day'])
  })

  it('puts a day that has passed before all others', () => {
    const passed = circular('passed', { confirmBy: '2026-11-20' })
    expect(shown(circular('soon', { confirmBy: '2026-11-26' }), passed)).toEqual(['passed', 'soon'])
  })

  it('leaves out drafts, what was taken back, and what reached everybody', () => {
    expect(
      shown(
        circular('draft', { status: 'draft', publishedAt: null, reach: null }),
        circular('taken back', { status: 'withdrawn' }),
        circular('everybody', { reach: everybody }),
      ),
    ).toEqual([])
  })

  it('stops asking after a month, unless the day is still to come', () => {
    const old = { publishedAt: '2026-10-01T00:00:00.000Z' }
    expect(shown(circular('old', old), circular('old with a day', { ...old, confirmBy: '2026-12-01' }))).toEqual([
      'old with a day',
    ])
  })
})
