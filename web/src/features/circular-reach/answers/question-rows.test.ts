import { describe, expect, it } from 'vitest'
import { answerRows, peopleComing } from './question-rows.ts'

const words = { coming: '参加する', notComing: '参加しない' }

describe('the answers to a question', () => {
  it('stand in the order of its options, also those nobody chose', () => {
    const question = { kind: 'choice' as const, id: 'q', wording: 'お弁当', options: ['幕の内', 'おにぎり', 'なし'] }
    expect(answerRows(question, { kind: 'choice', id: 'q', options: [2, 0, 5] }, words)).toEqual([
      { label: '幕の内', count: 2 },
      { label: 'おにぎり', count: 0 },
      { label: 'なし', count: 5 },
    ])
    expect(answerRows(question, undefined, words).map(({ count }) => count)).toEqual([0, 0, 0])
  })

  it('are who comes and who does not, and nothing for a text', () => {
    const come = { kind: 'attendance' as const, id: 'q', wording: '来ますか', most: 5 }
    const count = { kind: 'attendance' as const, id: 'q', coming: 3, notComing: 1, people: 8 }
    expect(answerRows(come, count, words)).toEqual([
      { label: '参加する', count: 3 },
      { label: '参加しない', count: 1 },
    ])
    expect(
      answerRows({ kind: 'text', id: 't', wording: 'ご意見' }, { kind: 'text', id: 't', written: 2 }, words),
    ).toEqual([])
    expect(peopleComing([count, { kind: 'text', id: 't', written: 2 }])).toBe(8)
    expect(peopleComing([{ kind: 'text', id: 't', written: 2 }])).toBeNull()
  })
})
