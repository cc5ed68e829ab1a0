import type { Deps } from '../../deps.ts'
import type { Language } from '../../platform/language.ts'
import type { Resident } from '../../residents/resident.ts'
import { text } from '../../texts/texts.ts'
import { isAssociationSought } from '../first-assignee.ts'
import type { Hazard } from '../hazard.ts'
import { kindHint } from './measure.ts'

/** Who looks after what somebody has told of, where they could not know it; null: nothing is to be said. */
export const keeperHint = (language: Language, hazard: Hazard): string | null =>
  isAssociationSought(hazard) ? text(language, 'hazardKind.associationSought') : null

/** What is said beside 「受け付けました」, in the reporter's language; null: nothing. */
export const hintAfterTelling = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  { lineUserId, language }: Resident,
  hazard: Hazard,
): Promise<string | null> => {
  const hints = [keeperHint(language, hazard), await kindHint(deps, lineUserId, language)]
  return hints.filter((hint) => hint !== null).join('\n') || null
}
