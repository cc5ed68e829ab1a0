import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useUndo } from './circulars.ts'

/** As long as the server lets a confirmation be taken back, less what a slow network takes. */
const UNDO_MS = 55_000

/** 「押しまちがえた」, for a minute after the tap. */
export function Undo({ circularId, onUndone }: { circularId: string; onUndone: () => void }) {
  const { t } = useTranslation('resident')
  const { mutate, isPending, error } = useUndo(circularId)
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), UNDO_MS)
    return () => clearTimeout(timer)
  }, [])
  if (isOver && !error) return null
  return (
    <>
      {error && <FailureNotice error={error} />}
      {!isOver && (
        <Button kind="quiet" busy={isPending} onClick={() => mutate(undefined, { onSuccess: onUndone })}>
          {t(isPending ? 'confirm.undoUnderWay' : 'confirm.undo')}
        </Button>
      )}
    </>
  )
}
