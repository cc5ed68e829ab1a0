import type { Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../../deps.ts'
import { TooMany } from '../../platform/failures.ts'
import type { Language } from '../../platform/language.ts'
import { toInstant } from '../../platform/time.ts'
import { text } from '../../texts/texts.ts'
import { type Hazard, OWN_VIAS } from '../hazard.ts'
import { KINDLY_SLOWED_AFTER, OPEN_STATUSES, REPORTS_A_DAY } from '../limits.ts'
import { metresTo } from '../near.ts'
import { getHazard, hazards } from '../store.ts'
import { awaitTurn } from '../turns.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** The same kind of thing so near, told by one person within a day, is the same thing. */
const SAME_METRES = 10

/** What somebody has told of for themselves within the last 24 hours, at most thirty reports, the newest first. */
const toldToday = async (deps: Needs, lineUserId: string, transaction?: Transaction): Promise<Hazard[]> => {
  const dayAgo = toInstant(deps.clock.now().subtract(1, 'day'))
  const query = hazards(deps)
    .where('by', '==', lineUserId)
    .where('via', 'in', OWN_VIAS)
    .where('openedAt', '>', dayAgo)
    .orderBy('openedAt', 'desc')
    .limit(REPORTS_A_DAY)
  const { docs } = await (transaction ? transaction.get(query) : query.get())
  return docs.map((doc) => doc.data())
}

/**
 * The same, for a transaction that may add to it: it starts again when another one adds in the meantime. The query alone does not see
 * to that: a database need not notice a document that is just being added (the local one does not).
 */
export const toldInTurn = async (deps: Needs, lineUserId: string, transaction: Transaction): Promise<Hazard[]> => {
  await awaitTurn(deps, lineUserId, transaction)
  return toldToday(deps, lineUserId, transaction)
}

/** @throws TooMany for somebody who has told of thirty things within a day */
export const requireMeasure = (told: Hazard[]): void => {
  if (told.length >= REPORTS_A_DAY) throw new TooMany('hazards-too-many')
}

/** What asks somebody kindly to telephone when it is urgent, in their language; null for whoever has told of ten things or fewer today. */
export const kindHint = async (deps: Needs, lineUserId: string, language: Language): Promise<string | null> =>
  (await toldToday(deps, lineUserId)).length > KINDLY_SLOWED_AFTER ? text(language, 'hazardKind.manyToday') : null

type Place = Pick<Hazard, 'position' | 'address'>

/** Whether two places are one: within 10 m, or the same words where there is no more than words. */
export const isSamePlace = (a: Place, b: Place): boolean => {
  if (!a.position || !b.position) return !a.position && !b.position && a.address === b.address
  const metres = metresTo(a.position, b)
  return metres !== null && metres <= SAME_METRES
}

const isOpen = ({ status }: Hazard): boolean => OPEN_STATUSES.some((open) => open === status)

/**
 * The report among those told today that says the same as this one; null: none. One that is closed is told anew, and so is one merged
 * into another that is.
 */
export const saidAlready = async (
  deps: Pick<Deps, 'db'>,
  { told, fresh }: { told: Hazard[]; fresh: Hazard },
  transaction: Transaction,
): Promise<Hazard | null> => {
  const same = told.filter((each) => each.category === fresh.category && isSamePlace(each, fresh))
  for (const each of same.toReversed()) {
    const root = each.rootId === each.id ? each : await getHazard(deps, each.rootId, transaction)
    if (isOpen(root)) return each
  }
  return null
}
