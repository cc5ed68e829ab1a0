import { createHash } from 'node:crypto'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { Conflict, Failure, Forbidden, TooMany } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import { residents } from '../../residents/store.ts'
import type { HazardPicture } from '../hazard-picture.ts'
import { PICTURE_LIMIT } from '../limits.ts'
import { hazardPictures } from '../store.ts'
import { awaitTurn, takeTurn } from '../turns.ts'
import { drawInside, keepPicture, settle } from './keep-picture.ts'
import { hasSentEnough } from './measure-pictures.ts'
import { type FileNames, INSIDE, lookLater, newNames } from './picture-files.ts'
import { standingPictures } from './standing-pictures.ts'

type Needs = Pick<Deps, 'db' | 'files' | 'clock' | 'ids'>

/** So often the same photo of the same report is drawn until the night: sent anew after it was taken away, or never arrived whole. */
const DRAWN_AT_MOST = 10

/** A photo somebody or some program uploads for a report, or for the draft that becomes one. */
export interface UploadedPicture {
  hazardId: string
  /** Null for another program. */
  by: string | null
  content: Uint8Array
  /** Whether only so many a day are taken of this sender (measure-pictures.ts). */
  isMeasured: boolean
}

/** The same photo for the same report is the same picture: a page that heard no answer sends it again. */
const uploadId = ({ hazardId, content }: UploadedPicture): string =>
  createHash('sha256').update(`upload ${hazardId} `).update(content).digest('hex').slice(0, 26)

/** Writes the picture down before there is a file of it. @returns the picture known already, if it is kept */
const begin = (deps: Needs, id: string, names: FileNames, upload: UploadedPicture): Promise<HazardPicture | null> =>
  deps.db.runTransaction(async (transaction) => {
    const { hazardId, by } = upload
    const reference = hazardPictures(deps).doc(id)
    const known = await read(reference, transaction)
    if (known?.state === 'kept') return known
    if (known && known.files.length >= 2 * DRAWN_AT_MOST) throw new TooMany('hazards-too-many')
    // Pictures of one moment are counted one after the other, as reports are.
    if (by !== null) await awaitTurn(deps, by, transaction)
    if (upload.isMeasured && by !== null && !(await read(residents(deps).doc(by), transaction)))
      throw new Forbidden('not-registered')
    const others = (await standingPictures(deps, transaction, hazardId)).filter((other) => other.id !== id)
    if (others.length >= PICTURE_LIMIT) throw new Conflict('hazard-pictures-full')
    if (upload.isMeasured && by !== null && (await hasSentEnough(deps, transaction, by)))
      throw new TooMany('hazards-too-many')
    if (by !== null) takeTurn(deps, transaction, { lineUserId: by, lastId: id })
    transaction.set(reference, {
      id,
      hazardId,
      by,
      messageId: null,
      order: others.length,
      state: 'coming',
      at: toInstant(deps.clock.now()),
      inside: null,
      published: null,
      files: [names.file, names.thumb, ...(known?.files ?? [])],
      lookAt: lookLater(deps),
    })
    return null
  })

/**
 * Takes a photo for a report: checked by content, turned upright, written anew without place and camera. Twice is once.
 * @throws Conflict when the report has its pictures; TooMany; Forbidden for a resident who has left; TooLarge and Invalid when it is none that we take
 */
export const takeHazardPicture = async (deps: Needs, upload: UploadedPicture): Promise<HazardPicture> => {
  const id = uploadId(upload)
  const names = newNames(deps, INSIDE)
  const known = await begin(deps, id, names, upload)
  if (known) return known
  try {
    const kept = await keepPicture(deps, { id, names }, await drawInside(upload.content))
    if (!kept) throw new Error(`the picture ${id} was thrown away while it was being taken`)
    return kept
  } catch (error) {
    // Whoever sent it hears at once that it is no photo; nothing of it is to be seen later.
    if (error instanceof Failure) await settle(deps, id, { state: 'takenBack', inside: null })
    throw error
  }
}
