import type { Transaction } from 'firebase-admin/firestore'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { read } from '../../platform/collection.ts'
import { Conflict } from '../../platform/failures.ts'
import { requireSeen, withEvent, writeChange } from '../change-hazard.ts'
import type { Hazard } from '../hazard.ts'
import { hazardWithin } from '../hazard-within.ts'
import { GROUP_LIMIT } from '../limits.ts'
import { mergedBelow } from '../merged-below.ts'
import { getHazard, groupOf, hazards } from '../store.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>

/** @throws Conflict when one cannot stand for the other */
const requireMergeable = (hazard: Hazard, target: Hazard): void => {
  if (hazard.mergedInto !== null) throw new Conflict('hazard-merged')
  // Also where the target is merged into this one: a circle would stand for nothing.
  if (target.rootId === hazard.rootId) throw new Conflict('hazard-already-together')
}

/** Lets reports stand under another root. It is no change of theirs: their version stays, so nobody is kept from saving. */
const putUnder = (deps: Needs, transaction: Transaction, { ids, rootId }: { ids: string[]; rootId: string }): void => {
  for (const id of ids) transaction.update(hazards(deps).doc(id), { rootId })
}

const KINDS = {
  'hazard.merged': { here: 'merged', there: 'tookIn' },
  'hazard.unmerged': { here: 'unmerged', there: 'gaveBack' },
} as const

/** Writes both sides of a merge or its undoing, each with its line of history, and the record. */
const writePair = (
  deps: Needs,
  transaction: Transaction,
  { hazard, target, by, action }: { hazard: Hazard; target: Hazard; by: string; action: keyof typeof KINDS },
): Hazard => {
  const { here, there } = KINDS[action]
  const said = { from: 'office', by } as const
  const { status } = hazard
  const changed = withEvent(deps, hazard, { ...said, kind: here, isPublic: true, status, otherId: target.id })
  writeChange(deps, transaction, changed)
  writeChange(deps, transaction, withEvent(deps, target, { ...said, kind: there, isPublic: false, otherId: hazard.id }))
  writeAudit(deps, transaction, { by, action, on: { kind: 'hazard', id: hazard.id }, scopeIds: hazard.scopeIds })
  return changed.hazard
}

/**
 * Lets another report stand for this one, and for those merged into this one. Nothing moves: followers, pictures and history stay
 * where they are and are read together.
 * @param into the other report; where that is merged itself, the one at the end of its way
 * @param seen the version of this report that the officer had before their eyes
 * @throws NotFound where one of both is outside the officer's scope; Conflict when it was changed meanwhile, is merged already, when
 * both stand together already, or when more than thirty would
 */
export const mergeHazard = (
  deps: Needs,
  who: Identity,
  { hazardId, into, seen }: { hazardId: string; into: string; seen: number },
): Promise<Hazard> =>
  deps.db.runTransaction(async (transaction) => {
    const hazard = await hazardWithin(deps, who, { action: 'hazard.handle', hazardId, transaction })
    const named = await read(hazards(deps).doc(into), transaction)
    const rootId = named?.rootId ?? into
    const target = await hazardWithin(deps, who, { action: 'hazard.handle', hazardId: rootId, transaction })
    requireSeen(hazard, seen)
    requireMergeable(hazard, target)
    const [own, others] = [await groupOf(deps, hazardId, transaction), await groupOf(deps, target.id, transaction)]
    if (own.length + others.length > GROUP_LIMIT) throw new Conflict('hazard-group-full')
    putUnder(deps, transaction, {
      ids: own.map(({ id }) => id).filter((id) => id !== hazardId),
      rootId: target.id,
    })
    const merged: Hazard = {
      ...hazard,
      status: 'merged',
      statusBefore: hazard.status,
      mergedInto: target.id,
      rootId: target.id,
    }
    return writePair(deps, transaction, { hazard: merged, target, by: who.lineUserId, action: 'hazard.merged' })
  })

/**
 * Takes a merge back: the report stands for itself again, as it was before, with all that is merged into it.
 * @throws NotFound outside the officer's scope; Conflict when it was changed meanwhile or is not merged
 */
export const unmergeHazard = (
  deps: Needs,
  who: Identity,
  { hazardId, seen }: { hazardId: string; seen: number },
): Promise<Hazard> =>
  deps.db.runTransaction(async (transaction) => {
    const hazard = await hazardWithin(deps, who, { action: 'hazard.handle', hazardId, transaction })
    requireSeen(hazard, seen)
    if (hazard.mergedInto === null) throw new Conflict('hazard-not-merged')
    const target = await getHazard(deps, hazard.mergedInto, transaction)
    const group = await groupOf(deps, hazard.rootId, transaction)
    putUnder(deps, transaction, { ids: mergedBelow(hazardId, group), rootId: hazardId })
    const freed: Hazard = {
      ...hazard,
      status: hazard.statusBefore ?? 'received',
      statusBefore: null,
      mergedInto: null,
      rootId: hazardId,
    }
    return writePair(deps, transaction, { hazard: freed, target, by: who.lineUserId, action: 'hazard.unmerged' })
  })
