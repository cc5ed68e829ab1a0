import type { Deps } from '../deps.ts'
import { currentDraft } from '../hazards/reporting/chat/store.ts'
import { drafts as inquiryDrafts } from '../inquiries/store.ts'
import { read } from '../platform/collection.ts'

/**
 * What words of somebody registered belong to: the report or the question they have begun, the one touched last; null: to neither.
 * Both expire twelve hours after they were touched, so the one that expires later was touched later.
 */
export const whatWaits = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  lineUserId: string,
): Promise<'hazard' | 'inquiry' | null> => {
  const [hazard, inquiry] = await Promise.all([
    currentDraft(deps, lineUserId),
    read(inquiryDrafts(deps).doc(lineUserId)),
  ])
  const until = inquiry?.expireAt.toMillis() ?? 0
  if (hazard && hazard.expireAt.toMillis() >= until) return 'hazard'
  return until > deps.clock.now().valueOf() ? 'inquiry' : null
}
