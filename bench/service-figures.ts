import { z } from 'zod'

/** Where the service of the bench tells its figures (GET) and begins them anew (DELETE). */
export const FIGURES_PATH = '/bench/figures'
/** What it prints when it answers. */
export const SERVICE_LISTENS = 'The service listens'

/** Documents as Firestore bills them (https://cloud.google.com/firestore/pricing): a query costs one read at least. */
export const Documents = z.object({ reads: z.number(), writes: z.number() })
export type Documents = z.infer<typeof Documents>

export const ServiceFigures = z.object({
  /** Since they were begun anew, by request or task. */
  documents: z.record(z.string(), Documents),
  /** The most memory the process held since then (resident set). */
  peakBytes: z.number(),
  /** Tasks that wait or run, delayed ones included. */
  tasks: z.number(),
  givenUp: z.number(),
  /** Deliveries with something left to do. */
  unsettled: z.number(),
  /** Processor time since the start of the process. */
  cpuMs: z.number(),
})
export type ServiceFigures = z.infer<typeof ServiceFigures>
