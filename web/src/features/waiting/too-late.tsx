import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { WithdrawDialog } from '../circular-reach/withdraw-section.tsx'

/** 「もう送り始めました」: what was to be taken back has begun to leave, and what can still be done. */
export function TooLate({ circular }: { circular: CircularView }) {
  const { t } = useTranslation('office')
  const [open, setOpen] = useState(false)
  if (circular.status === 'withdrawn') return null
  return (
    <section role="alert" className="mt-4 rounded-8 border-2 border-red-1000 p-4">
      <h2 className="text-red-1000">
        <span aria-hidden="true">⚠ </span>
        {t('tooLate.title')}
      </h2>
      <p className="mt-1">{t('tooLate.words')}</p>
      {circular.office?.canWithdraw && (
        <Button className="mt-3" onClick={() => setOpen(true)}>
          {t('withdraw.open')}
        </Button>
      )}
      {open && <WithdrawDialog circular={circular} onClose={() => setOpen(false)} />}
    </section>
  )
}
