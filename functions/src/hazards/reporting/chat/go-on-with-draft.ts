import type { Deps } from '../../../deps.ts'
import { read } from '../../../platform/collection.ts'
import { NotFound } from '../../../platform/failures.ts'
import type { Resident } from '../../../residents/resident.ts'
import { isReporter } from '../../hazard.ts'
import { hazardIdOf } from '../../hazard-id.ts'
import { isStanding } from '../../hazard-picture.ts'
import { hazards, picturesOf } from '../../store.ts'
import type { DraftToGoOn } from '../contract.ts'
import { nextStep } from './draft.ts'
import { findDraft } from './store.ts'

/**
 * What somebody has told in the chat, to go on with on the page under the same key; or the report it has become.
 * @throws NotFound for what is somebody else's, was given up or has run out
 */
export const goOnWithDraft = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  { lineUserId }: Resident,
  draftId: string,
): Promise<DraftToGoOn> => {
  const hazardId = hazardIdOf(lineUserId, draftId)
  const found = await findDraft(deps, lineUserId)
  const draft = found?.id === draftId ? found : null
  // What was told before in the same place is that report, under another id.
  const filed = await read(hazards(deps).doc(draft?.hazardId ?? hazardId))
  if (filed && isReporter(filed, lineUserId)) return { filed: { id: filed.id, number: filed.number }, draft: null }
  if (draft?.state !== 'begun') throw new NotFound('hazard-draft-gone')
  const { category, option, position, address, words } = draft
  const pictures = (await picturesOf(deps, [hazardId])).filter(isStanding)
  return {
    filed: null,
    draft: {
      asks: nextStep(draft),
      category,
      option,
      position: position && `${position.latitude},${position.longitude}`,
      address,
      words,
      pictureIds: pictures.map(({ id }) => id),
    },
  }
}
