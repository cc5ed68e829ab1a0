import type { uploadAttachment, uploadPicture } from '@kairan/functions/documents/contract.ts'
import { sendFile } from '../../api/send-file.ts'
import type { Draft } from './draft.ts'
import { isPdf, sendableFile } from './picture-file.ts'

interface Going {
  signal: AbortSignal
  /** How much of it has left this device, 0 to 1. */
  onProgress: (share: number) => void
}

/** What arrived: pictures of it, and for a PDF the file itself. */
export interface Arrived {
  pictures: Draft['pictures']
  attachments: Draft['attachments']
}

/**
 * Sends a photo or a PDF.
 * @returns what the draft gets by it; null when the browser cannot draw the photo
 * @throws CallFailure as `sendFile`
 */
export async function sendUpload(file: File, going: Going): Promise<Arrived | null> {
  if (isPdf(file)) return sendPdf(file, going)
  const sendable = await sendableFile(file)
  if (!sendable) return null
  const picture = await sendFile<typeof uploadPicture>('POST', '/api/pictures', { file: sendable, ...going })
  return { pictures: [picture], attachments: [] }
}

async function sendPdf(file: File, going: Going): Promise<Arrived> {
  // A header takes no Japanese, and an address would be kept in logs.
  const headers = { 'x-file-name': encodeURIComponent(file.name) }
  const { pictures, ...attachment } = await sendFile<typeof uploadAttachment>('POST', '/api/attachments', {
    file,
    headers,
    ...going,
  })
  return { pictures, attachments: [attachment] }
}

/** The draft with what arrived. @param room how many pictures it may still have */
export const withArrived = (draft: Draft, { pictures, attachments }: Arrived, room: number): Draft => ({
  ...draft,
  pictures: [...draft.pictures, ...pictures.slice(0, Math.max(0, room))],
  attachments: [...draft.attachments, ...attachments],
})

/** The draft without a PDF and the pictures of its pages: whoever chose the wrong file is done with one tap. */
export const withoutAttachment = (draft: Draft, id: string): Draft => {
  const pages = draft.attachments.find((attachment) => attachment.id === id)?.pictureIds ?? []
  return {
    ...draft,
    attachments: draft.attachments.filter((attachment) => attachment.id !== id),
    pictures: draft.pictures.filter((picture) => !pages.includes(picture.id)),
  }
}
