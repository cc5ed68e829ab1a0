import type { Deps } from '../../deps.ts'
import { type Route, route } from '../../platform/route.ts'
import { getOpenHazard, hazardFigures, listOpenHazards } from './contract.ts'
import { getOpen, listOpen } from './list-open.ts'
import { readFigures } from './read-figures.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'config'>

export const openRoutes = (deps: Needs): Route[] => [
  route(listOpenHazards, ({ query }) => listOpen(deps, query)),
  route(getOpenHazard, ({ params, query }) => getOpen(deps, params.hazardId, query.language)),
  route(hazardFigures, () => readFigures(deps)),
]
