import type { SimulatorState } from './control-contract.ts'

/** What a phone must know to tell its account's links from others. */
export type KnownLinks = Pick<SimulatorState, 'liff' | 'account'>

/** Where a link leads on this phone. */
export type Link =
  | { kind: 'inPlace'; path: string }
  | { kind: 'account' }
  | { kind: 'call'; number: string }
  | { kind: 'web'; url: string }
  | { kind: 'unknown'; url: string }

const LIFF_HOST = 'https://liff.line.me/'
/** The card of an account (LINE URL scheme, "Adding friends"); its id keeps the `@`, percent-encoded or not. */
const ACCOUNT = /^(?:https:\/\/line\.me\/(?:R\/)?|line:\/\/)ti\/p\/((?:@|%40)[\w.-]+)$/i

/** What follows the beginning: nothing, or a path, query or hash. Null: the address is another one that only looks alike. */
const after = (uri: string, beginning: string): string | null => {
  const rest = uri.startsWith(beginning) ? uri.slice(beginning.length) : null
  return rest !== null && (rest === '' || /^[/?#]/.test(rest)) ? rest : null
}

/**
 * Reads a link as LINE does, wherever it comes from: tapped in the chat, in a page, or read off a QR code. Links to our own
 * pages (`https://liff.line.me/{liffId}…`, or the pages' own address) open over the chat; `path` is everything after that, with its
 * leading slash, query and hash, and may be empty. A page of somebody else's id is an ordinary web page.
 */
export function readLink(uri: string, { liff, account }: KnownLinks): Link {
  const path = after(uri, `${LIFF_HOST}${liff.id}`) ?? after(uri, liff.endpointUrl.replace(/\/$/, ''))
  if (path !== null) return { kind: 'inPlace', path }
  const basicId = ACCOUNT.exec(uri)?.[1]?.replace(/^%40/, '@')
  if (basicId?.toLowerCase() === account.basicId.toLowerCase()) return { kind: 'account' }
  if (uri.startsWith('tel:')) return { kind: 'call', number: uri.slice('tel:'.length) }
  if (/^https?:\/\//.test(uri)) return { kind: 'web', url: uri }
  return { kind: 'unknown', url: uri }
}
