import { createHash } from 'node:crypto'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { alreadyExists } from '../../platform/collection.ts'
import { Conflict } from '../../platform/failures.ts'
import { japanDay, toInstant } from '../../platform/time.ts'
import { type Circular, FRESH_DRAFT, senderPlace, WORDS_ALONE } from '../circular.ts'
import { circulars, correctionsOf, getCircular } from '../store.ts'
import { countCorrection } from './count-correction.ts'
import { correctedTitle, firstWords } from './first-words.ts'
import { requireKnownRecipients } from './known-recipients.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>

/** The id of the nth correction of a circular: the same whoever asks, and no longer for a correction of a correction. */
const correctionId = (circularId: string, number: number): string =>
  createHash('sha256').update(`${circularId} ${number}`).digest('hex').slice(0, 26)

/** The correction that is being written or was handed out; one that was itself taken back no longer stands. */
export const standingCorrection = (corrections: Circular[]): Circular | null =>
  corrections.find(({ status }) => status !== 'withdrawn') ?? null

/**
 * Writes a draft that puts a withdrawn circular right, for exactly those who got that one. Asked twice, or by two officers at
 * once, it is the same draft; after one that was itself withdrawn comes a new one.
 * @throws NotFound outside the officer's scope; Conflict when it was not withdrawn, reached nobody, or its recipients are forgotten
 */
export const writeCorrection = async (deps: Needs, who: Identity, circularId: string): Promise<Circular> => {
  const original = await getCircular(deps, circularId)
  who.require('circular.write', senderPlace(original))
  if (original.status !== 'withdrawn') throw new Conflict('correction-not-withdrawn')
  const earlier = await correctionsOf(deps, circularId)
  const standing = standingCorrection(earlier)
  if (standing) return standing
  await requireKnownRecipients(deps, original, deps.clock.now())
  const { households, residents } = await countCorrection(deps, { audience: original.audience, original })
  if (households + residents === 0) throw new Conflict('correction-nobody')
  return createOnce(deps, who, { original, id: correctionId(original.id, earlier.length + 1) })
}

const createOnce = async (
  deps: Needs,
  who: Identity,
  { original, id }: { original: Circular; id: string },
): Promise<Circular> => {
  const draft = draftFor(deps, who, { original, id })
  const write = deps.db.batch()
  write.create(circulars(deps).doc(id), draft)
  writeAudit(deps, write, {
    by: who.lineUserId,
    action: 'circular.created',
    on: { kind: 'circular', id },
    scopeIds: original.senderPath,
  })
  try {
    await write.commit()
    return draft
  } catch (error) {
    if (!alreadyExists(error)) throw error
    return getCircular(deps, id)
  }
}

const draftFor = (deps: Needs, who: Identity, { original, id }: { original: Circular; id: string }): Circular => {
  const at = toInstant(deps.clock.now())
  const today = japanDay(deps.clock.now())
  const { senderAreaId, senderPath, audience, audiencePath, category, confirmBy } = original
  return {
    id,
    title: correctedTitle(original.title),
    text: firstWords(original, today),
    category,
    confirmBy: confirmBy !== null && confirmBy >= today ? confirmBy : null,
    ...WORDS_ALONE,
    // The entry in people's calendars is put right with it.
    event: original.event,
    // It speaks of the same places and people.
    readings: original.readings,
    senderAreaId,
    senderPath,
    audience,
    audiencePath,
    pictures: [],
    createdBy: who.lineUserId,
    createdAt: at,
    updatedAt: at,
    corrects: original.id,
    ...FRESH_DRAFT,
  }
}
