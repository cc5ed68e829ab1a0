import type { MyHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFollow, useUnfollow } from './hazards.ts'

/** 「お知らせを止める」, and the way back. */
export function HearNoMore({ hazard: { id, isFollowed } }: { hazard: MyHazard }) {
  const { t } = useTranslation('hazards')
  const [hears, setHears] = useState(isFollowed)
  const follow = useFollow()
  const unfollow = useUnfollow()
  const change = () =>
    hears
      ? unfollow.mutate(id, { onSuccess: () => setHears(false) })
      : follow.mutate(id, { onSuccess: () => setHears(true) })
  const error = hears ? unfollow.error : follow.error
  return (
    <div>
      <p role="status" className="mb-2 font-bold">
        {!hears && t('one.unfollowed')}
      </p>
      {error && <FailureNotice error={error} kept={t('after.notYet')} />}
      {hears && <p className="mb-2">{t('one.unfollowHint')}</p>}
      {/* The same button before and after, so that it keeps the focus. */}
      <Button className="w-full" busy={follow.isPending || unfollow.isPending} onClick={change}>
        {hears
          ? t(unfollow.isPending ? 'one.unfollowing' : 'one.unfollow')
          : t(follow.isPending ? 'near.adding' : 'one.follow')}
      </Button>
    </div>
  )
}
