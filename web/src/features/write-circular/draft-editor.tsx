import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BeforeThis } from './before-this.tsx'
import { CorrectionAudience } from './correction-audience.tsx'
import { type Step, steps } from './draft.ts'
import { SaveLine } from './save-line.tsx'
import { StepAudience } from './step-audience.tsx'
import { StepCheck } from './step-check.tsx'
import { StepWhen } from './step-when.tsx'
import { StepWords } from './step-words.tsx'
import { Stepper } from './stepper.tsx'
import { useDraft } from './use-draft.ts'
import { usePictureUploads } from './use-picture-uploads.ts'
import { useSendPlan } from './use-send-plan.ts'

interface DraftEditorProps {
  /** The draft as it was kept; null: a new one. */
  circular: CircularView | null
  sender: AreaName
  /** The server has kept a new draft under this id. */
  onKept: (circularId: string) => void
}

/** What is complained about may be a field, the tree, or a choice. */
const COMPLAINED_ABOUT =
  'input[aria-invalid], textarea[aria-invalid], [data-problem] [role="row"], [role="radiogroup"][aria-invalid] input'

/** The four steps over one draft. The step stands in the address, so that the browser's way back goes one step back. */
export function DraftEditor({ circular, sender, onKept }: DraftEditorProps) {
  const { t } = useTranslation('office')
  const [path, navigate] = useLocation()
  const [search] = useSearchParams()
  const step = steps.find((each) => each === search.get('step')) ?? 'words'
  const place = steps.indexOf(step)
  const before = steps[place - 1]
  const after = steps[place + 1]
  const work = useDraft({ circular, sender, onKept })
  const plan = useSendPlan({ circular, sender, work, asking: step === 'when' || step === 'check' })
  const uploads = usePictureUploads(work.update)
  const [tried, setTried] = useState<ReadonlySet<Step>>(new Set())
  const form = useRef<HTMLDivElement>(null)
  const here = plan.problems.filter((found) => found.step === step).map(({ problem }) => problem)
  const go = (to: Step): void => {
    void work.flush()
    const area = search.get('area')
    navigate(`${path}?step=${to}${area ? `&area=${area}` : ''}`)
  }
  useEffect(() => {
    if (step) window.scrollTo(0, 0)
  }, [step])
  const next = (): void => {
    // At once, so that the field that is complained about is there to take the focus.
    flushSync(() => setTried(new Set([...tried, step])))
    if (here.length === 0 && after) go(after)
    else form.current?.querySelector<HTMLElement>(COMPLAINED_ABOUT)?.focus()
  }
  const isCorrection = Boolean(circular?.office?.corrects)
  const parts = { draft: work.draft, update: work.update, problems: tried.has(step) ? here : [] }
  return (
    <>
      <Stepper step={step} problems={plan.problems} onStep={go} />
      <PageTitle key={step} plain={t(`write.steps.${step}`)} className="mt-4">
        {t(`write.headings.${step}`)}
      </PageTitle>
      <p className="text-solid-gray-800">{t('write.sender', { area: sender.name })}</p>
      {circular?.office && <BeforeThis office={circular.office} />}
      <div ref={form}>
        {step === 'words' && (
          <StepWords {...parts} uploads={uploads} saveError={work.saveState} senderAreaId={sender.id} />
        )}
        {step === 'audience' &&
          (isCorrection ? (
            <CorrectionAudience audience={work.draft.audience} areas={work.tree.areas} />
          ) : (
            <StepAudience {...parts} tree={work.tree} />
          ))}
        {step === 'when' && <StepWhen {...parts} timing={plan} estimate={plan.estimate.data} />}
        {step === 'check' && (
          <StepCheck work={work} plan={plan} uploads={uploads} onStep={go} fixedAudience={isCorrection} />
        )}
      </div>
      <SaveLine work={work} problems={plan.problems} />
      {after && after !== 'words' && (
        <div className="mt-6 grid gap-3">
          <Button kind="main" onClick={next}>
            {t(`write.next.${after}`)}
          </Button>
          {before && <Button onClick={() => go(before)}>{t('write.back')}</Button>}
        </div>
      )}
    </>
  )
}
