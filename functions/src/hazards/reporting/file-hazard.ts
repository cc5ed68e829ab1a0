import type { Transaction } from 'firebase-admin/firestore'
import type { Position } from '../../areas/area.ts'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import { isVisible } from '../../platform/characters.ts'
import { read } from '../../platform/collection.ts'
import { Forbidden, Invalid } from '../../platform/failures.ts'
import type { Language } from '../../platform/language.ts'
import { dayjs, japanDay, toInstant } from '../../platform/time.ts'
import { residents } from '../../residents/store.ts'
import { HAZARD_CATEGORIES, type HazardCategory, optionOf } from '../categories.ts'
import { withEvent, writeChange } from '../change-hazard.ts'
import { firstAssignee } from '../first-assignee.ts'
import { followId, type Hazard } from '../hazard.ts'
import { hazardIdOf } from '../hazard-id.ts'
import { cellOf } from '../near.ts'
import { deadlineDaysOf, hazardSettings } from '../settings/store.ts'
import { follows, getHazard, hazards } from '../store.ts'
import { takeTurn } from '../turns.ts'
import { readRest } from './add-rest.ts'
import { requireOwnPictures, takePicturesOver } from './claim-pictures.ts'
import { findPlace } from './find-place.ts'
import { requireMeasure, saidAlready, toldInTurn } from './measure.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>

/** Who tells: a resident for themselves, an officer for somebody who telephoned, or another program. */
export type Teller =
  | {
      kind: 'resident'
      lineUserId: string
      language: Language
      districtId: string | null
      associationId: string | null
    }
  | { kind: 'officer'; lineUserId: string; districtId: string | null; associationId: string | null }
  | { kind: 'client'; clientId: string }

/** What is told. The texts are trimmed and within their limits (limits.ts). */
export interface Told {
  /** The same key by the same teller is the same report. */
  key: string
  category: HazardCategory
  option: string | null
  position: Position | null
  address: string
  words: string
  via: Hazard['via']
  mediaUrl?: string | null
  /** Those uploaded under the key (pictures/); they become the report's by its id. */
  pictureIds?: string[]
}

const tellerKey = (teller: Teller): string => (teller.kind === 'client' ? teller.clientId : teller.lineUserId)

/** What the report will be, before anything is written. @throws Invalid for what is not to be filed */
const freshHazard = async (deps: Needs, teller: Teller, told: Told): Promise<Hazard> => {
  if (!told.position && !isVisible(told.address))
    throw new Invalid('hazard-place-missing', [{ path: 'position', code: 'hazard-place-missing' }])
  const settings = await hazardSettings(deps)
  if (settings.retired.includes(told.category))
    throw new Invalid('hazard-category-retired', [{ path: 'category', code: 'hazard-category-retired' }])
  const home = teller.kind === 'client' ? { districtId: null, associationId: null } : teller
  const { cityId, districtId, placedBy } = await findPlace(deps, {
    position: told.position,
    homeDistrictId: home.districtId,
  })
  // The reporter's association is only that of the place where both lie in one district.
  const assignee = firstAssignee(told, districtId === home.districtId ? home.associationId : null)
  const now = deps.clock.now()
  const at = toInstant(now)
  const today = japanDay(now)
  const id = hazardIdOf(tellerKey(teller), told.key)
  const by = teller.kind === 'client' ? null : teller.lineUserId
  return {
    id,
    number: `${today.slice(5).replace('-', '')}-${deps.ids.random(4, '0123456789')}`,
    // The first event makes it 1.
    version: 0,
    category: told.category,
    option: optionOf(told.category, told.option)?.id ?? null,
    words: told.words,
    publicWords: null,
    position: told.position,
    cell: told.position && cellOf(told.position),
    address: told.address,
    districtId,
    placedBy,
    scopeIds: [cityId, districtId, assignee.kind === 'association' ? assignee.areaId : null].filter(
      (each) => each !== null,
    ),
    status: 'received',
    statusBefore: null,
    mergedInto: null,
    rootId: id,
    assignee,
    reason: null,
    via: told.via,
    by,
    clientId: teller.kind === 'client' ? teller.clientId : null,
    mediaUrl: told.mediaUrl ?? null,
    language: teller.kind === 'resident' ? teller.language : 'ja',
    publishedAt: null,
    rounded: HAZARD_CATEGORIES[told.category].atHomes,
    followerCount: teller.kind === 'resident' ? 1 : 0,
    openedAt: at,
    updatedAt: at,
    answeredAt: null,
    awaitsAnswer: true,
    closedAt: null,
    dueOn: dayjs.utc(today).add(deadlineDaysOf(settings, told.category), 'day').format('YYYY-MM-DD'),
  }
}

