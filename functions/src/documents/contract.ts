import { PictureView } from '../circulars/circular-view.ts'
import { endpoint } from '../platform/endpoint.ts'

/** What a photo may weigh: a phone's largest, below the 32 MB that Cloud Functions take in one request. */
export const PICTURE_BYTES = 20 * 1024 * 1024
/** Above this a picture is not decoded at all: 60 megapixels are 240 MB in memory. */
export const PICTURE_PIXELS = 60_000_000

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
