import type { Deps } from '../deps.ts'
import type { Route } from '../platform/route.ts'
import { handlingRoutes } from './handling/routes.ts'
import { openRoutes } from './open/routes.ts'
import { picturesRoutes } from './pictures/routes.ts'
import { reportingRoutes } from './reporting/routes.ts'
import { settingsRoutes } from './settings/routes.ts'

/** Everything about hazard reports that the pages ask for. */
export const hazardRoutes = (deps: Deps): Route[] => [
  ...reportingRoutes(deps),
  ...picturesRoutes(deps),
  ...handlingRoutes(deps),
  ...openRoutes(deps),
  ...settingsRoutes(deps),
]
