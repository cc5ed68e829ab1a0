import type { Deps } from '../../deps.ts'
import { type Route, route } from '../../platform/route.ts'
import { describeCircular } from '../describe-circular.ts'
import * as contract from './contract.ts'
import { writeCorrection } from './write-correction.ts'

export const correctionRoutes = (deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'config'>): Route[] => [
  route(contract.correctCircular, async ({ who, params }) =>
    describeCircular(deps, who, await writeCorrection(deps, who, params.circularId)),
  ),
]
