import { createHash } from 'node:crypto'
import type { Transaction } from 'firebase-admin/firestore'
import type { Circular } from '../circulars/circular.ts'
import { isFor } from '../circulars/readers.ts'
import { circulars } from '../circulars/store.ts'
import type { Deps } from '../deps.ts'
import { expiry, read } from '../platform/collection.ts'
import { Forbidden, NotFound, TooMany } from '../platform/failures.ts'
import { toInstant } from '../platform/time.ts'
import { areasOf, type Resident } from '../residents/resident.ts'
import { residents } from '../residents/store.ts'
import { askedOn, closed, type Entry, type Inquiry } from './inquiry.ts'
import { inquiries, inquiriesOf } from './store.ts'
import { INQUIRIES_A_DAY, KEPT_DAYS, type TopicName } from './topics.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** The same for the same person and key, and nobody can guess another's. */
const inquiryId = ({ personKey }: Resident, key: string): string =>
  createHash('sha256').update(`${personKey} ${key}`).digest('hex').slice(0, 26)

const said = (deps: Needs, { id, text }: { id: string; text: string }): Entry => ({
  id,
  from: 'resident',
  text,
  at: toInstant(deps.clock.now()),
  by: null,
  push: null,
})

/** The circular, if it is one the resident may read; asking about any other says nothing of whether it exists. */
export const circularAskedAbout = async (
  deps: Pick<Deps, 'db'>,
  resident: Resident,
  circularId: string | null,
): Promise<Circular | null> => {
  const circular = circularId ? await read(circulars(deps).doc(circularId)) : null
  return circular && isFor(circular, resident) ? circular : null
}

/** @throws TooMany when somebody has asked ten things within a day */
const requireMeasure = async (deps: Needs, { lineUserId }: Resident, transaction: Transaction): Promise<void> => {
  const dayAgo = toInstant(deps.clock.now().subtract(1, 'day'))
  const recent = (await inquiriesOf(deps, lineUserId, transaction)).filter(({ openedAt }) => openedAt > dayAgo)
  if (recent.length >= INQUIRIES_A_DAY) throw new TooMany('inquiries-too-many')
}

/**
 * Asks the officers of where the resident lives. Asked twice under one key it is one inquiry.
 * @throws TooMany after ten in a day; Forbidden for somebody who has left
 */
export const askOffice = async (
  deps: Needs,
  resident: Resident,
  question: { key: string; topic: TopicName; circularId: string | null; text: string },
): Promise<Inquiry> => {
  const id = inquiryId(resident, question.key)
  const reference = inquiries(deps).doc(id)
  const entry = said(deps, { id: '1', text: question.text })
  const inquiry: Inquiry = {
    id,
    status: 'open',
    topic: question.topic,
    circularId: (await circularAskedAbout(deps, resident, question.circularId))?.id ?? null,
    by: resident.lineUserId,
    language: resident.language,
    areaId: resident.areaId,
    scopeIds: areasOf(resident),
    entries: [entry],
    openedAt: entry.at,
    updatedAt: entry.at,
    waits: false,
    helpTextId: null,
    expireAt: expiry(deps.clock.now().add(KEPT_DAYS, 'day')),
  }
  // In one step, so that many questions at the same moment are counted, and nobody asks who has left meanwhile.
  return deps.db.runTransaction(async (transaction) => {
    const known = await read(reference, transaction)
    if (known) return known
    if (!(await read(residents(deps).doc(resident.lineUserId), transaction))) throw new Forbidden('not-registered')
    await requireMeasure(deps, resident, transaction)
    transaction.create(reference, inquiry)
    return inquiry
  })
}

/** Changes an inquiry of the resident's own. @throws NotFound when it is not theirs */
const changeOwn = (
  deps: Needs,
  resident: Resident,
  id: string,
  change: (inquiry: Inquiry) => Inquiry,
): Promise<Inquiry> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = inquiries(deps).doc(id)
    const inquiry = await read(reference, transaction)
    if (inquiry?.by !== resident.lineUserId) throw new NotFound('inquiry-gone')
    const changed = { ...change(inquiry), expireAt: expiry(deps.clock.now().add(KEPT_DAYS, 'day')) }
    transaction.set(reference, changed)
    return changed
  })

/** The resident says more. Said twice under one key it is said once. @throws NotFound when the inquiry is not theirs */
export const askMore = (
  deps: Needs,
  resident: Resident,
  { inquiryId: id, key, text }: { inquiryId: string; key: string; text: string },
): Promise<Inquiry> =>
  changeOwn(deps, resident, id, (inquiry) =>
    inquiry.entries.some((entry) => entry.id === key) ? inquiry : askedOn(inquiry, said(deps, { id: key, text })),
  )

/** 「解決しました」. @throws NotFound when the inquiry is not theirs */
export const closeOwn = (deps: Needs, resident: Resident, id: string): Promise<Inquiry> =>
  changeOwn(deps, resident, id, (inquiry) => closed(inquiry, toInstant(deps.clock.now())))
