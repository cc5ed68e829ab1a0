import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasOf } from '../../residents/resident.ts'
import { type AskedTown, anAskedTown, aSurvey, someAnswers } from '../../testing/a-survey.ts'
import { answerSurvey, takeAnswerBack } from './answer-survey.ts'
import { countAnswers } from './answer-tally.ts'
import { Answers } from './answers.ts'
import { putAnswer } from './put-answer.ts'
import { answers, answerTallies, type StoredAnswer } from './store.ts'
import { Survey } from './survey.ts'

/** What people tap: somebody (by number) answers so that as many come, or takes the answer back. */
type Tap = { who: number; people: number | null }

const tap = fc.record<Tap>({ who: fc.nat(3), people: fc.option(fc.nat(5)) })
/** Some rounds; all taps of a round come at the same moment. */
const rounds = fc.array(fc.array(tap, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })

const questions = Survey.parse(aSurvey()).questions

/** Counts made anew from the answers as they stand. */
const recounted = (stored: StoredAnswer[]) => {
  const sum = (of: (answer: Answers) => number) => stored.reduce((total, each) => total + of(each.answers), 0)
  const chosen = (id: string, option: number) =>
    sum(({ [id]: answer }) =>
      (answer?.kind === 'choice' && answer.option === option) ||
      (answer?.kind === 'several' && answer.options.includes(option))
        ? 1
        : 0,
    )
  const coming = ({ come }: Answers) => come?.kind === 'attendance' && come.coming
  return {
    answered: stored.length,
    questions: [
      {
        kind: 'attendance',
        id: 'come',
        coming: sum((answer) => (coming(answer) ? 1 : 0)),
        notComing: sum((answer) => (coming(answer) ? 0 : 1)),
        people: sum(({ come }) => (come?.kind === 'attendance' ? come.people : 0)),
      },
      { kind: 'choice', id: 'day', options: [chosen('day', 0), chosen('day', 1)] },
      { kind: 'several', id: 'help', options: [chosen('help', 0), chosen('help', 1)] },
      { kind: 'text', id: 'words', written: sum(({ words }) => (words ? 1 : 0)) },
    ],
  }
}

const given = (people: number): Answers =>
  Answers.parse(
    someAnswers(people, {
      day: { kind: 'choice', option: people % 2 },
      help: { kind: 'several', options: people > 3 ? [] : [people % 2] },
      ...(people % 3 === 0 && { words: { kind: 'text', text: `${people}` } }),
    }),
  )

const standing = async ({ town, id }: AskedTown) => {
  const [stored, tallies] = await Promise.all([answers(town.deps, id).get(), answerTallies(town.deps, id).get()])
  const parts = tallies.docs.flatMap((doc) => Object.values(doc.data().areas))
  return { counted: countAnswers(questions, parts), recounted: recounted(stored.docs.map((doc) => doc.data())) }
}

describe('the counts of a survey', () => {
  it.each(['household', 'person'])(
    'are those of the answers, whoever taps at the same moment (per %s)',
    async (per) => {
      const asked = await anAskedTown({ residentsEach: 2, households: 1 }, { survey: aSurvey({ per }) })
      const { town, id: circularId } = asked
      const someone = (who: number) => town.residents[who % town.residents.length] ?? null
      await fc.assert(
        fc.asyncProperty(rounds, async (all) => {
          for (const taps of all)
            await Promise.all(
              taps.map(({ who, people }) => {
                const tapped = { circularId, resident: someone(who) }
                return people === null
                  ? takeAnswerBack(town.deps, tapped)
                  : answerSurvey(town.deps, { ...tapped, circularVersion: 1, answers: given(people) })
              }),
            )
          const now = await standing(asked)
          expect(now.counted).toEqual(now.recounted)
        }),
        { numRuns: 8 },
      )
    },
    60_000,
  )

  it('follow somebody who moves to another block, and never fall below nothing', async () => {
    const asked = await anAskedTown({ households: 1 }, { survey: aSurvey({ per: 'person' }) })
    const [first, second] = asked.town.residents
    if (!first || !second) throw new Error('nobody lives here')
    const answer = (who: typeof first, people: number): StoredAnswer => ({
      key: 'somebody',
      circularId: asked.id,
      householdId: null,
      rosterId: who.rosterId,
      areaId: who.areaId,
      scopeIds: areasOf(who),
      answers: { come: { kind: 'attendance', coming: true, people } },
      wrote: false,
      at: '2026-11-20T01:00:00.000Z',
    })
    for (const next of [answer(first, 2), answer(second, 2), answer(second, 3), null, null, answer(first, 1)])
      await putAnswer(asked.town.deps, { circularId: asked.id, key: 'somebody' }, () => next)
    const [tally] = (await answerTallies(asked.town.deps, asked.id).get()).docs.map((doc) => doc.data())
    const come = (areaId: string) => tally?.areas[areaId]
    expect(come(first.areaId)).toMatchObject({ answered: 1, questions: { come: { coming: 1, people: 1 } } })
    expect(come(second.areaId)).toMatchObject({ answered: 0, questions: { come: { coming: 0, people: 0 } } })
  })

  it('are kept where nothing but an unwritten text is asked for', async () => {
    const survey = aSurvey({ questions: aSurvey().questions.slice(3) })
    const asked = await anAskedTown({ residentsEach: 2 }, { survey })
    const [one = ''] = asked.town.phonesOf('d1a1b1h1')
    const [other = ''] = asked.town.phonesOf('d1a1b1h2')
    await asked.answer(one, { words: { kind: 'text', text: '行きます' } })
    await asked.answer(other, {})
    expect((await asked.seen()).body.counts).toEqual({
      answered: 2,
      questions: [{ kind: 'text', id: 'words', written: 1 }],
    })
  })
})
