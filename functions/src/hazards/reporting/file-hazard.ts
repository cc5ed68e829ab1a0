import { createHash } from 'node:crypto'
import type { Transaction } from 'firebase-admin/firestore'
import type { Position } from '../../areas/area.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { Invalid, TooMany } from '../../platform/failures.ts'
import type { Language } from '../../platform/language.ts'
import { dayjs, japanDay, toInstant } from '../../platform/time.ts'
import { HAZARD_CATEGORIES, type HazardCategory, keeperOf, optionOf } from '../categories.ts'
import { withEvent, writeChange } from '../change-hazard.ts'
import { type Assignee, followId, type Hazard } from '../hazard.ts'
import { REPORTS_A_DAY } from '../limits.ts'
import { cellOf } from '../near.ts'
import { deadlineDaysOf, hazardSettings } from '../settings/store.ts'
import { follows, hazards } from '../store.ts'
import { findPlace } from './find-place.ts'

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
}

const tellerKey = (teller: Teller): string => (teller.kind === 'client' ? teller.clientId : teller.lineUserId)

/** A report's id: the same for the same teller and key, so that filing twice is filing once and nobody can guess another's. */
export const hazardIdOf = (teller: string, key: string): string =>
  createHash('sha256').update(`hazard ${teller} ${key}`).digest('hex').slice(0, 26)

/** Who works on it to begin with: the section of its kind, the association of the place, or whoever must be telephoned. */
const firstAssignee = (told: Told, associationId: string | null): Assignee | null => {
  const keeper = keeperOf(told.category, told.option)
  if (keeper === 'city') return { kind: 'section', section: HAZARD_CATEGORIES[told.category].section }
  if (keeper !== 'association') return { kind: 'outside', keeper }
  return associationId ? { kind: 'association', areaId: associationId } : null
}

/** @throws TooMany for somebody who has told of thirty things within a day */
const requireMeasure = async (deps: Needs, lineUserId: string, transaction: Transaction): Promise<void> => {
  const dayAgo = toInstant(deps.clock.now().subtract(1, 'day'))
  const { size } = await transaction.get(
    hazards(deps).where('by', '==', lineUserId).where('openedAt', '>', dayAgo).limit(REPORTS_A_DAY),
  )
  if (size >= REPORTS_A_DAY) throw new TooMany('hazards-too-many')
}

/**
 * Files a report. Filed twice under one key it is one report. Pictures stand beside it under the same id (`hazardIdOf`).
 * @throws Invalid without a place, outside the city, or of a kind that is not taken any more; TooMany after thirty in a day
 */
export const fileHazard = async (deps: Needs, teller: Teller, told: Told): Promise<Hazard> => {
  if (!told.position && told.address === '')
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
  const fresh: Hazard = {
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
    scopeIds: [cityId, districtId, assignee?.kind === 'association' ? assignee.areaId : null].filter(
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
    closedAt: null,
    dueOn: dayjs.utc(today).add(deadlineDaysOf(settings, told.category), 'day').format('YYYY-MM-DD'),
  }
  return deps.db.runTransaction(async (transaction) => {
    const known = await read(hazards(deps).doc(id), transaction)
    if (known) return known
    if (teller.kind === 'resident') await requireMeasure(deps, teller.lineUserId, transaction)
    const from = teller.kind === 'resident' ? 'reporter' : teller.kind === 'officer' ? 'office' : 'client'
    const filed = withEvent(deps, fresh, { kind: 'filed', from, by, isPublic: true, told: false, status: 'received' })
    writeChange(deps, transaction, filed)
    if (teller.kind === 'resident') {
      const follow = followId(id, teller.lineUserId)
      transaction.create(follows(deps).doc(follow), {
        id: follow,
        hazardId: id,
        lineUserId: teller.lineUserId,
        as: 'reporter',
        since: at,
      })
    }
    return filed.hazard
  })
}
