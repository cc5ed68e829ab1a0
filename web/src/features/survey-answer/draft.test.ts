import type { Question } from '@kairan/functions/circulars/survey/survey.ts'
import { describe, expect, it } from 'vitest'
import { type Draft, draftsOf, peopleChanged, readDrafts } from './draft.ts'

const come: Question = { kind: 'attendance', id: 'come', wording: '清掃に参加しますか', most: 5 }
const day: Question = { kind: 'choice', id: 'day', wording: 'どちらの日がよいですか', options: ['土曜日', '日曜日'] }
const help: Question = { kind: 'several', id: 'help', wording: '手伝えること', options: ['草むしり', '片づけ'] }
const say: Question = { kind: 'text', id: 'say', wording: 'ひとこと' }
const all = [come, day, help, say]

const filled = (id: string, change: Partial<Draft>) => {
  const drafts = draftsOf(all, null)
  const before = drafts[id]
  return before ? { ...drafts, [id]: { ...before, ...change } } : drafts
}
const problemOf = (id: string, change: Partial<Draft>) => readDrafts(all, filled(id, change)).problems[id]

describe('an answer before it is sent', () => {
  it('wants every question answered but those for a text, and those where nothing need be chosen', () => {
    expect(readDrafts(all, draftsOf(all, null)).problems).toEqual({ come: 'missing', day: 'missing' })
  })

  it('takes a number of people also in full width, and no other', () => {
    const coming = (people: string) => problemOf('come', { coming: true, people })
    expect(coming('３')).toBeUndefined()
    expect(coming('5')).toBeUndefined()
    expect(coming('10000')).toBe('peopleTooMany')
    expect(coming('-1')).toBe('peopleTooFew')
    expect(coming('0')).toBe('peopleTooFew')
    expect(coming('2.5')).toBe('peopleWhole')
    expect(coming('みんな')).toBe('peopleWhole')
  })

  it('counts nobody of a household that does not come, whatever stood in the field', () => {
    expect(readDrafts([come], filled('come', { coming: false, people: 'x' })).answers).toEqual({
      come: { kind: 'attendance', coming: false, people: 0 },
    })
  })

  it('does not send a text of blanks, nor one that is too long', () => {
    expect(readDrafts([say], filled('say', { text: ' \n ' })).answers).toEqual({})
    expect(problemOf('say', { text: 'あ'.repeat(501) })).toBe('textTooLong')
  })

  it('begins with what was answered before, and is the same again when nothing is changed', () => {
    const before = {
      come: { kind: 'attendance', coming: true, people: 3 },
      day: { kind: 'choice', option: 1 },
      help: { kind: 'several', options: [0, 1] },
      say: { kind: 'text', text: 'よろしく' },
    } as const
    const answers = { ...before, help: { kind: 'several' as const, options: [0, 1] } }
    expect(readDrafts(all, draftsOf(all, answers))).toEqual({ answers, problems: {} })
  })

  it('steps by one person, from one to as many as are allowed', () => {
    expect(peopleChanged('1', -1, 5)).toBe('1')
    expect(peopleChanged('５', 1, 5)).toBe('5')
    expect(peopleChanged('みんな', 1, 5)).toBe('2')
  })
})
