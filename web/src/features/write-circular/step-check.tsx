import type { publishCircular } from '@kairan/functions/circulars/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { dayInWords } from '../../ui/japanese-date.ts'
import { circularKey } from '../circular-reach/use-reach.ts'
import { audienceInWords } from './audience-choice.ts'
import { AudienceFigures } from './audience-figures.tsx'
import type { DraftProblem, Step } from './draft.ts'
import { LinePreview } from './line-preview.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { useAudienceCount } from './use-audience-count.ts'
import type { DraftWork } from './use-draft.ts'
import type { PictureUploads } from './use-picture-uploads.ts'

interface StepCheckProps {
  work: DraftWork
  uploads: PictureUploads
  problems: { step: Step; problem: DraftProblem }[]
  onStep: (step: Step) => void
}

/** ④ What residents will see, who gets it, who needs paper; then 送る, after one more question. */
export function StepCheck({ work, uploads, problems, onStep }: StepCheckProps) {
  const { t } = useTranslation('office')
  const { draft, kept, saveState, tree } = work
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const count = useAudienceCount(draft.audience)
  const publish = useMutation({
    mutationFn: async () => {
      const saved = await work.flush()
      if (!saved) throw new Error('the draft could not be saved before sending')
      const { circularId, version } = saved
      return call<typeof publishCircular>('POST', '/api/circulars/{circularId}/publish', {
        params: { circularId },
        body: { version },
      })
    },
    onSuccess: (circular) => {
      queries.setQueryData(circularKey(circular.id), circular)
      navigate(`/o/circulars/${circular.id}`, { replace: true })
    },
  })
  const sending = uploads.uploads.filter(({ state }) => state !== 'failed').length
  const blocked =
    problems.length > 0
      ? t('check.blocked')
      : sending > 0
        ? t('check.uploading', { n: sending })
        : uploads.uploads.length > 0
          ? t('check.uploadsFailed', { n: uploads.uploads.length })
          : count.isCounting
            ? t('check.counting')
            : undefined
  const audience = audienceInWords(draft.audience, tree.areas)
  const saved = saveState.kind === 'saved' || saveState.kind === 'untouched'
  return (
    <>
      {problems.length > 0 && (
        <div role="alert" className="mt-4 rounded-8 border-2 border-red-1000 p-4">
          <p className="font-bold text-red-1000">{t('check.problems')}</p>
          <ul>
            {problems.map(({ step, problem }) => (
              <li key={problem}>
                <Button kind="quiet" onClick={() => onStep(step)}>
                  {t(`problems.${problem}`)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <section className="mt-6">
        <h2>{t('check.preview')}</h2>
        <p className="text-solid-gray-800">{t('check.previewHint')}</p>
        {kept && saved && <LinePreview kept={kept} />}
      </section>
      <section className="mt-8">
        <h2>{t('check.audience')}</h2>
        <p className="mt-1 font-bold">{audience}</p>
        {count.data && <AudienceFigures count={count.data} />}
        {count.data && <p className="mt-2">{t('check.paper', { n: count.data.households - count.data.onLine })}</p>}
      </section>
      <section className="mt-8">
        <h2>{t('check.day')}</h2>
        <p>{draft.confirmBy ? t('reach.until', { day: dayInWords(draft.confirmBy) }) : t('reach.noDay')}</p>
      </section>
      <div className="mt-8 grid gap-3">
        <Button kind="main" blockedBecause={blocked} onClick={() => setAsking(true)}>
          {t('check.send')}
        </Button>
        <Button onClick={() => onStep('day')}>{t('write.back')}</Button>
      </div>
      {asking && count.data && (
        <PublishDialog
          audience={audience}
          count={count.data}
          publish={publish}
          saveFailure={saveState.kind === 'failed' ? saveState.error : null}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
