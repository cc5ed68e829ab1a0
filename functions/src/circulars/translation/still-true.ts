import { isDeepStrictEqual } from 'node:util'
import { type CircularContent, Versions } from '../circular-content.ts'

type Words = Pick<CircularContent, 'title' | 'text' | 'survey' | 'versions'>

/**
 * The versions that stay when a draft is changed: a machine's version of other words goes with them. What an officer has put
 * right by hand is theirs and stays.
 */
export const stillTrue = (present: Words, written: Words): Versions => {
  const sameWords = isDeepStrictEqual(
    [present.title, present.text, present.survey],
    [written.title, written.text, written.survey],
  )
  if (sameWords) return written.versions
  return Versions.parse(Object.fromEntries(Object.entries(written.versions).filter(([, { by }]) => by !== 'machine')))
}
