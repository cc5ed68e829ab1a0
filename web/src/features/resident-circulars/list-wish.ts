import { CATEGORIES, type CategoryName } from '@kairan/functions/platform/category.ts'

/** What the reader wants to see of the list; it stands in the address, so that going back finds it again. Empty: everything. */
export interface ListWish {
  words: string
  category: CategoryName | ''
  senderAreaId: string
}

/** The server looks for no more. */
export const WORDS_LIMIT = 100
export const EVERYTHING: ListWish = { words: '', category: '', senderAreaId: '' }

/** The wish in an address; what is not ours is passed over. @param search with or without its question mark */
export const wishIn = (search: string): ListWish => {
  const asked = new URLSearchParams(search)
  const senderAreaId = asked.get('from') ?? ''
  return {
    words: (asked.get('words') ?? '').trim().slice(0, WORDS_LIMIT),
    category: CATEGORIES.find((name) => name === asked.get('category')) ?? '',
    senderAreaId: /^[\w-]{1,64}$/.test(senderAreaId) ? senderAreaId : '',
  }
}

/** The address of a wish, below the list's own: `/` or `/?words=…`. */
export const addressOf = ({ words, category, senderAreaId }: ListWish): string => {
  const asked = new URLSearchParams()
  if (words) asked.set('words', words)
  if (category) asked.set('category', category)
  if (senderAreaId) asked.set('from', senderAreaId)
  return asked.size > 0 ? `/?${asked}` : '/'
}

/** Whether only a part of the list is wanted, whatever the words. */
export const isNarrowed = ({ category, senderAreaId }: ListWish): boolean => category !== '' || senderAreaId !== ''
