import { type AttachmentUpload, attachmentUploads, type Upload, uploads } from '../circulars/uploads.ts'
import type { Deps } from '../deps.ts'
import { Invalid, TooLarge } from '../platform/failures.ts'
import { ATTACHMENT_BYTES, ATTACHMENT_TYPE } from './contract.ts'
import { inTurn } from './in-turn.ts'
import { type Drawn, keepFiles, secretName, uploadOf, waitingFrom } from './keep-pictures.ts'
import { WAIT_WITHIN_MS } from './pdf/limits.ts'
import { type PdfContents, readPdf, type Unreadable } from './pdf/read-pdf.ts'

type Needs = Pick<Deps, 'db' | 'files' | 'ids' | 'clock'>

const FAILURES: Record<Unreadable['because'], string> = {
  password: 'attachment-password',
  script: 'attachment-script',
  pages: 'attachment-too-many-pages',
  broken: 'attachment-broken',
  heavy: 'attachment-too-heavy',
}

/** A PDF that was taken: the file itself, and the pictures of its first pages. */
export interface TakenAttachment extends Pick<PdfContents, 'title' | 'author'> {
  attachment: AttachmentUpload
  pictures: Upload[]
}

/**
 * Takes a PDF for a circular: the file as it is, its first pages as pictures and its text.
 * @param name as residents will see it, cleaned
 * @throws TooLarge over 20 MB; Invalid when it is no PDF or cannot be read; TooMany while too many others are being read
 */
export const takeAttachment = async (
  deps: Needs,
  { content, name, by }: { content: Uint8Array; name: string; by: string },
): Promise<TakenAttachment> => {
  if (content.length > ATTACHMENT_BYTES) throw new TooLarge('attachment-too-large')
  const { fileTypeFromBuffer } = await import('file-type')
  if ((await fileTypeFromBuffer(content))?.mime !== ATTACHMENT_TYPE) throw new Invalid('attachment-not-a-pdf')
  const read = await inTurn(() => readPdf(content), { within: WAIT_WITHIN_MS, otherwise: 'attachment-busy' })
  if ('because' in read) throw new Invalid(FAILURES[read.because])
  const { drawn, pages, text, title, author } = read
  const pictures = drawn.map((each) => uploadOf(deps, each, by))
  const attachment: AttachmentUpload = {
    id: deps.ids.next(),
    name,
    bytes: content.length,
    pages,
    pictureIds: pictures.map((picture) => picture.id),
    file: `attachments/${secretName(deps)}.pdf`,
    text,
    ...waitingFrom(deps, by),
  }
  await writeDown(deps, attachment, pictures)
  await keepAll(deps, { attachment, content, pictures, drawn })
  return { attachment, pictures, title, author }
}

/** Before the files are there: whatever stops half-way is found again and thrown away (throw-away-uploads.ts). */
const writeDown = async (deps: Needs, attachment: AttachmentUpload, pictures: Upload[]): Promise<void> => {
  const write = deps.db.batch()
  write.create(attachmentUploads(deps).doc(attachment.id), attachment)
  for (const picture of pictures) write.create(uploads(deps).doc(picture.id), picture)
  await write.commit()
}

const keepAll = async (
  deps: Needs,
  {
    attachment,
    content,
    pictures,
    drawn,
  }: { attachment: AttachmentUpload; content: Uint8Array; pictures: Upload[]; drawn: Drawn[] },
): Promise<void> => {
  const kind = { contentType: ATTACHMENT_TYPE, fileName: attachment.name }
  await Promise.all([
    deps.files.put(attachment.file, content, kind),
    ...pictures.map(async (picture, index) => {
      const each = drawn[index]
      if (each) await keepFiles(deps, picture, each)
    }),
  ])
}
