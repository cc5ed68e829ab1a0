import { areaNames } from '../../areas/area-names.ts'
import type { Deps } from '../../deps.ts'
import type { Findings } from '../../line/blocks/finding.ts'
import type { Resident } from '../../residents/resident.ts'
import { bubbleContext } from '../bubble-context.ts'
import { listedSince } from '../list-since.ts'
import { findCirculars } from './find-circulars.ts'
import { foundBubble } from './found-bubble.ts'

/** As many bubbles as one answer could hold if nothing else were found. */
const SHOWN = 9

/** A resident's circulars in which the words stand, for the chat. */
export const findCircularsInChat = async (
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  { resident, words }: { resident: Resident; words: string },
): Promise<Findings> => {
  const found = await findCirculars(deps, { resident, words, since: listedSince(deps) })
  const best = found.slice(0, SHOWN)
  const names = await areaNames(
    deps,
    best.map(({ senderAreaId }) => senderAreaId),
  )
  return {
    number: found.length,
    best: best.map((circular) =>
      // LINE takes no empty text; a sender that has been dissolved since has no name.
      foundBubble(circular, resident.language, bubbleContext(deps, names.get(circular.senderAreaId)?.name || '-')),
    ),
  }
}
