import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { dayInWords, timeInWords } from '../../ui/japanese-date.ts'
import { inFigures } from '../circular-reach/reach-states.ts'
import { Problem } from '../office-home/problem.tsx'
import { audienceInWords } from './audience-choice.ts'
import { AudienceFigures } from './audience-figures.tsx'
import { CheckProblems } from './check-problems.tsx'
import { CheckSection } from './check-section.tsx'
import { costOf } from './cost.ts'
import { CostLines } from './cost-lines.tsx'
import type { Step } from './draft.ts'
import { LinePreview } from './line-preview.tsx'
import { NotEnough } from './not-enough.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { ReadingsPanel } from './readings/readings-panel.tsx'
import { TestSend } from './test-send.tsx'
import { howItLeaves, leavesAt } from './timing.ts'
import type { DraftWork } from './use-draft.ts'
import type { PictureUploads } from './use-picture-uploads.ts'
import { usePublish } from './use-publish.ts'
import type { SendPlan } from './use-send-plan.ts'
import { useWhyNot } from './use-why-not.ts'

interface StepCheckProps {
  work: DraftWork
  plan: SendPlan
  uploads: PictureUploads
  onStep: (step: Step) => void
  /** It goes to whom it goes: a correction. */
  fixedAudience: boolean
}

/** ④ What residents will see, who gets it, when, what it costs; then 送る, after one more question. */
export function StepCheck({ work, plan, uploads, onStep, fixedAudience }: StepCheckProps) {
  const { t } = useTranslation('office')
  const toAudience = fixedAudience ? undefined : () => onStep('audience')
  const { draft, kept, saveState, tree } = work
  const { choice, hours, problems } = plan
  const { data: estimate, isOld, isError, error, refetch } = plan.estimate
  const [asking, setAsking] = useState(false)
  const publish = usePublish(work, plan)
  const leaves = leavesAt(choice, hours)
  const cost = estimate && costOf(estimate, { kind: choice.kind, leaves })
  const whyNot = useWhyNot({ plan, uploads, cost })
  const audience = audienceInWords(draft.audience, tree.areas)
  const isSaved = saveState.kind === 'saved' || saveState.kind === 'untouched'
  return (
    <>
      <CheckProblems problems={problems} onStep={onStep} />
      <CheckSection title={t('check.preview')}>
        <p className="text-solid-gray-800">{t('check.previewHint')}</p>
        {kept && isSaved && <LinePreview kept={kept} />}
        <ReadingsPanel work={work} />
        <TestSend work={work} blocked={problems.some(({ step }) => step === 'words')} />
      </CheckSection>
      <CheckSection title={t('check.audience')} change={t('check.changeAudience')} onChange={toAudience}>
        <p className="font-bold">{audience}</p>
        {estimate && <AudienceFigures count={estimate} isOld={isOld} />}
        {estimate && estimate.households > estimate.onLine && (
          <p className="mt-2">{t('check.paper', { n: estimate.households - estimate.onLine })}</p>
        )}
        {estimate && estimate.reduced > 0 && !isOld && (
          <p className="mt-2">{t('check.reduced', { n: inFigures(estimate.reduced) })}</p>
        )}
        {isError && <Problem error={error} onRetry={() => void refetch()} />}
      </CheckSection>
      <CheckSection title={t('check.when')} change={t('check.changeWhen')} onChange={() => onStep('when')}>
        <p className="font-bold" role="status">
          {t(`when.goes.${howItLeaves(choice, hours)}`, { time: leaves ? timeInWords(leaves) : '…' })}
        </p>
        <p>
          {t('check.day')}:{' '}
          {draft.confirmBy ? t('reach.until', { day: dayInWords(draft.confirmBy) }) : t('reach.noDay')}
        </p>
      </CheckSection>
      <CheckSection title={t('check.cost')}>
        {estimate && cost && <CostLines cost={cost} messages={estimate.messages} kind={choice.kind} />}
        {estimate && cost && 'missing' in cost && cost.missing > 0 && (
          <NotEnough cost={cost} estimate={estimate} choice={choice} choose={plan.choose} toAudience={toAudience} />
        )}
      </CheckSection>
      <div className="mt-8 grid gap-3">
        <Button kind="main" blockedBecause={whyNot} onClick={() => setAsking(true)}>
          {t('check.send')}
        </Button>
        <Button onClick={() => onStep('when')}>{t('write.back')}</Button>
      </div>
      {asking && estimate && cost && (
        <PublishDialog
          audience={audience}
          estimate={estimate}
          cost={cost}
          plan={plan}
          publish={publish}
          onClose={() => {
            publish.reset()
            setAsking(false)
          }}
        />
      )}
    </>
  )
}
