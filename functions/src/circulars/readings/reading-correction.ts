import { z } from 'zod'

export const WORD_LIMIT = 20
export const READING_CORRECTION_LIMIT = 200
/** The longest kanji have some five kana: 承る. */
const READING_LIMIT = WORD_LIMIT * 5

/** How an officer wants a word of this circular to be read: 出水, でみず. */
export const ReadingCorrection = z.object({
  word: z.string().trim().min(1, 'reading-word-missing').max(WORD_LIMIT, 'reading-word-too-long'),
  reading: z
    .string()
    .trim()
    .regex(/^[ぁ-ゖー]+$/, 'reading-not-hiragana')
    .max(READING_LIMIT, 'reading-not-hiragana'),
})
export type ReadingCorrection = z.infer<typeof ReadingCorrection>

export const ReadingCorrections = z.array(ReadingCorrection).max(READING_CORRECTION_LIMIT, 'too-many-readings')
