/** Where a tapped link leads on this phone. */
export type Link =
  | { kind: 'inPlace'; path: string }
  | { kind: 'call'; number: string }
  | { kind: 'web'; url: string }
  | { kind: 'unknown'; url: string }

const LIFF_HOST = 'https://liff.line.me/'

/**
 * Reads a link as LINE does. Links to our own pages (`https://liff.line.me/{liffId}…`) open over the chat; `path` is everything after
 * the id, with its leading slash, query and hash, and may be empty. A page of somebody else's id is an ordinary web page.
 */
export function readLink(uri: string, liffId: string): Link {
  const own = `${LIFF_HOST}${liffId}`
  const rest = uri.startsWith(own) ? uri.slice(own.length) : null
  if (rest !== null && (rest === '' || /^[/?#]/.test(rest))) return { kind: 'inPlace', path: rest }
  if (uri.startsWith('tel:')) return { kind: 'call', number: uri.slice('tel:'.length) }
  if (/^https?:\/\//.test(uri)) return { kind: 'web', url: uri }
  return { kind: 'unknown', url: uri }
}

/** Cuts a text into plain words and web addresses, in order; an address ends before Japanese punctuation and closing marks. */
export function cutLinks(text: string): { link: boolean; text: string }[] {
  return text
    .split(/(https?:\/\/[\w\-.~:/?#[\]@!$&'*+,;=%]+)/)
    .map((piece, index) => ({ link: index % 2 === 1, text: piece }))
    .filter((piece) => piece.text !== '')
}
