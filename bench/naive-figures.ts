import { z } from 'zod'
import { Documents } from './service-figures.ts'

const Part = z.object({ people: z.number(), seconds: z.number() })

/** What the program of one push per resident measured about itself. */
export const NaiveFigures = z.object({
  /** One after the other, as a loop with `await` does it. */
  oneByOne: Part,
  /** Many at once, as fast as LINE permits. */
  atOnce: Part,
  /** For the people of `atOnce`. */
  documents: Documents,
  peakBytes: z.number(),
})
export type NaiveFigures = z.infer<typeof NaiveFigures>

/** About as long as a circular's bubble. */
export const NAIVE_MESSAGE = {
  type: 'text' as const,
  text: `秋の一斉清掃のお知らせ\n${'11月29日(日)の午前9時から、市内いっせいに行います。'.repeat(20)}`,
}
