import type { Deps } from '../../deps.ts'
import { type Route, route } from '../../platform/route.ts'
import { describeCircular } from '../describe-circular.ts'
import * as contract from './contract.ts'
import { correctReadings } from './correct-readings.ts'
import { listReadings } from './list-readings.ts'
import { readFurigana } from './read-furigana.ts'

export const readingsRoutes = (deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'config'>): Route[] => [
  route(contract.getFurigana, ({ who, params, query }) => readFurigana(deps, who, { ...params, ...query })),
  route(contract.listReadings, ({ who, params }) => listReadings(deps, who, params.circularId)),
  route(contract.correctReadings, async ({ who, params, body }) =>
    describeCircular(deps, who, await correctReadings(deps, who, { ...params, ...body })),
  ),
]
