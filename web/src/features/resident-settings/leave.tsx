import type { leave } from '@kairan/functions/residents/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { meQuery } from '../../api/me.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { QuestionDialog } from './question-dialog.tsx'

/** Leaving: what is deleted and what stays, then the question once more. Nothing happens before the second yes. */
export function Leave({ onLeft }: { onLeft: () => void }) {
  const { t } = useTranslation('settings')
  const store = useQueryClient()
  const heading = useRef<HTMLHeadingElement>(null)
  const [step, setStep] = useState<'what' | 'sure' | null>(null)
  const close = () => setStep(null)
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => call<typeof leave>('POST', '/api/me/leave'),
    onSuccess: () => {
      close()
      onLeft()
      store.setQueryData(meQuery.queryKey, (me) => me && { ...me, resident: null })
      for (const queryKey of [['circulars'], ['circular'], ['record'], ['join']]) store.removeQueries({ queryKey })
    },
  })
  const open = () => {
    reset()
    setStep('what')
  }
  const goOn = () => {
    setStep('sure')
    heading.current?.focus()
  }
  return (
    <>
      <p className="mb-3">{t('leave.lead')}</p>
      <Button onClick={open}>{t('leave.open')}</Button>
      <QuestionDialog
        title={t(step === 'sure' ? 'leave.sureTitle' : 'leave.whatTitle')}
        isOpen={step !== null}
        onClose={close}
        heading={heading}
      >
        {step === 'sure' ? <p className="mt-3">{t('leave.sure')}</p> : <WhatIsDeleted />}
        {error && <FailureNotice error={error} kept={t('leave.notYet')} />}
        <div className="mt-5 flex flex-col gap-3">
          {step === 'what' && <Button onClick={goOn}>{t('leave.next')}</Button>}
          {/* The second time this comes first: a finger that taps twice must not delete anything. */}
          <Button onClick={close}>{t('leave.cancel')}</Button>
          {step === 'sure' && (
            <Button kind="danger" busy={isPending} onClick={() => mutate()}>
              {t(isPending ? 'leave.underWay' : 'leave.button')}
            </Button>
          )}
        </div>
      </QuestionDialog>
    </>
  )
}

function WhatIsDeleted() {
  const { t } = useTranslation('settings')
  return (
    <>
      <p className="mt-3">{t('leave.deleted')}</p>
      <ul className="my-2 list-disc ps-[1.2em]">
        <li>{t('leave.deletedPlace')}</li>
        <li>{t('leave.deletedLanguage')}</li>
        <li>{t('leave.deletedLink')}</li>
      </ul>
      <p>{t('leave.stays')}</p>
    </>
  )
}
