/** Tone and accent marks are left out: many write Vietnamese and Portuguese without them on a phone. */
const MARKS = /\p{M}/gu
const LETTERS_THAT_DO_NOT_COME_APART = new Map([
  ['đ', 'd'],
  ['ø', 'o'],
  ['ß', 'ss'],
])

/**
 * A text in letters other than Japanese, for looking words up: small letters without marks, a blank before each word.
 * Hangul stays whole.
 */
export const plainWords = (text: string): string => {
  const bare = text.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase()
  const words = bare
    .replace(/[đøß]/g, (letter) => LETTERS_THAT_DO_NOT_COME_APART.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return words === '' ? '' : ` ${words}`
}

/** Endings (plural, case) come behind a word, so the beginning of one is enough, but not the first letter alone. */
const SHORTEST_BEGINNING = 2

/**
 * Whether a word stands in a text. Chinese has no blanks: there its characters are enough.
 * @param word @param text both as `plainWords` gives them
 */
export const hasPlainWord = (text: string, word: string): boolean => {
  if (word === '') return false
  if (/\p{Script=Han}/u.test(word)) return text.includes(word.trim())
  return word.trim().length < SHORTEST_BEGINNING ? `${text} `.includes(`${word} `) : text.includes(word)
}
