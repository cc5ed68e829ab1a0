import {
  type CollectionReference,
  type DocumentReference,
  FieldValue,
  type Transaction,
  type WriteBatch,
} from 'firebase-admin/firestore'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { collection, read } from '../platform/collection.ts'
import { Invalid } from '../platform/failures.ts'
import { toInstant } from '../platform/time.ts'
import { Id, Instant, LineUserId } from '../platform/values.ts'
import { Attachment } from './attachment.ts'
import { type Circular, Picture } from './circular.ts'

const Waiting = z.object({
  by: LineUserId,
  /**
   * Until when it can be put into a circular. Not left to Firestore's TTL: with the document the names of the files would be
   * gone, and the files would stay for ever (documents/throw-away-uploads.ts).
   */
  waitsUntil: Instant,
  /** The circulars it was put into; it may have been taken out again. */
  takenInto: z.array(Id),
})
/** How long an upload waits. */
export const UPLOAD_DAYS = 7

/** A picture that was uploaded, or drawn from an uploaded file, and waits for a circular. */
export const Upload = Picture.extend(Waiting.shape)
export type Upload = z.infer<typeof Upload>
export const AttachmentUpload = Attachment.extend(Waiting.shape)
export type AttachmentUpload = z.infer<typeof AttachmentUpload>

export const uploads = ({ db }: Pick<Deps, 'db'>) => collection(db, 'uploads', Upload)
export const attachmentUploads = ({ db }: Pick<Deps, 'db'>) => collection(db, 'attachmentUploads', AttachmentUpload)

type Needs = Pick<Deps, 'db' | 'clock'>

interface Choice<T, U> {
  ids: string[]
  by: string
  /** What the circular has already. */
  present: T[]
  waiting: CollectionReference<U>
  field: 'pictureIds' | 'attachmentIds'
}

/** Those wanted, once each and in order; `fresh` of them have just been uploaded. */
const pick = async <T extends { id: string }, U extends z.infer<typeof Waiting>>(
  { clock }: Needs,
  { ids, by, present, waiting, field }: Choice<T, U>,
): Promise<{ picked: (T | U)[]; fresh: DocumentReference[] }> => {
  const now = toInstant(clock.now())
  const fresh: DocumentReference[] = []
  const picked = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const kept = present.find((each) => each.id === id)
      if (kept) return kept
      const upload = await read(waiting.doc(id))
      const code = field === 'pictureIds' ? 'picture-unknown' : 'attachment-unknown'
      if (upload?.by !== by || upload.waitsUntil <= now) throw new Invalid(code, [{ path: field, code }])
      fresh.push(waiting.doc(id))
      return upload
    }),
  )
  return { picked, fresh }
}

/** What a circular takes in: its pictures and files, and the uploads among them. */
export interface TakenIn extends Pick<Circular, 'pictures' | 'attachments'> {
  fresh: DocumentReference[]
}

/**
 * The pictures and files an officer chose for a circular, in the order given: those it has already, and uploads of this officer.
 * @throws Invalid for one that is not there (any more), or somebody else's
 */
export const pickUploads = async (
  deps: Needs,
  { pictureIds, attachmentIds, by }: { pictureIds: string[]; attachmentIds: string[]; by: string },
  present: Pick<Circular, 'pictures' | 'attachments'> = { pictures: [], attachments: [] },
): Promise<TakenIn> => {
  const [pictures, attachments] = await Promise.all([
    pick(deps, { ids: pictureIds, by, present: present.pictures, waiting: uploads(deps), field: 'pictureIds' }),
    pick(deps, {
      ids: attachmentIds,
      by,
      present: present.attachments,
      waiting: attachmentUploads(deps),
      field: 'attachmentIds',
    }),
  ])
  return {
    pictures: pictures.picked.map((picture) => Picture.parse(picture)),
    attachments: attachments.picked.map((attachment) => Attachment.parse(attachment)),
    fresh: [...pictures.fresh, ...attachments.fresh],
  }
}

/** Notes, in the write that puts them into a circular, where the uploads are now. */
export const noteTaken = (write: WriteBatch | Transaction, { fresh }: TakenIn, circularId: string): void => {
  const taken = { takenInto: FieldValue.arrayUnion(circularId) }
  // The two classes have the same method, but TypeScript cannot call the union of their overloads.
  for (const upload of fresh) 'commit' in write ? write.update(upload, taken) : write.update(upload, taken)
}
