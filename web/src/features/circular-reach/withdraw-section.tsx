import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { withdrawCircular } from '@kairan/functions/circulars/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { fieldFailure } from '../../api/call-failure.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Problem } from '../office-home/problem.tsx'
import { circularKey } from './use-reach.ts'

/** The contract's limit for a reason, in letters. */
const REASON_LIMIT = 200

/** The way to take a circular back, with the reason that residents will read. */
export function WithdrawSection({ circular }: { circular: CircularView }) {
  const { t } = useTranslation('office')
  const [open, setOpen] = useState(false)
  return (
    <section className="mt-10 border-t border-solid-gray-420 pt-4 print:hidden">
      <h2>{t('withdraw.heading')}</h2>
      <p className="mt-1">{t('withdraw.what')}</p>
      <Button className="mt-3" onClick={() => setOpen(true)}>
        {t('withdraw.open')}
      </Button>
      {open && <WithdrawDialog circular={circular} onClose={() => setOpen(false)} />}
    </section>
  )
}

/** The last question before it is taken back, with the reason. */
export function WithdrawDialog({ circular, onClose }: { circular: CircularView; onClose: () => void }) {
  const { t } = useTranslation('office')
  const queries = useQueryClient()
  const announce = useAnnounce()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const withdraw = useMutation({
    mutationFn: () =>
      call<typeof withdrawCircular>('POST', '/api/circulars/{circularId}/withdraw', {
        params: { circularId: circular.id },
        body: { reason },
      }),
    onSuccess: (changed) => {
      queries.setQueryData(circularKey(circular.id), changed)
      announce(t('withdraw.done'))
      onClose()
    },
  })
  const length = [...reason.trim()].length
  const problem =
    length === 0 ? t('withdraw.reasonMissing') : length > REASON_LIMIT ? t('withdraw.reasonTooLong') : undefined
  return (
    <Dialog role="alertdialog" title={t('withdraw.title')} isOpen onClose={onClose}>
      <p>{t('withdraw.words', { title: circular.title })}</p>
      <p>{t('withdraw.afterwards')}</p>
      <Field
        label={t('withdraw.reason')}
        hint={t('withdraw.reasonHint')}
        error={(tried ? problem : undefined) ?? fieldFailure(withdraw.error, 'reason')}
        counter={{ length, limit: REASON_LIMIT, words: t('counter', { length, limit: REASON_LIMIT }) }}
      >
        {(input) => <textarea {...input} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      {withdraw.isError && <Problem error={withdraw.error} kept={t('withdraw.kept')} />}
      <div className="mt-5 grid gap-3">
        <Button
          kind="danger"
          busy={withdraw.isPending}
          onClick={() => {
            setTried(true)
            if (!problem) withdraw.mutate()
          }}
        >
          {t(withdraw.isPending ? 'withdraw.pending' : 'withdraw.yes')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  )
}
