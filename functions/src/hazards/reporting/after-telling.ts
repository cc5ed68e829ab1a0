import type { Deps } from '../../deps.ts'
import type { Resident } from '../../residents/resident.ts'
import { text } from '../../texts/texts.ts'
import { isAssociationSought } from '../first-assignee.ts'
import { type Hazard, isReporter } from '../hazard.ts'
import { kindHint } from './measure.ts'

/** Who looks after what somebody has told of, where they could not know it; null: nothing is to be said. */
export const keeperHint = ({ lineUserId, language }: Resident, hazard: Hazard): string | null =>
  isReporter(hazard, lineUserId) && isAssociationSought(hazard) ? text(language, 'hazardKind.associationSought') : null

/** What is said beside 「受け付けました」, in the reporter's language; null: nothing. */
export const hintAfterTelling = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  resident: Resident,
  hazard: Hazard,
): Promise<string | null> => {
  const hints = [keeperHint(resident, hazard), await kindHint(deps, resident.lineUserId, resident.language)]
  return hints.filter((hint) => hint !== null).join('\n') || null
}
