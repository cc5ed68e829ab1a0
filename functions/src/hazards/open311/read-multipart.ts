import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import { PICTURE_BYTES } from '../../documents/contract.ts'
import { type Failure, Invalid, TooLarge } from '../../platform/failures.ts'
import { PICTURE_LIMIT } from '../limits.ts'
import { wrongField } from './failures.ts'
import { addPair, FIELD_LIMIT, type Pairs } from './pairs.ts'

/** Bytes of a text in a form: the longest description in UTF-8, and more. */
const FIELD_BYTES = 64 * 1024
/** One picture at its largest, or several that are smaller, with the rest of the form; beyond it nothing is kept. */
const MULTIPART_BYTES = PICTURE_BYTES + 1024 * 1024

export interface Multipart {
  fields: Pairs
  /** The pictures as they came, in their order. */
  media: Buffer[]
}

/**
 * Reads files and keeps them until all together are too large, whether or not the form has announced how large it is. What is too much
 * is read on and let go: a file left in the middle would keep the form from ever coming to its end.
 */
const fileReader = () => {
  let left = MULTIPART_BYTES
  return async (file: AsyncIterable<Buffer> & { truncated?: boolean }): Promise<Buffer> => {
    const parts: Buffer[] = []
    for await (const part of file) {
      left -= part.length
      if (left >= 0) parts.push(part)
    }
    if (left < 0 || file.truncated) throw new TooLarge('picture-too-large')
    return Buffer.concat(parts)
  }
}

/** `media[]` is how some write what is there several times. */
const isMedia = (name: string): boolean => name === 'media' || name === 'media[]'

/**
 * Reads a form with pictures. Nothing of a picture is kept before whoever sends it has been let in, so the key comes before the first.
 * No picture is dropped without a word: one too many, or one under another name, refuses the form.
 * @param read the whole body where something before us has read it (Cloud Functions); else null
 * @param letIn is given the fields before the first picture, once; when it throws, the rest passes unread
 * @throws TooLarge, Invalid for what is cut off, malformed or has too many fields, and whatever `letIn` throws
 */
export const readMultipart = (
  request: IncomingMessage,
  read: Buffer | null,
  letIn: (fields: Pairs) => Promise<void>,
): Promise<Multipart> =>
  new Promise((resolve, reject) => {
    const announced = Number(request.headers['content-length'] ?? 0)
    if (announced > MULTIPART_BYTES) return reject(new TooLarge('picture-too-large'))
    const fields: Pairs = new Map()
    const wholeFile = fileReader()
    const media: Promise<Buffer | null>[] = []
    let entry: Promise<void> | null = null
    let wrong: Failure | null = null
    const limits = {
      fieldNameSize: 200,
      fieldSize: FIELD_BYTES,
      fields: FIELD_LIMIT,
      files: PICTURE_LIMIT,
      fileSize: PICTURE_BYTES,
    }
    const parser = makeParser(request, limits)
    if (!parser) return reject(new Invalid('open311-form-broken'))
    const end = (failure: Failure) => {
      request.unpipe(parser)
      reject(failure)
    }
    parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
      if (nameTruncated || valueTruncated) wrong ??= new Invalid('open311-text', [{ path: name, code: 'open311-text' }])
      try {
        addPair(fields, name, value)
      } catch {
        wrong ??= new Invalid('open311-encoding')
      }
    })
    parser.on('file', (name, file, { filename }) => {
      // A form that is cut off says so here too, maybe before anybody reads the picture; nobody listening would end the process.
      file.on('error', () => undefined)
      entry ??= letIn(fields)
      const picture = entry.then(async () => {
        const content = await wholeFile(file)
        const isLeftEmpty = content.length === 0 && !filename
        if (!isLeftEmpty && !isMedia(name)) wrong ??= wrongField(name, 'open311-media')
        return isLeftEmpty ? null : content
      })
      // Who is not let in sends the rest to nobody; the failure itself is answered at the end.
      picture.catch(() => file.resume())
      media.push(picture)
    })
    parser.on('filesLimit', () => end(wrongField('media', 'open311-media')))
    parser.on('fieldsLimit', () => end(new Invalid('open311-fields')))
    parser.on('partsLimit', () => end(new Invalid('open311-fields')))
    parser.on('error', () => end(new Invalid('open311-form-broken')))
    parser.on('close', async () => {
      try {
        const sent = await Promise.all(media)
        if (wrong) throw wrong
        resolve({ fields, media: sent.filter((content) => content !== null) })
      } catch (failure) {
        reject(failure)
      }
    })
    request.on('close', () => !request.complete && parser.destroy(new Error('the sender has gone')))
    if (read) parser.end(read)
    else request.pipe(parser)
  })

const makeParser = (request: IncomingMessage, limits: busboy.Limits): busboy.Busboy | null => {
  try {
    return busboy({ headers: request.headers, limits, defParamCharset: 'utf8' })
  } catch {
    return null
  }
}
