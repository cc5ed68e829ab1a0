import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { WhereToJoin } from '@kairan/functions/residents/joining/contract.ts'
import { type Language, languages } from '../../texts/languages.ts'

/** Where somebody is on the way to being registered, with all that was chosen or typed so far. */
export type Step =
  | { at: 'language' }
  /** Number or none; `notMine`: the code's household was another one. */
  | { at: 'start'; notMine?: boolean }
  | { at: 'code'; typed: string }
  /** What the code means: is this your home? */
  | { at: 'place'; code: string }
  /** Looking for where one lives; what was looked for stays with the step. */
  | { at: 'find'; typed?: string; postalCode?: string; near?: string; map?: boolean }
  /** What lies below a district or an association. */
  | { at: 'below'; area: AreaName }
  | { at: 'consent'; where: WhereToJoin }
  | { at: 'declined' }
  | { at: 'done'; friend: boolean | null; addFriendUrl: string; moved: boolean; fifth: boolean }

/** What stands in the browser's history for a step, so that going back, reloading and coming again find it. */
export interface StepInHistory {
  join: Step
  /** How many steps one can go back. */
  depth: number
  language: Language
}

/** Reads the history's own note; null for anything that is not ours. */
export const stepInHistory = (state: unknown): StepInHistory | null => {
  if (typeof state !== 'object' || state === null || !('join' in state) || !('language' in state)) return null
  const language = languages.find((each) => each === state.language)
  const depth = 'depth' in state && typeof state.depth === 'number' ? state.depth : 0
  return language && isStep(state.join) ? { join: state.join, depth, language } : null
}

const names = new Set<string>([
  'language',
  'start',
  'code',
  'place',
  'find',
  'below',
  'consent',
  'declined',
  'done',
] satisfies Step['at'][])

/** Only this page writes what it reads here, so the name of the step is enough to know it by. */
const isStep = (value: unknown): value is Step =>
  typeof value === 'object' && value !== null && 'at' in value && names.has(String(value.at))

/** Where one begins: somebody registered already has a language. */
export const firstStep = ({ registered, code }: { registered: boolean; code: string | null }): Step => {
  if (!registered) return { at: 'language' }
  return afterLanguage(code)
}

/** The step after the language: with a code in hand straight to its household. */
export const afterLanguage = (code: string | null): Step => (code ? { at: 'place', code } : { at: 'start' })
