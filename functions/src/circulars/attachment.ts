import { z } from 'zod'
import { Id } from '../platform/values.ts'

export const ATTACHMENT_LIMIT = 3
/** Of the text that is taken out of a file, in characters: what a circular's own text may have. */
export const ATTACHMENT_TEXT_LIMIT = 5000

/** A file (PDF) that goes with a circular, besides the pictures of its pages. */
export const Attachment = z.object({
  id: Id,
  /** As the officer calls it, ending in .pdf. */
  name: z.string().min(1),
  bytes: z.number().int().positive(),
  pages: z.number().int().positive(),
  /** The pictures that were drawn of its pages; some may have been left out of the circular. */
  pictureIds: z.array(Id).default([]),
  /** Its name in the file store. */
  file: z.string(),
  /** What is written in it, for those who cannot see its pages; empty for a scanned sheet. */
  text: z.string(),
})
export type Attachment = z.infer<typeof Attachment>

/** Letters alone, so that other line breaks and wide figures do not count as other words. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')

/** Of the lines of a text, how many must stand in the other one for it to say the same. */
const SAME_FROM = 0.8

/** Whether a circular's own text says already what is written in its file: an officer may have shortened or put right a line. */
export const isSaidAlready = (text: string, said: string): boolean => {
  const all = letters(said)
  const lines = text
    .split('\n')
    .map(letters)
    .filter((line) => line !== '')
  return lines.filter((line) => all.includes(line)).length >= lines.length * SAME_FROM
}
