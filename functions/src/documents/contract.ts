import { z } from 'zod'
import { AttachmentView, PictureView } from '../circulars/circular-view.ts'
import { endpoint } from '../platform/endpoint.ts'

/** What a photo may weigh: a phone's largest, below the 32 MB that Cloud Functions take in one request. */
export const PICTURE_BYTES = 20 * 1024 * 1024
/** Above this a picture is not decoded at all: 60 megapixels are 240 MB in memory. */
export const PICTURE_PIXELS = 60_000_000
/** The longest side a JPEG can have. A strip that is longer is no photo: millions of lines take minutes, however few pixels they have. */
export const PICTURE_SIDE = 65_535

/** What a photo may be; told by its content, whatever it is called. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp']

export const uploadPicture = endpoint({
  method: 'POST',
  path: '/api/pictures',
  summary:
    'Takes a photo (the raw bytes of a JPEG, PNG or WebP, ≤ 20 MB, ≤ 60 megapixels) for a circular. Place and camera data are removed.',
  access: 'circular.write',
  file: PICTURE_TYPES,
  response: PictureView,
  status: 201,
})

/** What a PDF may weigh. */
export const ATTACHMENT_BYTES = 20 * 1024 * 1024
export const ATTACHMENT_TYPE = 'application/pdf'

export const uploadAttachment = endpoint({
  method: 'POST',
  path: '/api/attachments',
  summary:
    'Takes a PDF (the raw bytes, ≤ 20 MB, ≤ 100 pages, no password, no scripts) for a circular: the file itself, pictures of its first ten pages to be ordered and left out like photos, and its text.',
  access: 'circular.write',
  headers: z.object({
    /** The file's own name, percent-encoded UTF-8; residents see it. */
    'x-file-name': z.string().max(3_000).default(''),
  }),
  file: [ATTACHMENT_TYPE],
  response: AttachmentView.extend({
    /** Of its first pages, in order. */
    pictures: z.array(PictureView),
    /** What is written in it, and its headline; empty where it is a scanned picture. */
    text: z.string(),
    title: z.string(),
    /** Who wrote it, as the file says to everybody who opens it; empty where it does not say. */
    author: z.string(),
  }),
  status: 201,
})
