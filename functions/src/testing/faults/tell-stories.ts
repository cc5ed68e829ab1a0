import { expectFiguresToAddUp, expectOrder, expectTasks } from './expect-order.ts'
import { troubledTown } from './troubled-town.ts'

/** A story after which something did not hold. `seed` tells it again. */
export interface Violation {
  seed: number
  problem: string
  /** What happened before, one word each. */
  history: string[]
}

/** Tells the story of one seed and looks whether everything is in order. */
export const tellStory = async (seed: number): Promise<{ happened: string[]; violation: Violation | null }> => {
  const history: string[] = []
  try {
    const story = await troubledTown(seed, {
      note: (event) => void history.push(event),
      look: expectFiguresToAddUp,
      afterSweep: expectTasks,
    })
    try {
      return { happened: await expectOrder(story), violation: null }
    } finally {
      await story.line.close()
    }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { happened: history, violation: { seed, problem, history } }
  }
}

/**
 * Tells stories, some at a time: they wait for the database and for LINE most of the time.
 * @param told called after each, for whoever watches
 */
export const tellStories = async (
  seeds: number[],
  { atOnce, told = () => undefined }: { atOnce: number; told?: (violation: Violation | null) => void },
): Promise<{ happened: Map<string, number>; violations: Violation[] }> => {
  const happened = new Map<string, number>()
  const violations: Violation[] = []
  const left = seeds.values()
  const tell = async () => {
    for (const seed of left) {
      const story = await tellStory(seed)
      for (const event of story.happened) happened.set(event, (happened.get(event) ?? 0) + 1)
      if (story.violation) violations.push(story.violation)
      told(story.violation)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, tell))
  return { happened, violations }
}
