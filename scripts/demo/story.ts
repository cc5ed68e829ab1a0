import type { Api } from '../service/api.ts'
import type { Phones } from '../service/phones.ts'
import type { Census } from './census.ts'
import type { Checks } from './checks.ts'
import type { OwnBooks } from './own-books.ts'
import type { Screen } from './screen.ts'

/** What the scenes share. */
export interface Story {
  phones: Phones
  census: Census
  books: OwnBooks
  checks: Checks
  screen: Screen
  /** Somebody's session, as of a page opened inside LINE. */
  signedIn(userId: string): Promise<Api>
}

/** The association of the story, and those of its blocks that get the circular. */
export const ASSOCIATION = { id: 'tsuda-minami-cho', name: '津田南町自治会' }
export const BLOCK_IDS = ['tsuda-minami-cho-1', 'tsuda-minami-cho-2', 'tsuda-minami-cho-3'] as const

/** 「2班」 out of `tsuda-minami-cho-2`. */
export const blockName = (blockId: string): string => `${blockId.slice(ASSOCIATION.id.length + 1)}班`
