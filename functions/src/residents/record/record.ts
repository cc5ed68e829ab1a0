import type { Deps } from '../../deps.ts'
import type { Language } from '../../platform/language.ts'
import { toInstant } from '../../platform/time.ts'
import type { MyRecord } from '../contract.ts'

/** A part of what is kept about somebody: readable, and the documents as they stand in the database. */
export interface RecordPart {
  sections: MyRecord['sections']
  documents: MyRecord['documents']
}

/** Reads what one slice keeps about a person, in the reader's language. */
export type RecordSource = (whose: { lineUserId: string; language: Language }) => Promise<RecordPart>

/** Everything that is kept about a person, part by part, in the order of the sources. */
export const myRecord = async (
  deps: Pick<Deps, 'clock'>,
  sources: RecordSource[],
  whose: { lineUserId: string; language: Language },
): Promise<MyRecord> => {
  const parts = await Promise.all(sources.map((source) => source(whose)))
  return {
    at: toInstant(deps.clock.now()),
    sections: parts.flatMap(({ sections }) => sections),
    documents: Object.assign({}, ...parts.map(({ documents }) => documents)),
  }
}
