import type { z } from 'zod'
import { type Area, associationOf } from '../../areas/area.ts'
import { areaName } from '../../areas/area-names.ts'
import { areasById, childAreas, getArea } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { NotFound } from '../../platform/failures.ts'
import { concerns } from '../audience.ts'
import { type Circular, senderPlace } from '../circular.ts'
import { widestArea } from '../describe-reach.ts'
import { hiddenParts, showsCounts } from '../small-numbers.ts'
import { isOnItsWay } from '../transitions.ts'
import type { AnswerCounts } from './answer-counts.ts'
import { type AnswerTally, countAnswers } from './answer-tally.ts'
import type { getAnswers, WrittenAnswer } from './contract.ts'
import { type HouseholdAsked, householdsAsked } from './households-asked.ts'
import { takesAnswers } from './rules.ts'
import { allAnswersIn, answerTalliesIn, newestWrittenIn, type StoredAnswer } from './store.ts'
import type { Survey } from './survey.ts'

type Needs = Pick<Deps, 'db' | 'clock'>
type View = z.input<(typeof getAnswers)['response']>

/** Texts shown on a page; more are read in the file. */
const TEXTS_SHOWN = 200

/** What an officer may see of the answers in an area. */
export interface SeenAnswers {
  area: Area
  survey: Survey
  /** Null: too few to show. */
  counts: AnswerCounts | null
  parts: { area: Area; counts: AnswerCounts | null }[]
  /** Whether each household's answer may be shown by its name. */
  byName: boolean
}

const countIn = (tallies: AnswerTally[], { questions }: Survey, area: Area): AnswerCounts => {
  const parts = tallies.flatMap(({ scopeIds, areas }) =>
    area.kind === 'block' ? (areas[area.id] ?? []) : scopeIds.includes(area.id) ? Object.values(areas) : [],
  )
  return countAnswers(questions, parts)
}

interface Counted {
  area: Area
  counts: AnswerCounts
}

/** Nobody is pointed at by the answers of five; that there are none may always be said. */
const shows = (who: Identity, { area, counts }: Counted): boolean =>
  counts.answered === 0 || showsCounts(who, area, counts.answered)

/** The parts of an area in which somebody has answered. */
const partsOf = (tallies: AnswerTally[], survey: Survey, children: Area[]): Counted[] =>
  children.map((area) => ({ area, counts: countIn(tallies, survey, area) })).filter(({ counts }) => counts.answered > 0)

/** The ids of the parts that are not shown: too few, or what a subtraction from the whole would need. */
const hiddenIn = (who: Identity, parts: Counted[]): Set<string> => {
  const each = parts.map((part) => ({ id: part.area.id, shows: shows(who, part), number: part.counts.answered }))
  return new Set([...hiddenParts(each)].map(({ id }) => id))
}

/** Whether an area's counts are shown when asked for by itself: as in the list of the area above, if the officer may look there. */
const isShown = async (
  deps: Pick<Deps, 'db'>,
  who: Identity,
  { circular, survey, counted }: { circular: Circular; survey: Survey; counted: Counted },
): Promise<boolean> => {
  if (!shows(who, counted)) return false
  const { area } = counted
  const above = area.parentId === null ? null : await getArea(deps, area.parentId)
  if (!above || !who.may('reach.counts', above) || who.may('reach.names', area)) return true
  const [tallies, siblings] = await Promise.all([
    answerTalliesIn(deps, circular.id, associationOf(above)),
    childAreas(deps, above.id),
  ])
  if (hiddenIn(who, partsOf(tallies, survey, siblings)).has(area.id)) return false
  const whole = { area: above, counts: countIn(tallies, survey, above) }
  return isShown(deps, who, { circular, survey, counted: whole })
}

/**
 * The answers in an area as far as an officer may see them.
 * @param areaId null: the widest area the officer may look at
 * @throws NotFound outside the officer's scope, without questions, before it is handed out, or when the circular has nothing to do with the area
 */
