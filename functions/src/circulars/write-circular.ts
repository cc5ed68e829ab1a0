import type { DocumentReference, Transaction } from 'firebase-admin/firestore'
import { pathIds } from '../areas/area.ts'
import { getArea } from '../areas/store.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { read } from '../platform/collection.ts'
import { Conflict, Invalid, NotFound } from '../platform/failures.ts'
import { japanDay, toInstant } from '../platform/time.ts'
import { audienceFields, chooseAudience } from './audience.ts'
import { type Circular, FRESH_DRAFT, senderPlace } from './circular.ts'
import { contentOf } from './circular-content.ts'
import type { NewCircular } from './circular-view.ts'
import { circulars, getCircular } from './store.ts'
import { edit, requireDraft } from './transitions.ts'
import { stillTrue } from './translation/still-true.ts'
import { noteTaken, pickUploads } from './uploads.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>

/** @throws Invalid when the day is over already (Japan time) */
export const requireFutureDay = (deps: Pick<Deps, 'clock'>, confirmBy: string | null): void => {
  if (confirmBy !== null && confirmBy < japanDay(deps.clock.now()))
    throw new Invalid('invalid', [{ path: 'confirmBy', code: 'confirm-by-past' }])
}

/**
 * Writes a draft.
 * @throws NotFound outside the officer's scope; Invalid for an audience outside the sender's area, unknown pictures or files, a past day
 */
export const createCircular = async (deps: Needs, who: Identity, written: NewCircular): Promise<Circular> => {
  const sender = await getArea(deps, written.senderAreaId)
  who.require('circular.write', sender)
  requireFutureDay(deps, written.confirmBy)
  const audience = await chooseAudience(deps, sender, written.audience)
  const at = toInstant(deps.clock.now())
  const by = who.lineUserId
  const taken = await pickUploads(deps, { ...written, by })
  const { pictures, attachments } = taken
  const circular: Circular = {
    id: deps.ids.next(),
    ...contentOf(written),
    senderAreaId: sender.id,
    senderPath: pathIds(sender),
    ...audienceFields(audience),
    pictures,
    attachments,
    createdBy: by,
    createdAt: at,
    updatedAt: at,
    corrects: null,
    ...FRESH_DRAFT,
  }
  const write = deps.db.batch()
  write.create(circulars(deps).doc(circular.id), circular)
  noteTaken(write, taken, circular.id)
  note(deps, write, who, circular, 'circular.created')
  await write.commit()
  return circular
}

/** Writes down who worked on a circular. */
export const note = (
  deps: Needs,
  write: Parameters<typeof writeAudit>[1],
  who: Identity,
  circular: Circular,
  action: 'circular.created' | 'circular.changed' | 'circular.deleted',
): void =>
  writeAudit(deps, write, {
    by: who.lineUserId,
    action,
    on: { kind: 'circular', id: circular.id },
    scopeIds: circular.senderPath,
  })

/**
 * The audience an officer chose for a draft. That of a correction stays as it is: it is for those who got what it puts right.
 * @throws Invalid as `chooseAudience`, and when a correction is to go elsewhere
 */
const changedAudience = async (
  deps: Needs,
  { corrects, senderAreaId, audience, audiencePath }: Circular,
  wanted: string[],
): Promise<Pick<Circular, 'audience' | 'audiencePath'>> => {
  if (!corrects) return audienceFields(await chooseAudience(deps, await getArea(deps, senderAreaId), wanted))
  const isSame = wanted.every((id) => audience.includes(id)) && audience.every((id) => wanted.includes(id))
  if (!isSame) throw new Invalid('invalid', [{ path: 'audience', code: 'correction-audience-fixed' }])
  return { audience, audiencePath }
}

/**
 * Changes a draft.
 * @throws Conflict when it waits, was sent, or was changed by somebody else meanwhile; otherwise as `createCircular`
 */
export const changeCircular = async (
  deps: Needs,
  who: Identity,
  {
    circularId,
    version,
    ...written
  }: Omit<NewCircular, 'senderAreaId' | 'readings'> & { circularId: string; version: number },
): Promise<Circular> => {
  const present = await getCircular(deps, circularId)
  who.require('circular.write', senderPlace(present))
  requireFutureDay(deps, written.confirmBy)
  const audience = await changedAudience(deps, present, written.audience)
  const taken = await pickUploads(deps, { ...written, by: who.lineUserId }, present)
  const { pictures, attachments } = taken
  return inDraft(deps, { circularId, version }, (circular, transaction, reference) => {
    const versions = stillTrue(circular, written)
    const at = toInstant(deps.clock.now())
    const content = contentOf({ ...written, versions, readings: circular.readings })
    const changed = edit(circular, { ...content, pictures, attachments, ...audience }, at)
    transaction.set(reference, changed)
    noteTaken(transaction, taken, circularId)
    note(deps, transaction, who, changed, 'circular.changed')
    return changed
  })
}

type InTransaction<T> = (circular: Circular, transaction: Transaction, reference: DocumentReference<Circular>) => T

/**
 * Changes a draft in a transaction that looks again.
 * @param version the one that was looked at; null: whichever it is
 * @throws NotFound; Conflict when it is no draft any more, or of another version
 */
export const inDraft = <T>(
  deps: Needs,
  { circularId, version }: { circularId: string; version: number | null },
  change: InTransaction<T>,
): Promise<T> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = circulars(deps).doc(circularId)
    const circular = await read(reference, transaction)
    if (!circular) throw new NotFound()
    requireDraft(circular)
    if (version !== null && circular.version !== version) throw new Conflict('circular-changed')
    return change(circular, transaction, reference)
  })

/** Throws a draft away. @throws Conflict while it waits and once it was sent */
export const deleteCircular = async (deps: Needs, who: Identity, circularId: string): Promise<void> => {
  const present = await getCircular(deps, circularId)
  who.require('circular.write', senderPlace(present))
  await inDraft(deps, { circularId, version: null }, (circular, transaction, reference) => {
    transaction.delete(reference)
    note(deps, transaction, who, circular, 'circular.deleted')
  })
}
