import type { Question } from '@kairan/functions/circulars/survey/survey.ts'
import { Survey } from '@kairan/functions/circulars/survey/survey.ts'
import { describe, expect, it } from 'vitest'
import {
  keepableSurvey,
  newQuestion,
  questionProblems,
  type SurveyDraft,
  withMoved,
  withoutQuestion,
  withQuestion,
} from './survey-draft.ts'

const lunch = (options: string[]): Question => ({ kind: 'choice', id: 'lunch', wording: 'お弁当', options })
const idsOf = (survey: SurveyDraft | null) => survey?.questions.map(({ id }) => id)

describe('a question that is being written', () => {
  it.each<[string, string[], string | undefined]>([
    ['two lines', ['幕の内', 'おにぎり'], undefined],
    ['one line and blank ones', ['幕の内', ' ', ''], 'optionsTooFew'],
    ['the same twice', ['幕の内', '幕の内 '], 'optionsAlike'],
    ['eleven', Array.from({ length: 11 }, (_, n) => `${n}`), 'optionsTooMany'],
    ['a line of 61 characters', ['あ'.repeat(61), 'い'], 'optionTooLong'],
  ])('with %s to choose from', (_, options, problem) => {
    expect(questionProblems(lunch(options)).options).toBe(problem)
  })

  it('is what the server takes once it is finished, and is left out before', () => {
    const come = newQuestion('attendance', { id: 'come', wording: ' 参加されますか ' })
    const survey = withQuestion(withQuestion(null, come, '2026-11-30'), lunch(['幕の内']), null)
    const kept = keepableSurvey(survey)
    expect(Survey.parse(kept)).toEqual(kept)
    expect(kept).toMatchObject({ until: '2026-11-30', questions: [{ id: 'come', wording: '参加されますか' }] })
    expect(keepableSurvey({ ...survey, questions: [lunch([])] })).toBeNull()
  })
})

describe('the list of questions', () => {
  const survey: SurveyDraft = {
    per: 'household',
    until: null,
    questions: ['a', 'b', 'c'].map((id) => newQuestion('text', { id, wording: id })),
  }

  it('is put in order, and ends with its last question', () => {
    expect(idsOf(withMoved(survey, 2, 0))).toEqual(['c', 'a', 'b'])
    expect(idsOf(withMoved(survey, 5, 0))).toEqual(['a', 'b', 'c'])
    expect(idsOf(withoutQuestion(survey, 'b'))).toEqual(['a', 'c'])
    expect(withoutQuestion({ ...survey, questions: survey.questions.slice(0, 1) }, 'a')).toBeNull()
  })
})
