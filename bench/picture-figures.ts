import { z } from 'zod'

/** What the program that takes pictures measured about itself. */
export const PictureFigures = z.object({
  /** Each time: from the bytes as a phone sends them to both files inside. */
  takenMs: z.array(z.number()),
  /** Each time: from the file inside to both copies for the open, with three places covered. */
  publishedMs: z.array(z.number()),
  /** Resident memory before the first picture, with the library loaded, and the most there ever was. */
  idleBytes: z.number(),
  peakBytes: z.number(),
  /** Of the large picture inside. */
  insideBytes: z.number(),
})
export type PictureFigures = z.infer<typeof PictureFigures>
