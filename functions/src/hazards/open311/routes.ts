import type { Express } from 'express'
import type { Deps } from '../../deps.ts'

/** Open311 GeoReport v2 under `/open311/v2/`, for other programs. */
export const mountOpen311 = (_app: Express, _deps: Deps): void => undefined
