import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure, type FieldProblem } from '../../platform/failures.ts'
import { Answers, readAnswers } from './answers.ts'
import { Survey } from './survey.ts'

const survey = Survey.parse({
  per: 'household',
  questions: [
    { kind: 'attendance', id: 'come', wording: '参加しますか', most: 4 },
    { kind: 'choice', id: 'day', wording: 'どの日がよいですか', options: ['土曜', '日曜'] },
    { kind: 'several', id: 'help', wording: 'お手伝い', options: ['受付', '片付け', '炊き出し'] },
    { kind: 'text', id: 'words', wording: 'ひとこと' },
  ],
})
const good = {
  come: { kind: 'attendance', coming: true, people: 3 },
  day: { kind: 'choice', option: 1 },
  help: { kind: 'several', options: [2, 0] },
  words: { kind: 'text', text: '楽しみです' },
}

/** What is wrong with answers as they come over the wire: by the schema, or by the survey. */
const problemsOf = (given: unknown): FieldProblem[] => {
  const parsed = Answers.safeParse(given)
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message }))
  try {
    readAnswers(survey, parsed.data)
    return []
  } catch (error) {
    if (error instanceof Failure) return error.fields
    throw error
  }
}

describe('answers to a survey', () => {
  it('are kept in the order of the questions and of the options', () => {
    expect(readAnswers(survey, Answers.parse(good))).toEqual({ ...good, help: { kind: 'several', options: [0, 2] } })
  })

  it('may leave a text out, or empty, and choose none of several', () => {
    const { words: _, ...without } = good
    const expected = { ...without, help: { kind: 'several', options: [] } }
    for (const given of [expected, { ...expected, words: { kind: 'text', text: '  ' } }])
      expect(readAnswers(survey, Answers.parse(given))).toEqual(expected)
  })

  it('count nobody who does not come', () => {
    const given = { ...good, come: { kind: 'attendance', coming: false, people: 3 } }
    expect(readAnswers(survey, Answers.parse(given)).come).toEqual({ kind: 'attendance', coming: false, people: 0 })
  })

  it.each([
    ['−1 people', { come: { kind: 'attendance', coming: true, people: -1 } }, 'come.people', 'people-too-few'],
    ['nobody, though they come', { come: { kind: 'attendance', coming: true } }, 'come.people', 'people-too-few'],
    ['one more than may', { come: { kind: 'attendance', coming: true, people: 5 } }, 'come.people', 'people-too-many'],
    ['10,000', { come: { kind: 'attendance', coming: true, people: 10_000 } }, 'come.people', 'people-too-many'],
    ['half a person', { come: { kind: 'attendance', coming: true, people: 1.5 } }, 'come.people', 'people-whole'],
    ['an option there is not', { day: { kind: 'choice', option: 2 } }, 'day.option', 'option-unknown'],
    ['an option before the first', { day: { kind: 'choice', option: -1 } }, 'day.option', 'option-unknown'],
    ['an option twice', { help: { kind: 'several', options: [1, 1] } }, 'help.options', 'option-twice'],
    ['one of several there is not', { help: { kind: 'several', options: [3] } }, 'help.options', 'option-unknown'],
    ['501 characters', { words: { kind: 'text', text: 'あ'.repeat(501) } }, 'words.text', 'answer-too-long'],
    ['a choice where a text is asked for', { words: { kind: 'choice', option: 0 } }, 'words.kind', 'answer-other-kind'],
    ['nothing where a choice is asked for', { day: undefined }, 'day', 'answer-missing'],
    ['a question nobody asked', { other: { kind: 'text', text: 'x' } }, 'other', 'question-unknown'],
  ])('with %s are refused, naming the field', (_, change, field, code) => {
    const given = Object.fromEntries(
      Object.entries({ ...good, ...change }).filter(([, answer]) => answer !== undefined),
    )
    // The schema stands under `answers` in the request's body, so its own problems are named from there on.
    expect(problemsOf(given).map((problem) => [problem.path.replace(/^answers\./, ''), problem.code])).toEqual([
      [field, code],
    ])
  })

  it('name every field that is wrong at once', () => {
    expect(
      problemsOf({ come: { kind: 'attendance', coming: true, people: 9 }, day: { kind: 'choice', option: 7 } }),
    ).toEqual([
      { path: 'answers.come.people', code: 'people-too-many' },
      { path: 'answers.day.option', code: 'option-unknown' },
      { path: 'answers.help', code: 'answer-missing' },
    ])
  })

  it('were counted on what every object has: no question goes by such a name', () => {
    for (const id of ['constructor', 'toString', 'valueOf', 'hasOwnProperty'])
      expect(
        Survey.safeParse({ per: 'household', questions: [{ kind: 'text', id, wording: 'ひとこと' }] }).success,
        id,
      ).toBe(false)
  })

  it('with a text in which nothing is to be seen have none', () => {
    const invisible = { ...good, words: { kind: 'text', text: '\u200b\u2060\u3164' } }
    expect(readAnswers(survey, Answers.parse(invisible))).not.toHaveProperty('words')
  })

  it('once read are read again as they are, whatever was given', () => {
    const answer = fc.oneof(
      fc.record({ kind: fc.constant('attendance'), coming: fc.boolean(), people: fc.integer({ min: -1, max: 6 }) }),
      fc.record({ kind: fc.constant('choice'), option: fc.integer({ min: -1, max: 3 }) }),
      fc.record({ kind: fc.constant('several'), options: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }) }),
      fc.record({ kind: fc.constant('text'), text: fc.string({ unit: 'grapheme' }) }),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('come', 'day', 'help', 'words', 'other'), answer), (given) => {
        if (problemsOf(given).length > 0) return
        const kept = readAnswers(survey, Answers.parse(given))
        expect(readAnswers(survey, kept)).toEqual(kept)
      }),
    )
  })
})
