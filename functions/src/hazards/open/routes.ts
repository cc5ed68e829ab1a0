import type { Deps } from '../../deps.ts'
import type { Route } from '../../platform/route.ts'

export const openRoutes = (_deps: Deps): Route[] => []
