import { z } from 'zod'

/** A text as people write it; halves of characters, which neither Firestore nor LINE takes, become a mark each. */
export const writtenText = () => z.string().overwrite((text) => text.toWellFormed())

/**
 * The most UTF-16 units one character may have: a family of four with skin colours has 19. Without it a page of marks piled
 * on one letter would count as one character, and LINE, which counts units, would refuse the message.
 */
export const UNITS_A_CHARACTER = 20

/** A text character by character as people count them, so that 𠮷 and an emoji are one each. */
export const charactersOf = (text: string): string[] =>
  [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)

/** Every document read passes here too, so a text that is short by any count is not cut into characters. */
const isAtMost = (text: string, limit: number): boolean =>
  text.length <= limit || (text.length <= limit * UNITS_A_CHARACTER && charactersOf(text).length <= limit)

/** A text of at most so many characters; `code` says what is wrong with a longer one. */
export const atMost = (limit: number, code: string) => z.string().refine((text) => isAtMost(text, limit), code)

/** Whether a text has anything one can see: blanks, joiners, fillers, marks without a letter and control characters say nothing. */
export const isVisible = (text: string): boolean =>
  /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{M}]/u.test(text)
