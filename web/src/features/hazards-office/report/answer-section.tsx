import type { answerHazard, setStatus } from '@kairan/functions/hazards/handling/contract.ts'
import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { ANSWER_LIMIT, HAZARD_STATUSES, type HazardStatusName } from '@kairan/functions/hazards/limits.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { Field } from '../../../ui/field.tsx'
import { focusFirstMistake } from '../../../ui/focus.ts'
import { HazardStatusSign } from '../../../ui/hazard-status-mark.tsx'
import { holdsPersonalDetails } from '../../inquiries/personal-details.ts'
import { Done } from './done.tsx'
import { InWhichLanguages } from './ready/in-which-languages.tsx'
import { ReadySentences } from './ready/ready-sentences.tsx'
import { Section } from './section.tsx'
import { StepProblem } from './step-problem.tsx'
import { TellNow } from './tell-now.tsx'
import { useStep } from './use-step.ts'
import { useWhoHears } from './use-who-hears.ts'

type Settable = Exclude<HazardStatusName, 'merged'>
const SETTABLE = HAZARD_STATUSES.filter((status): status is Settable => status !== 'merged')

/** Where it stands from now on, and what is said to everybody who waits: one step, or either alone. */
export function AnswerSection({ hazard }: { hazard: OfficeHazard }) {
  const { t } = useTranslation('office')
  const whoHears = useWhoHears()
  const [chosen, setChosen] = useState<Settable | null>(null)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState('')
  const status = chosen ?? hazard.status
  const isStep = status !== hazard.status
  const said = text.trim()
  const needsReason = isStep && status === 'declined'
  const what = t(isStep ? 'hazardAnswer.done' : 'hazardAnswer.doneWords')
  const step = useStep({
    hazardId: hazard.id,
    send: () => sendStep(hazard, isStep ? chosen : null, said),
    said: what,
  })
  const problem =
    said.length > ANSWER_LIMIT
      ? t('hazard.tooLong', { limit: ANSWER_LIMIT })
      : tried && said === '' && needsReason
        ? t('hazardAnswer.reasonMissing')
        : tried && said === '' && !isStep
          ? t('hazardAnswer.missing')
          : undefined
  const taken = () => {
    setDone(what)
    setChosen(null)
    setTried(false)
    // What was typed meanwhile has not been said yet.
    setText((now) => (now === text ? '' : now))
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const isMissing = said === '' && (needsReason || !isStep)
    if (isMissing || said.length > ANSWER_LIMIT) return focusFirstMistake(event.currentTarget)
    if (!step.isPending) step.mutate(undefined, { onSuccess: taken })
  }
  return (
    <Section id="answer" title={t('hazardAnswer.title')}>
      <form onSubmit={submit} noValidate>
        <ChoiceList
          label={t('hazardAnswer.status')}
          value={status}
          choices={SETTABLE.map((value) => ({
            value,
            label: (
              <span className="inline-flex items-center gap-2">
                <HazardStatusSign status={value} />
                {t(`hazards.status.${value}`)}
              </span>
            ),
            hint: value === hazard.status ? t('hazardAnswer.now') : undefined,
          }))}
          onChange={(value) => setChosen(SETTABLE.find((each) => each === value) ?? null)}
        />
        <ReadySentences status={status} answer={text} onChange={setText} />
        <Field
          label={t(needsReason ? 'hazardAnswer.reason' : 'hazardAnswer.text')}
          hint={t(needsReason ? 'hazardAnswer.reasonHint' : 'hazardAnswer.hint')}
          error={problem}
          counter={{
            length: text.length,
            limit: ANSWER_LIMIT,
            words: t('counter', { length: text.length, limit: ANSWER_LIMIT }),
          }}
        >
          {(field) => <textarea {...field} rows={4} value={text} onChange={({ target }) => setText(target.value)} />}
        </Field>
        <InWhichLanguages answer={text} />
        <div role="status">
          {holdsPersonalDetails(text) && (
            <p className="mb-4 rounded-8 border-2 border-orange-1000 p-3">
              <span aria-hidden="true">⚠ </span>
              {t('hazardAnswer.personal')}
            </p>
          )}
          {step.isSuccess && chosen === null && text === '' && <Done words={done} />}
        </div>
        <StepProblem hazardId={hazard.id} error={step.error} onSeen={step.reset} />
        <p className="mb-3 font-bold">{whoHears(hazard)}</p>
        <Button type="submit" kind="main" busy={step.isPending}>
          {step.isPending
            ? t('hazardAnswer.sending')
            : isStep
              ? t('hazardAnswer.change', { status: t(`hazards.status.${status}`) })
              : t('hazardAnswer.send')}
        </Button>
      </form>
      {hazard.newsAt && hazard.newsPeople > 0 && <TellNow hazard={hazard} />}
    </Section>
  )
}

const sendStep = ({ id, version }: OfficeHazard, status: Settable | null, text: string): Promise<OfficeHazard> => {
  const params = { hazardId: id }
  return status
    ? call<typeof setStatus>('POST', '/api/office/hazards/{hazardId}/status', {
        params,
        body: { seen: version, status, text },
      })
    : call<typeof answerHazard>('POST', '/api/office/hazards/{hazardId}/answer', {
        params,
        body: { seen: version, text },
      })
}
