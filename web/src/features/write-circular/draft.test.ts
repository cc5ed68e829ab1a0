import { describe, expect, it } from 'vitest'
import { afterChange, canBeKept, contentOf, type Draft, emptyDraft, isBlank, problemsOf, UNTITLED } from './draft.ts'
import { newEvent } from './event/event-draft.ts'
import { lengthOf } from './length-of.ts'
import { newQuestion } from './survey/survey-draft.ts'
import { emptyVersion } from './versions/version-draft.ts'

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

describe('what is not written to the end', () => {
  const unfinished: Draft = {
    ...complete,
    event: { ...newEvent, day: '2026-11-29' },
    survey: { per: 'household', until: null, questions: [newQuestion('choice', { id: 'q1', wording: 'お弁当' })] },
    versions: { en: { ...emptyVersion, text: 'From eight.' } },
  }

  it('stops what is sent and is not kept, and does not keep the rest from being kept', () => {
    expect(problemsOf(unfinished, today).map(({ problem }) => problem)).toEqual([
      'eventUnfinished',
      'surveyUnfinished',
      'versionUnfinished',
    ])
    expect(contentOf(unfinished)).toMatchObject({ title: '公園の清掃', event: null, survey: null, versions: {} })
    expect(canBeKept(unfinished)).toBe(true)
  })

  it('leaves out only the question that is not finished', () => {
    const come = newQuestion('attendance', { id: 'q2', wording: '来られますか' })
    const survey = unfinished.survey && { ...unfinished.survey, questions: [...unfinished.survey.questions, come] }
    expect(contentOf({ ...unfinished, survey }).survey?.questions).toEqual([come])
  })
})

describe('a question in another language', () => {
  const lunch = { kind: 'choice' as const, id: 'q1', wording: 'お弁当', options: ['幕の内', 'おにぎり'] }
  const written = (options: string[]) =>
    contentOf({
      ...complete,
      survey: { per: 'household', until: null, questions: [lunch] },
      versions: {
        en: { title: 'Lunch', text: '', by: 'officer', questions: { q1: { wording: ' Lunch? ', options } } },
      },
    }).versions.en?.questions

  it('is kept with an option for each of the original’s', () => {
    expect(written(['Box', ' Rice ball', ''])).toEqual({ q1: { wording: 'Lunch?', options: ['Box', 'Rice ball'] } })
  })

  it('is left to the Japanese where nobody would know what was chosen', () => {
    expect(written(['Box'])).toEqual({})
  })
})

describe('a machine’s version', () => {
  const words = { title: 'Cleaning', text: 'Sunday from eight.', questions: {} }
  const before: Draft = {
    ...complete,
    versions: { en: { ...words, by: 'machine' }, vi: { ...words, by: 'officer' } },
  }

  it('goes with the words it was made of', () => {
    expect(Object.keys(afterChange(before, { ...before, title: '水路の清掃' }).versions)).toEqual(['vi'])
  })

  it('stays while only other things change', () => {
    expect(afterChange(before, { ...before, confirmBy: null, text: `${before.text} ` }).versions).toEqual(
      before.versions,
    )
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
