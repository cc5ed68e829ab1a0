import { performance } from 'node:perf_hooks'
import { NEAR_METRES } from '@kairan/functions/hazards/limits.ts'
import { metresTo } from '@kairan/functions/hazards/near.ts'
import { nearHazards } from '@kairan/functions/hazards/reporting/near-hazards.ts'
import { hazards } from '@kairan/functions/hazards/store.ts'
import { memoryFirestore } from '@kairan/functions/platform/local/memory-firestore.ts'
import { dayjs } from '@kairan/functions/platform/time.ts'
import { lineUserIdOf } from '@kairan/functions/seed/chance.ts'
import { countDocuments } from './counted-firestore.ts'
import { manyHazards } from './many-hazards.ts'

const REPORTS = 100_000
const WRITTEN_AT_ONCE = 1_000
const QUESTIONS = 40
const WHOLE_CATEGORY_QUESTIONS = 3

/** What one way of asking cost: documents read and milliseconds, in the middle and at worst. */
export interface Asked {
  questions: number
  reads: number
  mostReads: number
  ms: number
  worstMs: number
}

export interface Near {
  reports: number
  /** The way the program asks: nine cells, thirty days; pictures and follows of what it finds are read too. */
  cells: Asked
  /** All reports of the kind, measured from each: what it would be without the grid. */
  category: Asked
}

const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * Asks for what is near reports, one after the other; every other one lies at a crowded corner. The database is the local one, which
 * looks at every document of a collection: its milliseconds are an upper bound, the documents read are those Google counts.
 */
export const measureNear = async (): Promise<Near> => {
  const { db, engine } = memoryFirestore()
  const now = dayjs.utc('2026-11-21T00:00:00.000Z')
  const all = manyHazards(REPORTS, now)
  for (let from = 0; from < all.length; from += WRITTEN_AT_ONCE)
    engine.database.batchSet(
      ...all.slice(from, from + WRITTEN_AT_ONCE).map((hazard) => ({ path: `hazards/${hazard.id}`, data: hazard })),
    )
  const counts = countDocuments(db)
  const config = { publicUrl: 'https://kairan.example' }
  const deps = { db, clock: { now: () => now }, config }
  // Every other report lies at a corner; these are spread over all corners and kinds.
  const wanted = Array.from({ length: QUESTIONS }, (_, index) => all[index * 2_477]).flatMap((hazard) => hazard ?? [])
  const lineUserId = lineUserIdOf('whoever asks')

  const ask = async (
    way: string,
    questions: typeof wanted,
    one: (hazard: (typeof all)[number]) => Promise<unknown>,
  ) => {
    const [reads, times]: [number[], number[]] = [[], []]
    for (const [index, hazard] of questions.entries()) {
      const account = `${way} ${index}`
      const started = performance.now()
      await counts.countFor(account, () => one(hazard))
      times.push(performance.now() - started)
      reads.push(counts.byAccount()[account]?.reads ?? 0)
    }
    return {
      questions: questions.length,
      reads: middle(reads),
      mostReads: Math.max(...reads),
      ms: middle(times),
      worstMs: Math.max(...times),
    }
  }
  return {
    reports: REPORTS,
    cells: await ask('cells', wanted, async ({ category, position }) =>
      position ? nearHazards(deps, { category, position, lineUserId, language: 'ja' }) : [],
    ),
    category: await ask('category', wanted.slice(0, WHOLE_CATEGORY_QUESTIONS), async ({ category, position }) => {
      const { docs } = await hazards(deps).where('category', '==', category).get()
      return docs.filter((doc) => position && (metresTo(position, doc.data()) ?? NEAR_METRES + 1) <= NEAR_METRES)
    }),
  }
}
