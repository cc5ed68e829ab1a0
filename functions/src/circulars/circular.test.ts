import { describe, expect, it } from 'vitest'
import { CircularContent } from './circular-content.ts'

const FAMILY = '👩🏻‍👩🏿‍👧🏻‍👦🏿'
const RIGHT_TO_LEFT = '\u202Eمرحبا'
const piled = (marks: number) => `e${'\u0301'.repeat(marks)}`

const problemsOf = (content: object): string[] => {
  const parsed = CircularContent.safeParse({ title: '回覧', text: '', category: 'notice', confirmBy: null, ...content })
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message)
}

describe('what an officer may write', () => {
  it.each<[string, object]>([
    ['a title of 60 characters', { title: 'あ'.repeat(60) }],
    ['60 characters outside the common ones', { title: '𠮷'.repeat(60) }],
    ['60 families of four', { title: FAMILY.repeat(60) }],
    ['a text of 5,000 characters', { text: '回'.repeat(5000) }],
    ['5,000 families', { text: FAMILY.repeat(5000) }],
    ['no text at all', { text: '' }],
    ['HTML, as text', { title: '<script>alert(1)</script>', text: '<b>太字</b>' }],
    ['right-to-left', { title: RIGHT_TO_LEFT }],
    ['letters with their marks apart', { title: 'が'.normalize('NFD').repeat(60) }],
    ['a leap day', { confirmBy: '2028-02-29' }],
  ])('%s', (_, content) => {
    expect(problemsOf(content)).toEqual([])
  })

  it.each<[string, object, string]>([
    ['no title', { title: '' }, 'title-missing'],
    ['a title of blanks', { title: ' 　\n\t' }, 'title-missing'],
    ['a title nobody sees', { title: '\u200b\u200d\u2060\u202e\ufeff\u00ad\u0000' }, 'title-missing'],
    ['a title of 61 characters', { title: 'あ'.repeat(61) }, 'title-too-long'],
    ['61 families', { title: FAMILY.repeat(61) }, 'title-too-long'],
    ['a pile of marks on one letter', { title: piled(3000) }, 'title-too-long'],
    ['a text of 5,001 characters', { text: '回'.repeat(5001) }, 'text-too-long'],
    ['a text of 20,000 characters', { text: '回'.repeat(20_000) }, 'text-too-long'],
    ['a text that is one pile of marks', { text: piled(100_000) }, 'text-too-long'],
    ['a day that does not exist', { confirmBy: '2026-02-29' }, 'day'],
    ['a time instead of a day', { confirmBy: '2026-11-28T00:00:00.000Z' }, 'day'],
  ])('but not %s', (_, content, problem) => {
    expect(problemsOf(content)).toContain(problem)
  })

  it('without the blanks around it', () => {
    expect(
      CircularContent.parse({ title: ' 清掃　', text: '\n朝9時\n', category: 'event', confirmBy: null }),
    ).toMatchObject({
      title: '清掃',
      text: '朝9時',
    })
  })
})
