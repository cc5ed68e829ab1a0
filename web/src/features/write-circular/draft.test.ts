import { describe, expect, it } from 'vitest'
import { canBeKept, contentOf, type Draft, emptyDraft, isBlank, lengthOf, problemsOf, UNTITLED } from './draft.ts'

const today = '2026-11-25'
const complete: Draft = { ...emptyDraft('tsuda', today), title: '公園の清掃', text: '日曜の朝8時から。' }
const problemsWith = (change: Partial<Draft>) =>
  problemsOf({ ...complete, ...change }, today).map(({ problem }) => problem)

describe('problemsOf', () => {
  it('finds nothing wrong with a title, some words and an audience', () => {
    expect(problemsOf(complete, today)).toEqual([])
  })

  it('takes a photo instead of words', () => {
    const photo = { id: 'p', url: '/p', previewUrl: '/p', width: 3, height: 4 }
    expect(problemsWith({ text: '', pictures: [photo] })).toEqual([])
  })

  it.each<[string, Partial<Draft>, string]>([
    ['no title', { title: ' ' }, 'titleMissing'],
    ['a title of 61 characters', { title: '𠮷'.repeat(61) }, 'titleTooLong'],
    ['neither words nor photo', { text: '\n ' }, 'nothingToRead'],
    ['a text of 5,001 characters', { text: 'あ'.repeat(5001) }, 'textTooLong'],
    ['nobody to send it to', { audience: [] }, 'audienceMissing'],
    ['a day that has passed', { confirmBy: '2026-11-24' }, 'confirmByPast'],
  ])('stops at %s', (_, change, problem) => {
    expect(problemsWith(change)).toEqual([problem])
  })
})

describe('lengthOf', () => {
  it.each([
    ['𠮷野', 2],
    ['👨‍👩‍👧‍👦と犬', 3],
    ['　清掃 ', 2],
  ])('counts 「%s」 as people do: %i', (text, length) => {
    expect(lengthOf(text)).toBe(length)
  })
})

describe('a draft on the server', () => {
  it('is kept under a title of its own while there is none', () => {
    expect(contentOf({ ...complete, title: '' }).title).toBe(UNTITLED)
    expect(contentOf(complete).title).toBe('公園の清掃')
  })

  it('is not kept while the server would refuse it', () => {
    expect(canBeKept(complete)).toBe(true)
    expect(canBeKept({ ...complete, audience: [] })).toBe(false)
    expect(canBeKept({ ...complete, title: 'あ'.repeat(61) })).toBe(false)
  })

  it('is not made before there is anything in it', () => {
    expect(isBlank(emptyDraft('tsuda', today))).toBe(true)
    expect(isBlank({ ...emptyDraft('tsuda', today), text: '雨' })).toBe(false)
  })
})