export const seenAnswers = async (
  deps: Pick<Deps, 'db'>,
  who: Identity,
  { circular, areaId }: { circular: Circular; areaId: string | null },
): Promise<SeenAnswers> => {
  const area = areaId ? await getArea(deps, areaId) : await widestArea(deps, who, circular)
  who.require('reach.counts', area)
  const { survey, publishedAt } = circular
  if (!survey || publishedAt === null || !concerns(circular, area)) throw new NotFound()
  const [tallies, children] = await Promise.all([
    answerTalliesIn(deps, circular.id, associationOf(area)),
    area.kind === 'block' ? [] : childAreas(deps, area.id),
  ])
  const parts = partsOf(tallies, survey, children)
  const counts = countIn(tallies, survey, area)
  const mayShow = await isShown(deps, who, { circular, survey, counted: { area, counts } })
  const hidden = hiddenIn(who, parts)
  return {
    area,
    survey,
    counts: mayShow ? counts : null,
    parts: parts.map((part) => ({
      area: part.area,
      counts: mayShow && !hidden.has(part.area.id) ? part.counts : null,
    })),
    byName: survey.per === 'household' && who.may('reach.names', area),
  }
}

/** The answers of an area's households by name, those that have not answered too. */
export const answersByHousehold = async (
  deps: Pick<Deps, 'db'>,
  circular: Circular,
  area: Area,
): Promise<(HouseholdAsked & { answer: StoredAnswer | null })[]> => {
  const [asked, found] = await Promise.all([
    householdsAsked(deps, circular, area),
    allAnswersIn(deps, circular.id, area.id),
  ])
  const answers = new Map(found.map((answer) => [answer.householdId, answer]))
  return asked.map((household) => ({ ...household, answer: answers.get(household.householdId) ?? null }))
}

const writtenIn = async (
  deps: Pick<Deps, 'db'>,
  circular: Circular,
  { area, survey, counts, names }: SeenAnswers & { names: Map<string, HouseholdAsked> },
): Promise<Record<string, WrittenAnswer[]>> => {
  const asking = survey.questions.filter(({ kind }) => kind === 'text')
  if (!counts || asking.length === 0) return {}
  const found = await newestWrittenIn(deps, circular.id, { areaId: area.id, limit: TEXTS_SHOWN })
  const texts = asking.map(({ id }): [string, WrittenAnswer[]] => [
    id,
    found.flatMap(({ answers, at, householdId }) => {
      const answer = answers[id]
      const household = householdId === null ? null : (names.get(householdId) ?? null)
      return answer?.kind === 'text' ? [{ text: answer.text, at, household }] : []
    }),
  ])
  return Object.fromEntries(texts)
}

/** How a survey was answered in an area: counts, what was written, and each household where the officer may see names. @throws as `seenAnswers` */
export const describeAnswers = async (
  deps: Needs,
  who: Identity,
  asked: { circular: Circular; areaId: string | null },
): Promise<View> => {
  const { circular } = asked
  const seen = await seenAnswers(deps, who, asked)
  const { area, survey, counts, parts, byName } = seen
  const [above, households] = await Promise.all([
    areasById(deps, area.ancestorIds),
    byName ? answersByHousehold(deps, circular, area) : null,
  ])
  const names = new Map(
    households?.map(({ householdId, blockId, number, label }) => [
      householdId,
      { householdId, blockId, number, label },
    ]),
  )
  return {
    area: areaName(area),
    path: above.filter((one) => who.may('reach.counts', one)).map(areaName),
    survey,
    closedAt: circular.surveyClosedAt,
    open: takesAnswers(circular, deps.clock.now()),
    canMoveDeadline: isOnItsWay(circular) && who.may('circular.publish', senderPlace(circular)),
    counts,
    parts: parts.map((part) => ({ area: areaName(part.area), counts: part.counts })),
    written: await writtenIn(deps, circular, { ...seen, names }),
    households:
      households?.map(({ answer, ...household }) => ({
        ...household,
        answered: answer && { answers: answer.answers, at: answer.at },
      })) ?? null,
  }
}
