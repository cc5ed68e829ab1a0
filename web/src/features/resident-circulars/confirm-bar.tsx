import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/me.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { BottomBar } from '../resident-app/bottom-bar.tsx'
import { useLanguage } from '../resident-app/use-language.ts'
import { useConfirm, useUndo } from './circulars.ts'

/** 「確認しました」 in reach of the thumb; afterwards what was noted, when and by what. */
export function ConfirmBar({ circularId, mine }: { circularId: string; mine: NonNullable<CircularView['mine']> }) {
  const { t } = useTranslation('resident')
  const language = useLanguage()
  const { mutate, isPending, isSuccess, error, reset } = useConfirm(circularId)
  const hasHousehold = useHasHousehold()
  const thanks = useRef<HTMLParagraphElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that had the focus is gone; what took its place is read out.
    if (isSuccess) thanks.current?.focus()
  }, [isSuccess])

  if (mine.confirmed)
    return (
      <Bar ref={bar}>
        <p ref={thanks} tabIndex={-1} className="font-bold text-green-900">
          <span aria-hidden="true">✓ </span>
          {t(confirmedWords(isSuccess, hasHousehold))}
        </p>
        <p>{t(`confirm.via.${mine.confirmed.via}`, { time: timeInWords(mine.confirmed.at, language) })}</p>
        {isSuccess && (
          <Undo
            circularId={circularId}
            onUndone={() => {
              reset()
              bar.current?.focus()
            }}
          />
        )}
      </Bar>
    )
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

/** As long as the server lets a confirmation be taken back, less what a slow network takes. */
const UNDO_MS = 55_000

/** 「押しまちがえた」, for a minute after the tap. */
function Undo({ circularId, onUndone }: { circularId: string; onUndone: () => void }) {
  const { t } = useTranslation('resident')
  const { mutate, isPending, error } = useUndo(circularId)
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), UNDO_MS)
    return () => clearTimeout(timer)
  }, [])
  if (isOver && !error) return null
  return (
    <div className="mt-2">
      {error && <FailureNotice error={error} />}
      {!isOver && (
        <Button kind="quiet" busy={isPending} onClick={() => mutate(undefined, { onSuccess: onUndone })}>
          {t(isPending ? 'confirm.undoUnderWay' : 'confirm.undo')}
        </Button>
      )}
    </div>
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

function Bar({ children, ref }: { children: ReactNode; ref: Ref<HTMLDivElement> }) {
  return (
    <BottomBar>
      <div ref={ref} tabIndex={-1} className="px-4 py-3">
        {children}
      </div>
    </BottomBar>
  )
}
