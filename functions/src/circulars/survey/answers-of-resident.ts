import type { Deps } from '../../deps.ts'
import type { Resident } from '../../residents/resident.ts'
import type { Circular } from '../circular.ts'
import { answerKey } from './rules.ts'
import { answers, StoredAnswer } from './store.ts'

/** What stands as the answer of somebody's household (or of the person) to each of these circulars that asks something. */
export const answersOfResident = async (
  deps: Pick<Deps, 'db'>,
  resident: Pick<Resident, 'householdId' | 'personKey'>,
  circulars: Pick<Circular, 'id' | 'survey'>[],
): Promise<Map<string, StoredAnswer>> => {
  const asked = circulars.flatMap(({ id, survey }) =>
    survey ? [answers(deps, id).doc(answerKey(survey, resident))] : [],
  )
  if (asked.length === 0) return new Map()
  const found = (await deps.db.getAll(...asked)).flatMap((snapshot) =>
    snapshot.exists ? [StoredAnswer.parse(snapshot.data())] : [],
  )
  return new Map(found.map((answer) => [answer.circularId, answer]))
}
