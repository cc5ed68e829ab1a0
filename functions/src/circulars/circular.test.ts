import { describe, expect, it } from 'vitest'
import { Conflict } from '../platform/failures.ts'
import {
  CIRCULAR_STATUSES,
  type Circular,
  CircularContent,
  type CircularStatus,
  edit,
  finishSending,
  publish,
  withdraw,
} from './circular.ts'

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

const circular = (status: CircularStatus): Circular => ({
  id: 'c1',
  title: '回覧',
  text: '',
  category: 'notice',
  confirmBy: null,
  senderAreaId: 'a1',
  senderPath: ['city', 'd1', 'a1'],
  audience: ['a1'],
  audiencePath: ['city', 'd1', 'a1'],
  pictures: [],
  status,
  version: 3,
  createdBy: 'U0',
  createdAt: '2026-11-20T00:00:00.000Z',
  updatedAt: '2026-11-20T00:00:00.000Z',
  publishedAt: null,
  publishedBy: null,
  deliveryId: null,
  withdrawn: null,
})
const AT = '2026-11-20T01:00:00.000Z'
const OFFICER = 'U1'

describe('a circular', () => {
  const transitions = {
    edit: (one: Circular) => edit(one, { title: '新しい題名' }, AT),
    publish: (one: Circular) => publish(one, { lineUserId: OFFICER, at: AT, deliveryId: 'd' }),
    finishSending,
    withdraw: (one: Circular) => withdraw(one, { lineUserId: OFFICER, at: AT, reason: '日にちの間違い' }),
  }
  /** From each state by each act: the state after, or that it is refused. */
  const TABLE: Record<keyof typeof transitions, Partial<Record<CircularStatus, CircularStatus>>> = {
    edit: { draft: 'draft' },
    publish: { draft: 'sending' },
    finishSending: { ...Object.fromEntries(CIRCULAR_STATUSES.map((status) => [status, status])), sending: 'sent' },
    withdraw: { sending: 'withdrawn', sent: 'withdrawn', withdrawn: 'withdrawn' },
  }
  const acts = Object.keys(transitions) as (keyof typeof transitions)[]

  it.each(acts.flatMap((act) => CIRCULAR_STATUSES.map((status) => [act, status] as const)))(
    '%s when %s',
    (act, from) => {
      const after = TABLE[act][from]
      if (after) expect(transitions[act](circular(from)).status).toBe(after)
      else expect(() => transitions[act](circular(from))).toThrow(Conflict)
    },
  )

  it('has a higher version after every change', () => {
    expect(transitions.edit(circular('draft'))).toMatchObject({ title: '新しい題名', version: 4, updatedAt: AT })
  })

  it('remembers who handed it out', () => {
    expect(transitions.publish(circular('draft'))).toMatchObject({
      publishedAt: AT,
      publishedBy: OFFICER,
      deliveryId: 'd',
      version: 3,
    })
  })

  it('keeps the first reason when it is taken back twice', () => {
    const first = transitions.withdraw(circular('sent'))
    const second = withdraw(first, { lineUserId: 'U2', at: '2026-11-21T00:00:00.000Z', reason: '別の理由' })
    expect(second.withdrawn).toEqual({ at: AT, by: OFFICER, reason: '日にちの間違い' })
  })
})
