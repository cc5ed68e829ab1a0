import type { HazardCategory } from '../../hazards/categories.ts'
import type { Drawing } from './drawings.ts'

/** Days before today, and the clock in Japan. */
export type When = readonly [daysAgo: number, clock: string]

export type PlannedStep = { on: When } & (
  | { does: 'inProgress' | 'resolved' | 'declined' | 'answer' | 'note'; text: string; by?: string }
  | { does: 'merge'; into: string }
  | { does: 'publish'; words: string }
  | { does: 'allRight' }
)

export interface PlannedHazard {
  key: string
  district: 'tsuda-minami' | 'kori' | 'kuzuha'
  category: HazardCategory
  option: string | null
  on: When
  /** One of the cast; left out: somebody of the district. */
  by?: string
  via?: 'chat' | 'page' | 'phone'
  /** Metres to the north and to the east of the district's point. */
  off: readonly [north: number, east: number]
  address: string
  words: string
  /** People besides the reporter. */
  followers: number
  /** The association that works on it. */
  association?: string
  picture?: Drawing
  steps: readonly PlannedStep[]
}
