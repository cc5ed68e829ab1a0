import { FieldPath } from 'firebase-admin/firestore'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { collection } from '../../platform/collection.ts'
import { Id, Instant } from '../../platform/values.ts'
import { AnswerTally } from './answer-tally.ts'
import { Answers } from './answers.ts'

type Db = Pick<Deps, 'db'>

/** One answer to a circular's survey, under the household's key or the person's. Who of a household answered is not kept. */
export const StoredAnswer = z.object({
  /** The document's id too; as a field so that all answers of one key are found. */
  key: Id,
  circularId: Id,
  /** For officers who may see names; null for an answer of a person, which nobody is shown with. */
  householdId: Id.nullable(),
  /** Where it is counted: the tally of this roster, under this area (block, or district outside any association). */
  rosterId: Id,
  areaId: Id,
  /** From the city down to the area: whose officers may see it. */
  scopeIds: z.array(Id),
  answers: Answers,
  /** Whether there is a text among them. */
  wrote: z.boolean(),
  at: Instant,
})
export type StoredAnswer = z.infer<typeof StoredAnswer>

export const answers = ({ db }: Db, circularId: string) =>
  collection(db, `circulars/${circularId}/answers`, StoredAnswer)
export const answerTallies = ({ db }: Db, circularId: string) =>
  collection(db, `circulars/${circularId}/answerTallies`, AnswerTally)

/** The counts of a circular's answers inside an area (city, district or association). */
export const answerTalliesIn = async (deps: Db, circularId: string, areaId: string): Promise<AnswerTally[]> => {
  const { docs } = await answerTallies(deps, circularId).where('scopeIds', 'array-contains', areaId).get()
  return docs.map((doc) => doc.data())
}

/** Read at once: some hundred kilobytes. */
const PAGE = 300

/** All answers inside an association or a block, by their ids. */
export const allAnswersIn = async (deps: Db, circularId: string, areaId: string): Promise<StoredAnswer[]> => {
  const inside = answers(deps, circularId)
    .where('scopeIds', 'array-contains', areaId)
    .orderBy(FieldPath.documentId())
    .limit(PAGE)
  const found: StoredAnswer[] = []
  for (let query = inside; ; ) {
    const { docs } = await query.get()
    found.push(...docs.map((doc) => doc.data()))
    const last = docs.at(-1)
    if (!last || docs.length < PAGE) return found
    query = inside.startAfter(last)
  }
}

/** The newest answers inside an area in which something is written. */
export const newestWrittenIn = async (
  deps: Db,
  circularId: string,
  { areaId, limit }: { areaId: string; limit: number },
): Promise<StoredAnswer[]> => {
  const { docs } = await answers(deps, circularId)
    .where('scopeIds', 'array-contains', areaId)
    .where('wrote', '==', true)
    .orderBy('at', 'desc')
    .limit(limit)
    .get()
  return docs.map((doc) => doc.data())
}

/** Every answer that stands under one of these keys, of whatever circular. */
export const answersUnder = async (deps: Db, keys: string[]): Promise<StoredAnswer[]> => {
  if (keys.length === 0) return []
  const { docs } = await deps.db.collectionGroup('answers').where('key', 'in', keys).get()
  return docs.flatMap((doc) => StoredAnswer.safeParse(doc.data()).data ?? [])
}