/** Writes the report with its first event, whoever told as its first follower, and an officer's deed in the record. */
const writeFiled = (deps: Needs, transaction: Transaction, teller: Teller, fresh: Hazard): Hazard => {
  const from = teller.kind === 'resident' ? 'reporter' : teller.kind === 'officer' ? 'office' : 'client'
  const happening = { kind: 'filed', from, by: fresh.by, isPublic: true, told: false, status: 'received' } as const
  const filed = withEvent(deps, fresh, happening)
  writeChange(deps, transaction, filed)
  if (teller.kind === 'resident') {
    const { id: hazardId, openedAt: since } = fresh
    const follow = { id: followId(hazardId, teller.lineUserId), hazardId, lineUserId: teller.lineUserId, since }
    transaction.create(follows(deps).doc(follow.id), { ...follow, as: 'reporter' })
  }
  if (teller.kind === 'officer')
    writeAudit(deps, transaction, {
      by: teller.lineUserId,
      action: 'hazard.reported',
      on: { kind: 'hazard', id: fresh.id },
      scopeIds: fresh.scopeIds,
    })
  return filed.hazard
}

/** @throws Forbidden for a resident who has left */
const requireRegistered = async (deps: Needs, transaction: Transaction, teller: Teller): Promise<void> => {
  if (teller.kind === 'resident' && !(await read(residents(deps).doc(teller.lineUserId), transaction)))
    throw new Forbidden('not-registered')
}

/** A report told under the key of one that is there: the same one, with what was changed meanwhile. A program's key is its content. */
const toldAgain = async (
  deps: Needs,
  transaction: Transaction,
  { id, teller, told }: { id: string; teller: Teller; told: Told },
): Promise<Hazard> => {
  const hazard = await getHazard(deps, id, transaction)
  if (teller.kind === 'client') return hazard
  await requireRegistered(deps, transaction, teller)
  const addRest = await readRest(deps, transaction, { hazard, told, by: teller.lineUserId })
  return addRest(hazard)
}

/**
 * Files a report. Filed twice under one key it is one report; told again by the same resident within a day (the same kind of thing
 * within 10 m, not closed) it is the first one, which gets the new pictures. What is told otherwise than the first time is added to its
 * history. Pictures stand beside it under the same id (`hazardIdOf`).
 * @throws Invalid without a place, outside the city, of a kind that is not taken any more, or with a picture of somebody else;
 * TooMany after thirty in a day; Forbidden for a resident who has left
 */
export const fileHazard = async (deps: Needs, teller: Teller, told: Told): Promise<Hazard> => {
  // Of a report that is filed nothing is checked any more: its kind may have been retired since.
  const filed = await read(hazards(deps).doc(hazardIdOf(tellerKey(teller), told.key)))
  if (filed)
    return deps.db.runTransaction((transaction) => toldAgain(deps, transaction, { id: filed.id, teller, told }))
  const fresh = await freshHazard(deps, teller, told)
  // In one step, so that many reports at the same moment are counted, and nobody reports who has left meanwhile.
  return deps.db.runTransaction(async (transaction) => {
    const { id } = fresh
    if (await read(hazards(deps).doc(id), transaction)) return toldAgain(deps, transaction, { id, teller, told })
    if (teller.kind === 'client') return writeFiled(deps, transaction, teller, fresh)
    await requireRegistered(deps, transaction, teller)
    const isResident = teller.kind === 'resident'
    const today = isResident ? await toldInTurn(deps, teller.lineUserId, transaction) : []
    const same = await saidAlready(deps, { told: today, fresh }, transaction)
    await requireOwnPictures(deps, transaction, { ...teller, hazardIds: [fresh.id, same?.id ?? fresh.id], ...told })
    if (same) {
      const addRest = await readRest(deps, transaction, { hazard: same, told, by: teller.lineUserId })
      return addRest(await takePicturesOver(deps, transaction, { from: fresh.id, to: same }))
    }
    requireMeasure(today)
    if (isResident) takeTurn(deps, transaction, { lineUserId: teller.lineUserId, lastId: fresh.id })
    return writeFiled(deps, transaction, teller, fresh)
  })
}
