import type { Deps } from '../../deps.ts'
import { type Route, route } from '../../platform/route.ts'
import { describeCircular } from '../describe-circular.ts'
import * as contract from './contract.ts'
import { previewReminder, sendReminder } from './remind-by-hand.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log' | 'config'>

/** 「まだの世帯に知らせる」: the numbers first, then the push. */
export const reminderRoutes = (deps: Needs): Route[] => [
  route(contract.previewReminder, ({ who, params }) => previewReminder(deps, who, params.circularId)),
  route(contract.sendReminder, async ({ who, params }) =>
    describeCircular(deps, who, await sendReminder(deps, who, params.circularId)),
  ),
]
