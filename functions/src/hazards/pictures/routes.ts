import type { Deps } from '../../deps.ts'
import type { Route } from '../../platform/route.ts'

export const picturesRoutes = (_deps: Deps): Route[] => []
