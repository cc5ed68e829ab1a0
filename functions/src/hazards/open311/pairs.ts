import { Invalid } from '../../platform/failures.ts'
import { wrongField } from './failures.ts'
import { plain } from './spark.ts'

/** Names with what was sent under them, in the order they came. */
export type Pairs = Map<string, string[]>

/** Several times what a form of the standard has. */
export const FIELD_LIMIT = 100

export const addPair = (pairs: Pairs, name: string, value: string): void => {
  // Where a byte was no UTF-8, readers of forms put this mark.
  if (`${name}${value}`.includes('\uFFFD')) throw new Invalid('open311-encoding')
  pairs.set(name, [...(pairs.get(name) ?? []), value])
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new Invalid('open311-encoding')
  }
}

/** Reads `a=1&b=2` of a query or a form. @throws Invalid for too many fields and for what is not UTF-8 */
export const readPairs = (written: string): Pairs => {
  const parts = written.split('&', FIELD_LIMIT + 1).filter((part) => part !== '')
  if (parts.length > FIELD_LIMIT) throw new Invalid('open311-fields')
  const pairs: Pairs = new Map()
  for (const part of parts) {
    const [name = '', ...rest] = part.split('=')
    addPair(pairs, decoded(name), decoded(rest.join('=')))
  }
  return pairs
}

/** The query of a request's address. */
export const queryOf = (url: string | undefined): Pairs => readPairs((url ?? '').split('?').slice(1).join('?'))

/**
 * The one value of a field, trimmed and without control characters; empty and left out are the same, as the standard says.
 * @throws Invalid for several different ones, or a longer one
 */
export const one = (pairs: Pairs, name: string, limit = 2_000): string => {
  const values = new Set((pairs.get(name) ?? []).map((value) => plain(value).trim()).filter((value) => value !== ''))
  const [value = '', ...others] = values
  if (others.length > 0) throw wrongField(name, 'open311-twice')
  if (value.length > limit) throw wrongField(name, 'open311-text')
  return value
}

/** What a field lists: several times, or with commas. */
export const list = (pairs: Pairs, name: string): string[] =>
  (pairs.get(name) ?? []).flatMap((value) => value.split(',').flatMap((each) => plain(each).trim() || []))
