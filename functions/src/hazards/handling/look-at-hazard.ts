import { Timestamp } from 'firebase-admin/firestore'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { collection, expiry, read } from '../../platform/collection.ts'
import { toInstant } from '../../platform/time.ts'
import { Id, Instant, LineUserId } from '../../platform/values.ts'
import type { Hazard } from '../hazard.ts'
import type { Present } from '../hazard-view.ts'
import { officeNames } from './office-names.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** Who has said nothing for so long has gone: a page says every 20 s that it is open. */
const SECONDS = 60

/** Who has a report before them. One document a report: a handful of officers look at one at a time. */
const Presence = z.object({
  hazardId: Id,
  people: z.array(z.object({ lineUserId: LineUserId, since: Instant, seenAt: Instant })),
  expireAt: z.instanceof(Timestamp),
})

const presences = ({ db }: Pick<Deps, 'db'>) => collection(db, 'hazardPresence', Presence)

/**
 * Says that an officer has a report before them, or no more.
 * @returns the others who have, by their office, who came first first
 */
export const lookAtHazard = async (
  deps: Needs,
  { lineUserId, hazard, leaving }: { lineUserId: string; hazard: Hazard; leaving: boolean },
): Promise<Present[]> => {
  const now = deps.clock.now()
  const reference = presences(deps).doc(hazard.id)
  const others = await deps.db.runTransaction(async (transaction) => {
    const known = (await read(reference, transaction))?.people ?? []
    const oldest = toInstant(now.subtract(SECONDS, 'second'))
    const present = known.filter(({ seenAt }) => seenAt > oldest)
    const rest = present.filter((each) => each.lineUserId !== lineUserId)
    const since = present.find((each) => each.lineUserId === lineUserId)?.since ?? toInstant(now)
    const people = leaving ? rest : [...rest, { lineUserId, since, seenAt: toInstant(now) }]
    const expireAt = expiry(now.add(SECONDS, 'second'))
    transaction.set(reference, { hazardId: hazard.id, people, expireAt })
    return rest.toSorted((a, b) => (a.since < b.since ? -1 : 1))
  })
  const offices = await officeNames(
    deps,
    others.map((other) => other.lineUserId),
    hazard.scopeIds,
  )
  return others.flatMap((other) => {
    const office = offices.get(other.lineUserId)
    return office ? [{ office, since: other.since }] : []
  })
}
