import { createHash } from 'node:crypto'
import { z } from 'zod'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import { collection, read } from '../../platform/collection.ts'
import { NotFound } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import { Day, Id, Instant } from '../../platform/values.ts'

/** A program that may send reports by Open311. */
const Client = z.object({
  /** The SHA-256 of its key: found by one read, and nobody learns a key from our database. */
  id: Id,
  name: z.string().min(1).max(60),
  /** What it gets for a report: the number at once, or a token. */
  answersWith: z.enum(['id', 'token']),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
  /** How many reports it has sent on this day in Japan. */
  used: z.object({ day: Day, times: z.number().int().nonnegative() }).nullable(),
  /** How many requests with its key were let in in this minute. */
  minute: z.object({ from: Instant, times: z.number().int().nonnegative() }).nullable().default(null),
})
export type Open311Client = z.infer<typeof Client>

/** 190 bits: nobody guesses one, so a plain hash hides it. */
const KEY_LENGTH = 32
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A program that has sent nothing yet. */
export const UNUSED = { lastUsedAt: null, used: null, minute: null } as const

export const open311Clients = ({ db }: Pick<Deps, 'db'>) => collection(db, 'open311Clients', Client)

export const clientIdOf = (apiKey: string): string => createHash('sha256').update(apiKey).digest('hex')

/** All programs, the oldest first. */
export const listClients = async (deps: Pick<Deps, 'db'>): Promise<Open311Client[]> =>
  (await open311Clients(deps).get()).docs
    .map((doc) => doc.data())
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>
interface By {
  cityId: string
  by: string
}

/** Lets a program in. @returns it with its key, which nobody can ever be shown again */
export const addClient = async (
  deps: Needs,
  { name, answersWith, cityId, by }: By & Pick<Open311Client, 'name' | 'answersWith'>,
): Promise<Open311Client & { apiKey: string }> => {
  const apiKey = deps.ids.random(KEY_LENGTH, LETTERS)
  const id = clientIdOf(apiKey)
  const client = { id, name, answersWith, createdAt: toInstant(deps.clock.now()), ...UNUSED }
  const write = deps.db.batch()
  write.create(open311Clients(deps).doc(id), client)
  writeAudit(deps, write, {
    by,
    action: 'open311.clientAdded',
    on: { kind: 'open311Client', id },
    scopeIds: [cityId],
  })
  await write.commit()
  return { ...client, apiKey }
}

/** Shuts a program out; its reports stay. @throws NotFound when there is none of this id */
export const removeClient = (deps: Needs, { id, cityId, by }: By & { id: string }): Promise<void> =>
  deps.db.runTransaction(async (transaction) => {
    if (!(await read(open311Clients(deps).doc(id), transaction))) throw new NotFound()
    transaction.delete(open311Clients(deps).doc(id))
    writeAudit(deps, transaction, {
      by,
      action: 'open311.clientRemoved',
      on: { kind: 'open311Client', id },
      scopeIds: [cityId],
    })
  })
