/**
 * Invitation codes: seven random characters and a check character from 31 that cannot be taken for one another
 * (no 0 O, 1 I L). 31 is prime, so the weighted sum finds every single wrong character and every swap of two.
 * 31^7 = 27.5 thousand million codes: with the pause after five wrong ones, guessing is hopeless.
 */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_LENGTH = 8

const value = (character: string): number => CODE_ALPHABET.indexOf(character)

/** The check character for seven characters of the alphabet. */
export const checkCharacter = (stem: string): string => {
  const sum = [...stem].reduce((total, character, index) => total + (index + 1) * value(character), 0)
  return CODE_ALPHABET.charAt(sum % CODE_ALPHABET.length)
}

/**
 * Makes a code out of seven random characters of the alphabet.
 * @throws RangeError when the stem has another length or other characters
 */
export const invitationCode = (stem: string): string => {
  if (stem.length !== CODE_LENGTH - 1 || [...stem].some((character) => value(character) < 0))
    throw new RangeError('an invitation code has seven characters of its alphabet before the check character')
  return stem + checkCharacter(stem)
}

/** What a person typed, in the form codes are written in: full width, lower case, blanks and hyphens are forgiven. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―ー−・.]/g, '')

/**
 * Reads what a person typed.
 * @returns the code, or null when it cannot be one (length, characters, check character)
 */
export const readInvitationCode = (typed: string): string | null => {
  const code = plain(typed)
  if (code.length !== CODE_LENGTH || [...code].some((character) => value(character) < 0)) return null
  return checkCharacter(code.slice(0, -1)) === code.at(-1) ? code : null
}

/**
 * Whether a text looks as if somebody meant a code, right or wrong: a code, or 7 to 9 Latin letters and digits of which
 * at least one is a digit (about one code in ten has none).
 */
export const looksLikeCode = (typed: string): boolean => {
  const text = plain(typed)
  return readInvitationCode(text) !== null || (/^[A-Z0-9]{7,9}$/.test(text) && /\d/.test(text))
}

/** As printed: two groups of four. */
export const displayCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
