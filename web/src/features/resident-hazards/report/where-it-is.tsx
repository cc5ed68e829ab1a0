import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { INEXACT_METRES } from './phone-position.ts'
import type { Report } from './report.ts'

interface WhereItIsProps {
  /** Takes the focus when somebody goes on in spite of a problem. */
  ref: Ref<HTMLParagraphElement>
  report: Pick<Report, 'position' | 'metres'>
  /** What is wrong with the place, and what to do; undefined: nothing. */
  problem: string | undefined
  onDrop: () => void
  /** What went wrong, if anything did. */
  children: ReactNode
}

/** Which place will be told, and how exact it is; said aloud whenever that changes. */
export function WhereItIs({ ref, report: { position, metres }, problem, onDrop, children }: WhereItIsProps) {
  const { t } = useTranslation('hazards')
  return (
    <div>
      <p ref={ref} tabIndex={-1} role="status" className={classNames('font-bold', problem && 'text-red-1000')}>
        {children}
        {!children && problem && (
          <>
            <span aria-hidden="true">⚠ </span>
            {problem}
          </>
        )}
        {!children && !problem && position !== null && (
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
