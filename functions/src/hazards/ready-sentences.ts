import { hazardReady } from '../texts/hazard-ready/ja.ts'
import type { HazardStatusName } from './limits.ts'

/** A sentence an office often answers with. It is kept as its Japanese words, and everybody reads it in their own language. */
export type ReadySentence = keyof typeof hazardReady

/** Which are offered for what a report is or becomes, in the order in which they are most often said. */
const OFFERED: Record<HazardStatusName, readonly ReadySentence[]> = {
  received: ['willLook', 'looked', 'keepAway', 'thanks'],
  inProgress: ['willLook', 'looked', 'arranged', 'waitingForParts', 'ownerTold', 'keepAway', 'marked', 'thanks'],
  resolved: ['repaired', 'filled', 'replaced', 'cleared', 'thanks'],
  declined: ['notFound', 'privateLand', 'fineForNow', 'thanks'],
  merged: [],
}

const IDS = Object.keys(hazardReady).filter((id): id is ReadySentence => id in hazardReady)

/** What an officer may choose from, in the words that are kept. */
export const readySentencesFor = (status: HazardStatusName): string[] => OFFERED[status].map((id) => hazardReady[id])

/** Which of them a line of an answer is; null: an officer's own words. Only a whole line is one, for within others it may mean something else. */
export const readySentence = (line: string): ReadySentence | null =>
  IDS.find((id) => hazardReady[id] === line.trim()) ?? null

export const isReadySentence = (line: string): boolean => readySentence(line) !== null
