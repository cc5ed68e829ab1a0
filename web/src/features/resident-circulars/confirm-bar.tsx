import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { type ReactNode, type Ref, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { BottomBar } from '../resident-app/bottom-bar.tsx'
import { useConfirm } from './circulars.ts'
import { Undo } from './undo.tsx'
import { useHasHousehold } from './use-has-household.ts'

interface ConfirmBarProps {
  circularId: string
  mine: NonNullable<CircularView['mine']>
  /** What stands below the thanks, such as the way to what is still to be answered. */
  next?: ReactNode
}

/** 「確認しました」 in reach of the thumb; thanks, and for a minute the way back. What was confirmed before stands on the page. */
export function ConfirmBar({ circularId, mine, next }: ConfirmBarProps) {
  const { t } = useTranslation('resident')
  const { mutate, isPending, isSuccess, error, reset } = useConfirm(circularId)
  const hasHousehold = useHasHousehold()
  const thanks = useRef<HTMLParagraphElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that had the focus is gone; what took its place is read out.
    if (isSuccess) thanks.current?.focus()
  }, [isSuccess])

  if (mine.confirmed) {
    if (!isSuccess) return null
    return (
      <Bar ref={bar}>
        <p ref={thanks} tabIndex={-1} className="font-bold text-green-900">
          <span aria-hidden="true">✓{'\u00a0'}</span>
          {t(hasHousehold ? 'confirm.doneForFamily' : 'confirm.done')}
        </p>
        {next}
        <Undo
          circularId={circularId}
          onUndone={() => {
            reset()
            bar.current?.focus()
          }}
        />
      </Bar>
    )
  }
  if (!mine.canConfirm) return null
  return (
    <Bar ref={bar}>
      {error && <FailureNotice error={error} kept={t('confirm.notYet')} />}
      <Button kind="main" busy={isPending} onClick={() => mutate()}>
        {t(isPending ? 'confirm.underWay' : 'confirm.button')}
      </Button>
    </Bar>
  )
}

function Bar({ children, ref }: { children: ReactNode; ref: Ref<HTMLDivElement> }) {
  return (
    <BottomBar>
      <div ref={ref} tabIndex={-1} className="px-4 py-3">
        {children}
      </div>
    </BottomBar>
  )
}
