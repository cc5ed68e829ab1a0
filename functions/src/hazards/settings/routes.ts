import type { Deps } from '../../deps.ts'
import type { Route } from '../../platform/route.ts'

export const settingsRoutes = (_deps: Deps): Route[] => []
