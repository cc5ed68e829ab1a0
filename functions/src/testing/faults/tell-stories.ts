import { tellStory } from './tell-story.ts'

/** A story after which something did not hold. `seed` tells it again. */
export interface Violation {
  seed: number
  problem: string
}

/** What happened in a story, one word each, and whether everything was in order. */
export interface Told {
  happened: string[]
  violation: Violation | null
}

/** Tells the story of one seed and looks whether everything is in order. */
export const tellOne = async (seed: number): Promise<Told> => {
  const history: string[] = []
  try {
    const ending = await tellStory(seed, (event) => void history.push(event))
    return { happened: [...history, ...ending], violation: null }
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { happened: history, violation: { seed, problem } }
  }
}

/**
 * Tells stories, some at a time: they wait for the database and for LINE most of the time.
 * @param onTold called after each, for whoever watches
 */
export const tellStories = async (
  seeds: number[],
  { atOnce, onTold = () => undefined }: { atOnce: number; onTold?: (violation: Violation | null) => void },
): Promise<{ happened: Map<string, number>; violations: Violation[] }> => {
  const happened = new Map<string, number>()
  const violations: Violation[] = []
  const left = seeds.values()
  const tell = async () => {
    for (const seed of left) {
      const told = await tellOne(seed)
      for (const event of told.happened) happened.set(event, (happened.get(event) ?? 0) + 1)
      if (told.violation) violations.push(told.violation)
      onTold(told.violation)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, tell))
  return { happened, violations }
}
