import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { collection, read } from '../../platform/collection.ts'
import { Instant } from '../../platform/values.ts'
import { HAZARD_CATEGORIES, type HazardCategory } from '../categories.ts'
import { HazardSettings } from './contract.ts'

const Kept = HazardSettings.extend({
  version: z.number().int().nonnegative(),
  /** When it was last settled; null: never. */
  settledAt: Instant.nullable().default(null),
})
export type KeptSettings = z.infer<typeof Kept>

export const settingsDoc = ({ db }: Pick<Deps, 'db'>) => collection(db, 'settings', Kept).doc('hazards')

/** Where a city has settled nothing, the product's own choice holds. */
export const UNSETTLED: KeptSettings = {
  retired: [],
  deadlineDays: {},
  contacts: {},
  mediaHosts: [],
  version: 0,
  settledAt: null,
}

/** What the city has settled about reports; where it has settled nothing, the product's own choice. */
export const hazardSettings = async (deps: Pick<Deps, 'db'>): Promise<KeptSettings> =>
  (await read(settingsDoc(deps))) ?? UNSETTLED

/** Days within which the office wants to have answered a report of this kind. */
export const deadlineDaysOf = (
  { deadlineDays }: Pick<HazardSettings, 'deadlineDays'>,
  category: HazardCategory,
): number => deadlineDays[category] ?? HAZARD_CATEGORIES[category].deadlineDays
