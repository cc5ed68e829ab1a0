import { imageSize } from 'image-size'
import { refusal } from '../line-refusal.ts'
import { isAllowedSize, type RichMenu } from './rich-menu.ts'

const MAX_BYTES = 1024 * 1024
const MEDIA_TYPES: Record<string, string> = { jpg: 'image/jpeg', png: 'image/png' }

const measure = (bytes: Uint8Array) => {
  try {
    return imageSize(bytes)
  } catch {
    return null
  }
}

/**
 * The media type of a picture that may be set to this menu.
 * @throws LineRefusal 415 for another type, 400 when it is too heavy, not that type inside, or not the menu's size.
 */
export const checkMenuImage = (menu: RichMenu, contentType: string | undefined, bytes: Uint8Array): string => {
  const mediaType = contentType?.split(';')[0]?.trim() ?? ''
  if (!Object.values(MEDIA_TYPES).includes(mediaType)) {
    throw refusal(415, `The content type, ${mediaType || '-'}, is not supported`)
  }
  const measured = measure(bytes)
  const fits =
    measured !== null &&
    MEDIA_TYPES[measured.type ?? ''] === mediaType &&
    bytes.length <= MAX_BYTES &&
    isAllowedSize(measured) &&
    measured.width === menu.size.width &&
    measured.height === menu.size.height
  if (!fits) throw refusal(400, 'The image size is not allowed for richmenu')
  return mediaType
}
