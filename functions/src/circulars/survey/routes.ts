import type { Deps } from '../../deps.ts'
import { type Route, route } from '../../platform/route.ts'
import { findResident } from '../../residents/store.ts'
import { describeCircular } from '../describe-circular.ts'
import { getCircular } from '../store.ts'
import { answerSurvey, describeMyAnswer, takeAnswerBack } from './answer-survey.ts'
import { answersFile } from './answers-file.ts'
import * as contract from './contract.ts'
import { describeAnswers } from './describe-answers.ts'
import { closeSurvey, moveDeadline } from './move-deadline.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'config'>

/** What a circular asks and what is answered. */
export const surveyRoutes = (deps: Needs): Route[] => [
  route(contract.getMyAnswer, async ({ who, params }) =>
    describeMyAnswer(deps, { ...params, resident: await findResident(deps, who.lineUserId) }),
  ),
  route(contract.answerSurvey, async ({ who, params, body }) =>
    answerSurvey(deps, { ...params, ...body, resident: await findResident(deps, who.lineUserId) }),
  ),
  route(contract.takeAnswerBack, async ({ who, params }) =>
    takeAnswerBack(deps, { ...params, resident: await findResident(deps, who.lineUserId) }),
  ),
  route(contract.getAnswers, async ({ who, params, query }) =>
    describeAnswers(deps, who, {
      circular: await getCircular(deps, params.circularId),
      areaId: query.areaId ?? null,
    }),
  ),
  route(contract.getAnswersFile, async ({ who, params, query }) =>
    answersFile(deps, who, {
      circular: await getCircular(deps, params.circularId),
      areaId: query.areaId ?? null,
      encoding: query.encoding,
    }),
  ),
  route(contract.moveDeadline, async ({ who, params, body }) =>
    describeCircular(deps, who, await moveDeadline(deps, who, { ...params, ...body })),
  ),
  route(contract.closeSurvey, async ({ who, params }) =>
    describeCircular(deps, who, await closeSurvey(deps, who, params.circularId)),
  ),
]
