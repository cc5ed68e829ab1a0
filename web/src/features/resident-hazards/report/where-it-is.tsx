import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { INEXACT_METRES } from './phone-position.ts'
import type { Report } from './report.ts'

interface WhereItIsProps {
  report: Pick<Report, 'position' | 'metres'>
  onDrop: () => void
  /** What went wrong, if anything did. */
  children: ReactNode
}

/** Which place will be told, and how exact it is; said aloud whenever that changes. */
export function WhereItIs({ report: { position, metres }, onDrop, children }: WhereItIsProps) {
  const { t } = useTranslation('hazards')
  return (
    <div>
      <p role="status" className="font-bold">
        {children}
        {!children && position !== null && (
          <>
            <span aria-hidden="true">✓ </span>
            {metres === null ? t('where.chosen') : t('where.found', { metres })}
            {metres !== null && metres > INEXACT_METRES && ` ${t('where.inexact')}`}
          </>
        )}
      </p>
      {position !== null && (
        <Button kind="quiet" onClick={onDrop}>
          {t('where.drop')}
        </Button>
      )}
    </div>
  )
}
