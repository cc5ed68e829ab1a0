import type { Assignee, HazardEvent, HazardStatus } from '../hazard.ts'

/** What is said of several changes of one report, as if they were one. */
export interface Said {
  /** Where it stands by the last of them; null when none of them changed that. */
  status: HazardStatus | null
  /** It was merged into another one, or stands for itself again, or somebody said that it is not right after all. */
  turn: 'merged' | 'unmerged' | 'reopened' | null
  /** Whom it was given to, if nothing else tells more. */
  assignee: Assignee | null
  /** All that the office said, in its order. */
  answers: string[]
}

const isOfMerging = ({ kind }: HazardEvent): boolean => kind === 'merged' || kind === 'unmerged'

/** Merging that was taken back within the same hour is nothing to tell; otherwise the last word of each report counts. */
const withoutDetours = (events: readonly HazardEvent[]): HazardEvent[] => {
  const merging = Map.groupBy(events.filter(isOfMerging), ({ hazardId }) => hazardId)
  const lastWords = new Set(
    [...merging.values()].flatMap((of) => {
      const last = of.at(-1)
      return last && !(of[0]?.kind === 'merged' && last.kind === 'unmerged') ? [last.id] : []
    }),
  )
  return events.filter((event) => !isOfMerging(event) || lastWords.has(event.id))
}

const TURNS = ['merged', 'unmerged', 'reopened'] as const

/**
 * Several changes of one report in one: the last status and all answers.
 * @param events in the order they happened
 * @returns null when nothing is left to say
 */
export const condense = (events: readonly HazardEvent[]): Said | null => {
  const told = withoutDetours(events)
  const moved = told.filter(({ status }) => status !== null).at(-1)
  const merging = told.filter(isOfMerging).at(-1)
  // That it was merged stays worth saying whatever happened afterwards; that it was open again for a while does not.
  const turn = TURNS.find((kind) => kind === (merging ?? moved)?.kind) ?? null
  const said: Said = {
    status: moved?.status ?? null,
    turn,
    assignee: told.filter(({ kind }) => kind === 'assigned').at(-1)?.assignee ?? null,
    // What people wrote who told or follow is for the office.
    answers: told
      .filter(({ from, text }) => text !== '' && (from === 'office' || from === 'system'))
      .map(({ text }) => text),
  }
  const isNothing = !said.status && !said.turn && !said.assignee && said.answers.length === 0
  return isNothing ? null : said
}
