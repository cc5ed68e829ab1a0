import type { Question } from '@kairan/functions/circulars/survey/survey.ts'
import { describe, expect, it } from 'vitest'
import { contentOf, type Draft, emptyDraft } from './draft.ts'
import { isSame } from './keep-draft.ts'

const photo = { id: 'p1', url: '/p1', previewUrl: '/p1', width: 3, height: 4 }
const come: Question = { kind: 'choice', id: 'lunch', wording: 'お弁当 ', options: ['幕の内', ' おにぎり', ''] }
const english = { title: 'Cleaning ', text: 'At eight.', by: 'officer' as const, questions: {} }
const draft: Draft = {
  ...emptyDraft('tsuda', '2026-11-25'),
  title: '公園の清掃 ',
  text: '\n朝8時から。',
  pictures: [photo],
  event: { day: '2026-11-29', lastDay: null, from: '08:00', until: '', place: '公園 ' },
  survey: { per: 'household', until: null, questions: [come] },
  versions: { en: english },
}
const onServer = {
  ...draft,
  title: '公園の清掃',
  text: '朝8時から。',
  event: { place: '公園', day: '2026-11-29', lastDay: null, from: '08:00', until: null },
  survey: {
    questions: [{ ...come, wording: 'お弁当', options: ['幕の内', 'おにぎり'] }],
    until: null,
    per: 'household' as const,
  },
  office: { versions: { en: { ...english, title: 'Cleaning' } } },
}

describe('isSame', () => {
  it('knows our own words again, trimmed as the server keeps them', () => {
    expect(isSame(onServer, contentOf(draft))).toBe(true)
  })

  it.each([
    ['title', { title: '公園の大清掃' }],
    ['text', { text: '朝9時から。' }],
    ['category', { category: 'event' as const }],
    ['day', { confirmBy: null }],
    ['pictures', { pictures: [] }],
    ['event', { event: { ...onServer.event, from: '09:00' } }],
    ['survey', { survey: null }],
    ['version', { office: { versions: {} } }],
  ])('takes another %s for somebody else’s', (_, change) => {
    expect(isSame({ ...onServer, ...change }, contentOf(draft))).toBe(false)
  })
})
