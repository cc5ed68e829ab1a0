import type { ATTACHMENT_BYTES, PICTURE_BYTES } from '@kairan/functions/documents/contract.ts'
import { asJpeg } from '../../ui/as-jpeg.ts'

/** What the server takes as it is (documents/contract.ts). */
const pictureBytes = 20_971_520 satisfies typeof PICTURE_BYTES
const pdfBytes = 20_971_520 satisfies typeof ATTACHMENT_BYTES
const taken = ['image/jpeg', 'image/png', 'image/webp']

/** Long side of a picture that is made smaller here, in pixels: a page of A4 stays readable. */
const LONG_SIDE = 4000

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

/** The file as the server takes it: JPEG, PNG and WebP up to 20 MB as they are; anything else as a JPEG. Null when it cannot be drawn. */
export const sendableFile = async (file: File): Promise<Blob | null> =>
  judgeFile(file) === 'send' ? file : asJpeg(file, LONG_SIDE)
