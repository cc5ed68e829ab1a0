import { z } from 'zod'
import { Download, endpoint } from '../../platform/endpoint.ts'
import { Id } from '../../platform/values.ts'
import { HazardPicture, Rectangle } from '../hazard-picture.ts'
import { OfficePicture } from '../hazard-view.ts'

/** What a photo for a report may be; told by its content. */
const HAZARD_PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp']

/** The copy in the open that an officer had before their eyes (`published.copy`), so that nobody works over somebody else. */
const SeenCopy = z.string().max(200)

export const uploadHazardPicture = endpoint({
  method: 'POST',
  path: '/api/hazard-pictures',
  summary:
    'Takes a photo (raw bytes of a JPEG, PNG or WebP, ≤ 20 MB, ≤ 60 megapixels) for the report that will have this key. EXIF and place are removed.',
  access: 'signedIn',
  query: z.object({ key: Id }),
  file: HAZARD_PICTURE_TYPES,
  response: HazardPicture.pick({ id: true, state: true }),
  status: 201,
})

export const dropHazardPicture = endpoint({
  method: 'DELETE',
  path: '/api/hazard-pictures/{pictureId}',
  summary: 'Takes one’s own picture away again, also after it was reported; a copy in the open goes too.',
  access: 'signedIn',
  params: z.object({ pictureId: Id }),
  response: z.object({ deleted: z.literal(true) }),
})

export const readHazardPicture = endpoint({
  method: 'GET',
  path: '/api/hazard-pictures/{pictureId}',
  summary: 'The picture inside, for whoever sent it and for the office that handles the report.',
  access: 'signedIn',
  params: z.object({ pictureId: Id }),
  query: z.object({ size: z.enum(['page', 'thumb']).default('page') }),
  response: Download,
  download: ['image/jpeg'],
})

export const publishHazardPicture = endpoint({
  method: 'PUT',
  path: '/api/office/hazard-pictures/{pictureId}/published',
  summary: 'Approves a picture for the open, with these rectangles blurred for good in the copy that is shown.',
  access: 'hazard.handle',
  params: z.object({ pictureId: Id }),
  body: z.object({ rectangles: z.array(Rectangle).max(40, 'too-many-rectangles'), seen: SeenCopy.nullable() }),
  response: OfficePicture,
})

export const unpublishHazardPicture = endpoint({
  method: 'DELETE',
  path: '/api/office/hazard-pictures/{pictureId}/published',
  summary: 'Takes a picture out of the open; its copy is deleted.',
  access: 'hazard.handle',
  params: z.object({ pictureId: Id }),
  query: z.object({ seen: SeenCopy }),
  response: OfficePicture,
})
