import type { CategoryView } from '@kairan/functions/hazards/hazard-view.ts'
import { describe, expect, it } from 'vitest'
import { afterKind, afterQuestion, hasPlace, newReport, outsideOf, withCategory } from './report.ts'
import { reportInHistory } from './report-in-history.ts'

const tree: CategoryView = {
  id: 'fallenTree',
  name: '倒れた木',
  emoji: '',
  question: 'どうなっていますか。',
  outside: null,
  options: [
    { id: 'onRoad', name: '道をふさいでいる', dangerous: true, outside: null },
    { id: 'onWire', name: '電線にかかっている', dangerous: true, outside: 'power' },
  ],
}
const other: CategoryView = { id: 'other', name: 'その他', emoji: '', question: null, outside: null, options: [] }

describe('the way through a report', () => {
  it('asks the question of a kind that has one, and goes on to the place with another', () => {
    expect(afterKind(tree)).toBe('question')
    expect(afterKind(other)).toBe('where')
  })

  it('leads to the telephone where others repair it, by the answer', () => {
    expect(afterQuestion(tree, 'onWire')).toBe('outside')
    expect(afterQuestion(tree, 'onRoad')).toBe('where')
    expect(afterQuestion(tree, null)).toBe('where')
  })

  it('asks the kind itself where nobody knows the answer', () => {
    expect(outsideOf({ ...tree, outside: 'police' }, null)).toBe('police')
    expect(outsideOf({ ...tree, outside: 'police' }, 'onRoad')).toBeNull()
  })
})

describe('a report', () => {
  it('loses the answer with its kind, and nothing else', () => {
    const report = { ...newReport('key'), category: 'fallenTree' as const, option: 'onRoad', words: '大きな枝' }
    expect(withCategory(report, 'mirror')).toEqual({ ...report, category: 'mirror', option: null })
    expect(withCategory(report, 'fallenTree')).toEqual(report)
  })

  it('needs a point or words for its place', () => {
    expect(hasPlace({ position: null, address: '  ' })).toBe(false)
    expect(hasPlace({ position: null, address: '郵便局の前' })).toBe(true)
    expect(hasPlace({ position: '34.8,135.7', address: '' })).toBe(true)
  })
})

describe('what stands in the history', () => {
  const note = { hazardReport: newReport('key'), at: 'where', depth: 2 }

  it('is found again as it was left', () => {
    expect(reportInHistory(structuredClone(note))).toEqual(note)
  })

  it.each([null, 'where', {}, { ...note, at: 'nowhere' }, { ...note, hazardReport: null }])(
    'is not read from %j',
    (state) => {
      expect(reportInHistory(state)).toBeNull()
    },
  )
})
