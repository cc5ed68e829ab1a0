import type { Deps } from '../../../deps.ts'
import { read } from '../../../platform/collection.ts'
import type { Hazard } from '../../hazard.ts'
import { hazardIdOf } from '../../hazard-id.ts'
import { takeAway } from '../../pictures/take-away.ts'
import { hazards, picturesOf } from '../../store.ts'

/**
 * Takes away the photos of a report that is not to be filed after all; nobody waits for the night with them. Comes before the draft
 * ends, so that stopped in between it is done again. What has become a report all the same (on the page, or just before the process
 * died) keeps them.
 * @returns that report; null where there is none
 */
export const throwAwayTold = async (
  deps: Pick<Deps, 'db' | 'files' | 'clock'>,
  lineUserId: string,
  draftId: string,
): Promise<Hazard | null> => {
  const hazardId = hazardIdOf(lineUserId, draftId)
  const filed = await read(hazards(deps).doc(hazardId))
  if (filed) return filed
  for (const { id } of await picturesOf(deps, [hazardId])) await takeAway(deps, id, lineUserId)
  return null
}
