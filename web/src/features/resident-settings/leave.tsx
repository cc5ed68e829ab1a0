import type { leave } from '@kairan/functions/residents/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { meQuery } from '../../api/me.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'

/** Leaving: what is deleted and what stays, then the question once more. Nothing happens before the second yes. */
export function Leave({ onLeft }: { onLeft: () => void }) {
  const { t } = useTranslation('resident')
  const store = useQueryClient()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const [step, setStep] = useState<'what' | 'sure'>('what')
  const titleId = useId()
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => call<typeof leave>('POST', '/api/me/leave'),
    onSuccess: () => {
      dialog.current?.close()
      onLeft()
      store.setQueryData(meQuery.queryKey, (me) => me && { ...me, resident: null })
      store.removeQueries({ queryKey: ['circulars'] })
      store.removeQueries({ queryKey: ['circular'] })
    },
  })
  const open = () => {
    setStep('what')
    reset()
    dialog.current?.showModal()
  }
  const goOn = () => {
    setStep('sure')
    title.current?.focus()
  }
  return (
    <>
      <p className="mb-3">{t('leave.lead')}</p>
      <Button onClick={open}>{t('leave.open')}</Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto max-h-[calc(100dvh-32px)] w-[min(36em,calc(100vw-32px))] overflow-auto rounded-12 bg-white p-5 text-solid-gray-900 backdrop:bg-black/60"
      >
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {t(step === 'what' ? 'leave.whatTitle' : 'leave.sureTitle')}
        </h2>
        {step === 'what' ? (
          <>
            <p className="mt-3">{t('leave.deleted')}</p>
            <ul className="my-2 list-disc ps-6">
              <li>{t('leave.deletedPlace')}</li>
              <li>{t('leave.deletedLanguage')}</li>
              <li>{t('leave.deletedLink')}</li>
            </ul>
            <p>{t('leave.stays')}</p>
          </>
        ) : (
          <p className="mt-3">{t('leave.sure')}</p>
        )}
        {error && <FailureNotice error={error} kept={t('leave.notYet')} />}
        <div className="mt-5 flex flex-col gap-3">
          {step === 'what' && <Button onClick={goOn}>{t('leave.next')}</Button>}
          {/* The second time this comes first: a finger that taps twice must not delete anything. */}
          <Button onClick={() => dialog.current?.close()}>{t('leave.cancel')}</Button>
          {step === 'sure' && (
            <Button kind="danger" busy={isPending} onClick={() => mutate()}>
              {t(isPending ? 'leave.underWay' : 'leave.button')}
            </Button>
          )}
        </div>
      </dialog>
    </>
  )
}
