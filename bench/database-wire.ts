import { z } from 'zod'

/** What the database of the bench prints when it answers. */
export const DATABASE_LISTENS = 'The database listens'

/** One request of the Admin SDK on its way to the database; `streams`: one that is answered in parts. */
export const Call = z.object({ id: z.number(), streams: z.boolean(), method: z.string(), body: z.unknown() })
export type Call = z.infer<typeof Call>

/** What comes back: its parts (one, where it does not stream) and the end, or an error with gRPC's code. */
export const Answer = z.discriminatedUnion('kind', [
  z.object({ id: z.number(), kind: z.literal('part'), part: z.unknown() }),
  z.object({ id: z.number(), kind: z.literal('end') }),
  z.object({ id: z.number(), kind: z.literal('error'), message: z.string(), code: z.number() }),
])
export type Answer = z.infer<typeof Answer>
