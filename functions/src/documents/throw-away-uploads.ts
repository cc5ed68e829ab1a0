import type { CollectionReference, DocumentReference } from 'firebase-admin/firestore'
import type { Circular } from '../circulars/circular.ts'
import { circulars } from '../circulars/store.ts'
import { isWaiting } from '../circulars/transitions.ts'
import { attachmentUploads, UPLOAD_DAYS, uploads } from '../circulars/uploads.ts'
import type { Deps } from '../deps.ts'
import { read } from '../platform/collection.ts'
import { toInstant } from '../platform/time.ts'

type Needs = Pick<Deps, 'db' | 'files' | 'clock'>

/** Uploads looked at in one step. */
const AT_ONCE = 100
/** Whoever took an upload in its last moment has long been answered. */
const GRACE_DAYS = 1

/** An upload that nobody can take any more. */
interface Due {
  id: string
  reference: DocumentReference
  /** Names in the file store. */
  files: string[]
  takenInto: string[]
}

const dueIn = async <U extends { id: string; takenInto: string[] }>(
  waiting: CollectionReference<U>,
  { before, filesOf }: { before: string; filesOf: (upload: U) => string[] },
): Promise<Due[]> => {
  const { docs } = await waiting.where('waitsUntil', '<=', before).limit(AT_ONCE).get()
  return docs.map((doc) => {
    const upload = doc.data()
    return { id: upload.id, reference: doc.ref, files: filesOf(upload), takenInto: upload.takenInto }
  })
}

/** The circulars that still show it. */
const showing = async (deps: Needs, { id, takenInto }: Due): Promise<Circular[]> => {
  const taken = await Promise.all(takenInto.map((circularId) => read(circulars(deps).doc(circularId))))
  return taken
    .filter((circular) => circular !== null)
    .filter(({ pictures, attachments }) => [...pictures, ...attachments].some((each) => each.id === id))
}

const settle = async (deps: Needs, upload: Due): Promise<void> => {
  const shownBy = await showing(deps, upload)
  if (shownBy.some((circular) => circular.status === 'draft' || isWaiting(circular))) {
    // It may still be taken out, so somebody must look again.
    await upload.reference.update({ waitsUntil: toInstant(deps.clock.now().add(UPLOAD_DAYS, 'day')) })
    return
  }
  // The files first: stopped in between, the next night finds the document and with it their names.
  if (shownBy.length === 0) for (const file of upload.files) await deps.files.delete(file)
  await upload.reference.delete()
}

/**
 * Throws away photos and files that were uploaded and never sent, a week after: abandoned ones, and those taken out of a
 * circular or gone with a draft. What stands in a circular that was handed out stays with it.
 */
export const throwAwayUploads = async (deps: Needs): Promise<void> => {
  const before = toInstant(deps.clock.now().subtract(GRACE_DAYS, 'day'))
  for (;;) {
    const due = [
      ...(await dueIn(uploads(deps), { before, filesOf: ({ file, previewFile }) => [file, previewFile] })),
      ...(await dueIn(attachmentUploads(deps), { before, filesOf: ({ file }) => [file] })),
    ]
    for (const upload of due) await settle(deps, upload)
    if (due.length < AT_ONCE) return
  }
}
