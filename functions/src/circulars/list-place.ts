import { z } from 'zod'
import type { Circular } from './circular.ts'
import type { ListPlace } from './published-for.ts'

/** Between the instant and the id of the last circular shown. */
const MARK = '~'
const SHOWN = /^\d{1,4}$/

/**
 * Where the next page of a list begins: after a circular (its instant, and its id unless all of that instant are meant), or in
 * a search after so many. Pages pass on what the page before gave them.
 */
export const ListCursor = z
  .string()
  .regex(/^(\d{1,4}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z(~(?!__.*__$)[A-Za-z0-9_-]{1,64})?)$/, 'instant')

/** The place after a circular, as a cursor; null when it was never handed out. */
export const cursorAfter = ({ publishedAt, id }: Pick<Circular, 'publishedAt' | 'id'>): string | null =>
  publishedAt && `${publishedAt}${MARK}${id}`

/** The place a cursor names in a list by date; null: from the beginning. */
export const placeAt = (cursor: string | undefined): ListPlace | null => {
  if (!cursor || SHOWN.test(cursor)) return null
  const [publishedAt = '', id = null] = cursor.split(MARK)
  return { publishedAt, id }
}

/** How many of a search's finds a cursor says were shown before. */
export const shownBefore = (cursor: string | undefined): number => (cursor && SHOWN.test(cursor) ? Number(cursor) : 0)
