import type { Deps } from '../../deps.ts'
import { type Route, route } from '../../platform/route.ts'
import { describeCircular } from '../describe-circular.ts'
import { approveCircular } from './approve-circular.ts'
import { cancelCircular } from './cancel-circular.ts'
import * as contract from './contract.ts'
import { publishCircular } from './publish-circular.ts'
import { rejectCircular } from './reject-circular.ts'
import { releaseCircular } from './release-circular.ts'
import { rescheduleCircular } from './reschedule-circular.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log' | 'config' | 'translator'>

/** The way of a circular from 送る until it leaves. */
export const handingOutRoutes = (deps: Needs): Route[] => [
  route(contract.publishCircular, async ({ who, params, body }) =>
    describeCircular(
      deps,
      who,
      await publishCircular(deps, who, {
        circularId: params.circularId,
        version: body.version ?? null,
        timing: body.timing,
      }),
    ),
  ),
  route(contract.approveCircular, async ({ who, params, body }) =>
    describeCircular(deps, who, await approveCircular(deps, who, { ...params, ...body })),
  ),
  route(contract.rejectCircular, async ({ who, params, body }) =>
    describeCircular(deps, who, await rejectCircular(deps, who, { ...params, ...body })),
  ),
  route(contract.cancelCircular, async ({ who, params }) =>
    describeCircular(deps, who, await cancelCircular(deps, who, params.circularId)),
  ),
  route(contract.rescheduleCircular, async ({ who, params, body }) =>
    describeCircular(deps, who, await rescheduleCircular(deps, who, { ...params, to: body.at })),
  ),
  route(contract.releaseCircular, async ({ who, params }) =>
    describeCircular(deps, who, await releaseCircular(deps, who, params.circularId)),
  ),
]
