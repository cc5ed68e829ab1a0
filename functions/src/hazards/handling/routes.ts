import type { Deps } from '../../deps.ts'
import type { Route } from '../../platform/route.ts'

export const handlingRoutes = (_deps: Deps): Route[] => []
