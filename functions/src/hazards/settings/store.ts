import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { collection, read } from '../../platform/collection.ts'
import { HAZARD_CATEGORIES, type HazardCategory } from '../categories.ts'
import { HazardSettings } from './contract.ts'

const Kept = HazardSettings.extend({ version: z.number().int().nonnegative() })
export type KeptSettings = z.infer<typeof Kept>

export const settingsDoc = ({ db }: Pick<Deps, 'db'>) => collection(db, 'settings', Kept).doc('hazards')

/** What the city has settled about reports; where it has settled nothing, the product's own choice. */
export const hazardSettings = async (deps: Pick<Deps, 'db'>): Promise<KeptSettings> =>
  (await read(settingsDoc(deps))) ?? { retired: [], deadlineDays: {}, contacts: {}, mediaHosts: [], version: 0 }

/** Days within which the office wants to have answered a report of this kind. */
export const deadlineDaysOf = ({ deadlineDays }: HazardSettings, category: HazardCategory): number =>
  deadlineDays[category] ?? HAZARD_CATEGORIES[category].deadlineDays
