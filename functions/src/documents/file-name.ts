import { charactersOf } from '../platform/characters.ts'

/** The longest name a file keeps, in characters, its ending among them. */
export const FILE_NAME_LIMIT = 100
const ENDING = '.pdf'
/** What a file is called whose own name says nothing. */
const NAMELESS = 'お知らせ'

/** What no system takes in a name, and what makes a name look other than it is: marks that turn the writing round. */
const IMPOSSIBLE = /[<>:"/\\|?*\p{Cc}\p{Default_Ignorable_Code_Point}\u2028-\u202e\u2066-\u2069\ufffd]/gu

const decoded = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return ''
  }
}

/** Everything but the last part of a path, in the manner of any system. */
const FOLDERS = /^.*[/\\]/s

/**
 * The name under which residents save a file: the officer's own, without folders and tricks, ending in .pdf.
 * @param encoded percent-encoded UTF-8, as it comes in a header
 */
export const cleanFileName = (encoded: string): string => {
  const stem = decoded(encoded)
    // A Mac writes が as two characters.
    .normalize('NFC')
    .replace(FOLDERS, '')
    .replace(IMPOSSIBLE, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\.pdf$/iu, '')
    .replace(/^[. ]+|[. ]+$/gu, '')
  const kept = charactersOf(stem.slice(0, 2_000))
    .slice(0, FILE_NAME_LIMIT - ENDING.length)
    .join('')
    .trim()
  return (kept || NAMELESS) + ENDING
}

/** RFC 8187: any letters in a header. */
const extended = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * The header that opens a file where it is and saves it under its name; programs that know no other letters than ASCII get
 * a plain one.
 */
export const shownInline = (fileName: string): string =>
  `inline; filename="kairan${ENDING}"; filename*=UTF-8''${extended(fileName)}`
