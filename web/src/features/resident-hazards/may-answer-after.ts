import type { MyHazard } from '@kairan/functions/hazards/hazard-view.ts'

/**
 * Whether somebody is asked if it is right now: who told of it as long as they can open it again, who follows it while it counts as
 * resolved. Saying it twice is saying it once.
 */
export const mayAnswerAfter = ({
  as,
  status,
  isFollowed,
  reopenUntil,
}: Pick<MyHazard, 'as' | 'status' | 'isFollowed' | 'reopenUntil'>): boolean =>
  as === 'reporter' ? reopenUntil !== null : status === 'resolved' && isFollowed
