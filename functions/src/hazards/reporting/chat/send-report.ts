import type { LineMessage } from '../../../deliveries/delivery.ts'
import { Failure } from '../../../platform/failures.ts'
import type { Resident } from '../../../residents/resident.ts'
import { failureText } from '../../../texts/texts.ts'
import { hintAfterTelling } from '../after-telling.ts'
import { fileHazard } from '../file-hazard.ts'
import { followHazard } from '../follow-hazard.ts'
import { residentTeller } from '../teller.ts'
import { askNext, type ChatNeeds } from './ask-next.ts'
import { nextStep, type Told, toCorrect } from './draft.ts'
import { sayDone, sayLate } from './late.ts'
import { changeOwn, currentDraft, settleDraft } from './store.ts'
import { throwAwayTold } from './throw-away-told.ts'

/** What has to be told again after a refusal; after any other it can be sent again later. */
const TO_CORRECT: Record<string, 'category' | 'place'> = {
  'hazard-category-retired': 'category',
  'hazard-outside-city': 'place',
  'hazard-place-missing': 'place',
}

/** A report that was refused stays as it is, but for what has to be told again. */
const askAfterRefusal = async (
  deps: ChatNeeds,
  resident: Resident,
  draft: Told,
  { code }: Failure,
): Promise<LineMessage[]> => {
  const what = TO_CORRECT[code]
  const own = { lineUserId: resident.lineUserId, draft: draft.id }
  const corrected = what ? await changeOwn(deps, own, (present) => toCorrect(present, what)) : null
  return askNext(deps, resident, corrected ?? draft, [failureText(resident.language, code)])
}

/** 「送る」. Sent twice it is one report; before everything is told it asks on. */
export const sendReport = async (deps: ChatNeeds, resident: Resident, draftId: string): Promise<LineMessage[]> => {
  const draft = await currentDraft(deps, resident.lineUserId)
  if (draft?.id !== draftId) return sayLate(deps, resident, draftId)
  const { id: key, category, option, position, address, words } = draft
  if (!category || nextStep(draft) !== 'check') return askNext(deps, resident, draft)
  try {
    const told = { key, category, option, position, address, words, via: 'chat' } as const
    const hazard = await fileHazard(deps, residentTeller(resident), told)
    await settleDraft(deps, resident.lineUserId, { draft: draftId, hazardId: hazard.id })
    const hint = await hintAfterTelling(deps, resident, hazard)
    return [await sayDone(deps, resident, hazard, hint)]
  } catch (error) {
    if (error instanceof Failure) return askAfterRefusal(deps, resident, draft, error)
    throw error
  }
}

/** 「私も困っています」: hears of a report that is there instead of filing one. The button works as long as it stands in the chat. */
export const followInstead = async (
  deps: ChatNeeds,
  resident: Resident,
  { draft: draftId, hazardId }: { draft: string; hazardId: string },
): Promise<LineMessage[]> => {
  try {
    const hazard = await followHazard(deps, resident, hazardId)
    if ((await currentDraft(deps, resident.lineUserId))?.id === draftId)
      await throwAwayTold(deps, resident.lineUserId, draftId)
    await settleDraft(deps, resident.lineUserId, { draft: draftId, hazardId: hazard.id })
    return [await sayDone(deps, resident, hazard)]
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const draft = await currentDraft(deps, resident.lineUserId)
    if (draft?.id !== draftId) return sayLate(deps, resident, draftId)
    return askNext(deps, resident, draft, [failureText(resident.language, error.code)])
  }
}
