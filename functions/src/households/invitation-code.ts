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

/** Characters that codes do not have, and what somebody may have read them for. */
const LOOK_ALIKES: Record<string, string> = { '0': 'QD', O: 'QD', '1': '7J', I: '7J', L: '7J' }
/** With more of them in eight characters it is some other word. */
const FORGIVEN = 2

/** Every code a person may have meant; the check character leaves one of them over, as a rule. */
const meant = (code: string): string[] => {
  const odd = [...code].filter((character) => value(character) < 0)
  if (odd.length > FORGIVEN || odd.some((character) => !LOOK_ALIKES[character])) return []
  let all = ['']
  for (const character of code) {
    const ways = value(character) < 0 ? [...(LOOK_ALIKES[character] ?? '')] : [character]
    all = all.flatMap((begun) => ways.map((way) => begun + way))
  }
  return all
}

const isCode = (code: string): boolean => checkCharacter(code.slice(0, -1)) === code.at(-1)

/**
 * Reads what a person typed. O or 0 where the sheet says Q or D, and I, l or 1 where it says J or 7, are put right if only
 * one code comes of it.
 * @returns the code, or null when it cannot be one (length, characters, check character)
 */
export const readInvitationCode = (typed: string): string | null => {
  const code = plain(typed)
  if (code.length !== CODE_LENGTH) return null
  const [only, ...others] = meant(code).filter(isCode)
  return only !== undefined && others.length === 0 ? only : null
}

/**
 * Whether a text looks as if somebody meant a code, right or wrong: a code, or 7 to 9 Latin letters and digits of which
 * at least one is a digit (about one code in ten has none).
 */
export const looksLikeCode = (typed: string): boolean => {
  const text = plain(typed)
  return (
    (text.length === CODE_LENGTH && meant(text).includes(text) && isCode(text)) ||
    (/^[A-Z0-9]{7,9}$/.test(text) && /\d/.test(text))
  )
}

/**
 * Whether hardly anything else than a code looks so: eight Latin letters and digits, some of each, or a code in capitals as sheets
 * show it.
 */
export const isMeantAsCode = (typed: string): boolean => {
  const text = plain(typed)
  const isMixed = /^[A-Z0-9]{8}$/.test(text) && /\d/.test(text) && /[A-Z]/.test(text)
  return isMixed || (readInvitationCode(text) !== null && !/[a-z]/.test(typed.normalize('NFKC')))
}

/** As printed: two groups of four. */
export const displayCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
