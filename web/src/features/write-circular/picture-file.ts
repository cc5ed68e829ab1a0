import type { ATTACHMENT_BYTES, PICTURE_BYTES } from '@kairan/functions/documents/contract.ts'

/** What the server takes as it is (documents/contract.ts). */
const pictureBytes = 20_971_520 satisfies typeof PICTURE_BYTES
const pdfBytes = 20_971_520 satisfies typeof ATTACHMENT_BYTES
const taken = ['image/jpeg', 'image/png', 'image/webp']

/** Long side of a picture that is made smaller here, in pixels: a page of A4 stays readable. */
const LONG_SIDE = 4000
const JPEG_QUALITY = 0.88

export type FileProblem = 'notAPicture' | 'unreadable' | 'pdfTooLarge' | 'tooManyPdfs'

/** Whether it calls itself a PDF; the server looks into it. Some phones tell no type. */
export const isPdf = ({ type, name }: Pick<File, 'type' | 'name'>): boolean =>
  type === 'application/pdf' || (type === '' && /\.pdf$/i.test(name))

/** Whether it calls itself a picture; where the device tells no type (an iPhone's photo on a computer), by its name. */
export const isPicture = ({ type, name }: Pick<File, 'type' | 'name'>): boolean =>
  type === '' ? /\.(jpe?g|png|webp|hei[cf])$/i.test(name) : type.startsWith('image/') && type !== 'image/svg+xml'

/** What to do with a file somebody chose: send it, make a smaller JPEG of it first, or say what is wrong with it. */
export function judgeFile(file: Pick<File, 'type' | 'size' | 'name'>): 'send' | 'convert' | FileProblem {
  const { type, size } = file
  if (size === 0) return 'unreadable'
  if (isPdf(file)) return size <= pdfBytes ? 'send' : 'pdfTooLarge'
  if (!isPicture(file)) return 'notAPicture'
  return taken.includes(type) && size <= pictureBytes ? 'send' : 'convert'
}

/**
 * A picture the browser can draw (also an iPhone's HEIC), turned upright, as a JPEG of at most this long side, without what the phone
 * has noted in it. Null when the browser cannot draw it.
 */
export async function asJpeg(file: Blob, longSide: number): Promise<Blob | null> {
  try {
    const bitmap = await createImageBitmap(file)
    const scale = Math.min(1, longSide / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY))
    // iPhones keep its pixels until they are told not to, and soon have no room for the next photo.
    canvas.width = 0
    return jpeg
  } catch {
    return null
  }
}

/** The file as the server takes it: JPEG, PNG and WebP up to 20 MB as they are; anything else as a JPEG. Null when it cannot be drawn. */
export const sendableFile = async (file: File): Promise<Blob | null> =>
  judgeFile(file) === 'send' ? file : asJpeg(file, LONG_SIDE)
