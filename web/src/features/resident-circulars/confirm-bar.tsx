import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/me.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { BottomBar } from '../resident-app/bottom-bar.tsx'
import { useLanguage } from '../resident-app/use-language.ts'
import { useConfirm } from './circulars.ts'

/** 「確認しました」 in reach of the thumb; afterwards what was noted, when and by what. */
export function ConfirmBar({ circularId, mine }: { circularId: string; mine: NonNullable<CircularView['mine']> }) {
  const { t } = useTranslation('resident')
  const language = useLanguage()
  const { mutate, isPending, isSuccess, error } = useConfirm(circularId)
  const hasHousehold = useHasHousehold()
  const thanks = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // The button that had the focus is gone; what took its place is read out.
    if (isSuccess) thanks.current?.focus()
  }, [isSuccess])

  if (mine.confirmed)
    return (
      <Bar>
        <p ref={thanks} tabIndex={-1} className="font-bold text-green-900">
          <span aria-hidden="true">✓ </span>
          {t(confirmedWords(isSuccess, hasHousehold))}
        </p>
        <p>{t(`confirm.via.${mine.confirmed.via}`, { time: timeInWords(mine.confirmed.at, language) })}</p>
      </Bar>
    )
  if (!mine.canConfirm) return null
  return (
    <Bar>
      {error && <FailureNotice error={error} kept={t('confirm.notYet')} />}
      <Button kind="main" busy={isPending} onClick={() => mutate()}>
        {t(isPending ? 'confirm.underWay' : 'confirm.button')}
      </Button>
    </Bar>
  )
}

function confirmedWords(justNow: boolean, hasHousehold: boolean) {
  if (!hasHousehold) return 'confirm.done'
  return justNow ? 'confirm.doneForFamily' : 'confirm.alreadyForFamily'
}

/** Whether others at home are meant too: somebody registered for a district only has no household here. */
function useHasHousehold(): boolean {
  const { data } = useMe()
  return data?.resident?.householdNumber != null
}

function Bar({ children }: { children: ReactNode }) {
  return (
    <BottomBar>
      <div className="px-4 py-3">{children}</div>
    </BottomBar>
  )
}
