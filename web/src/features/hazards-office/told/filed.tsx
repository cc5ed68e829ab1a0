import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isNotFound } from '../../../api/call-failure.ts'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { focusWhenShown } from '../../../ui/focus.ts'
import { hazardQuery } from '../report/hazard-query.ts'

export interface FiledHazard {
  id: string
  number: string
  wasAdded: boolean
  /** Who looks after it, where nobody could know; null: nothing is to be passed on. */
  hint: string | null
}

interface FiledProps {
  filed: FiledHazard
  base: string
  onAnother: () => void
}

/** What was written down is a report now: its number to pass on, and the way to it where this office may see it. */
export function Filed({ filed: { id, number, wasAdded, hint }, base, onAnother }: FiledProps) {
  const { t } = useTranslation('office')
  const { data, error } = useQuery(hazardQuery(id))
  return (
    <div ref={focusWhenShown} tabIndex={-1} role="status" className="mt-6 rounded-8 border-2 border-green-800 p-4">
      <p className="font-bold">
        <span aria-hidden="true">✓ </span>
        {t('told.done', { number })}
      </p>
      <p>{t('told.doneWords')}</p>
      {hint && <p className="font-bold">{hint}</p>}
      {wasAdded && <p>{t('told.added')}</p>}
      {isNotFound(error) && <p>{t('told.elsewhere')}</p>}
      <div className="mt-3 flex flex-wrap gap-3">
        {data && (
          <Link href={`${base}/${id}`} className={buttonLook('plain')}>
            {t('told.openIt')}
          </Link>
        )}
        <Button onClick={onAnother}>{t('told.another')}</Button>
      </div>
    </div>
  )
}
